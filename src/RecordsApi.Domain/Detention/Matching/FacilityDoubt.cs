namespace RecordsApi.Domain.Detention.Matching;

/// <summary>A row that may be that of a facility printed otherwise before, and was not taken for it.</summary>
/// <param name="Known">The facility that was printed before.</param>
/// <param name="Row">The row.</param>
/// <param name="Reason">Why the two may be one, as a sentence.</param>
internal sealed record FacilityDoubt(KnownFacility Known, RowGroup Row, string Reason);
