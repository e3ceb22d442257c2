namespace RecordsApi.Domain.Detention.Matching;

/// <summary>A row that may be that of a known facility, and was not taken for it.</summary>
/// <param name="Known">The known facility.</param>
/// <param name="Row">The row.</param>
/// <param name="Reason">Why the two may be one, as a sentence.</param>
internal sealed record FacilityDoubt(KnownFacility Known, RowGroup Row, string Reason);
