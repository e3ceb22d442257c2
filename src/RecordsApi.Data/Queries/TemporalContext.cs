namespace RecordsApi.Data.Queries;

/// <summary>The two times a question is asked for.</summary>
/// <param name="AsOf">What was true on this day.</param>
/// <param name="KnownAt">Judged only by what was recorded by this moment (UTC).</param>
public sealed record TemporalContext(DateOnly AsOf, DateTimeOffset KnownAt);
