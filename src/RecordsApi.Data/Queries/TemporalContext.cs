namespace RecordsApi.Data.Queries;

/// <summary>The two times of a query.</summary>
/// <param name="AsOf">The valid date: what was the case on this date.</param>
/// <param name="KnownAt">The knowledge timestamp (UTC): only facts recorded by then are used.</param>
public sealed record TemporalContext(DateOnly AsOf, DateTimeOffset KnownAt);
