namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>A name of an agency that a list printed or an editor entered.</summary>
/// <param name="State">The USPS code of the state.</param>
/// <param name="Name">The name.</param>
/// <param name="Since">The timestamp (UTC) from which it is known.</param>
internal sealed record KnownName(string State, string Name, DateTimeOffset Since);
