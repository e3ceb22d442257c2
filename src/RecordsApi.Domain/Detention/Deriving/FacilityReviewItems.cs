using RecordsApi.Domain.Detention.Matching;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Deriving;

/// <summary>Creates the review items of facilities that may be one, with the rows that print them.</summary>
/// <param name="lists">The accepted lists.</param>
/// <param name="rowsByFacility">The rows of each facility, by the day of their data.</param>
/// <param name="ids">The ids of the facilities.</param>
/// <param name="observations">The observations, which the printed rows are.</param>
/// <param name="rulings">The rulings.</param>
internal sealed class FacilityReviewItems(
    IReadOnlyList<MatchedList> lists, ILookup<KnownFacility, (MatchedList List, FacilityRow Row)> rowsByFacility,
    IReadOnlyDictionary<KnownFacility, string> ids, IReadOnlyList<FacilityObservation> observations, FacilityRulings rulings)
{
    private readonly Dictionary<(string PublicationId, int RowNumber), string> observationIds =
        observations.ToDictionary(o => (o.PublicationId, o.RowNumber), o => o.Id);

    /// <summary>Creates them, ordered by id. Of several on the same facilities the first counts.</summary>
    public IReadOnlyList<ReviewItem> Build(IReadOnlyList<FacilityDoubt> doubts) =>
        [.. doubts.Select(Create).DistinctBy(item => item.Id).OrderBy(item => item.Id, StringComparer.Ordinal)];

    private ReviewItem Create(FacilityDoubt doubt)
    {
        var (known, row) = (doubt.Known, doubt.Row);
        var (first, appearing) = (rowsByFacility[known].First(), lists.First(list => list.Groups.Contains(row)));
        var ruling = rulings.Find(known, row);
        var isOne = known == row.Match;
        return new ReviewItem
        {
            Id = Rulings.CreateFacilityKey(known.State, known.Identity, row.Identity),
            VanishedName = known.Identity,
            VanishedFacilityId = ids[known],
            VanishedObservationId = observationIds[(first.List.List.Id, first.Row.RowNumber)],
            AppearedName = row.Identity,
            AppearedFacilityId = ids[row.Match!],
            AppearedObservationId = observationIds[(appearing.List.Id, row.Rows[0].RowNumber)],
            Doubt = $"{doubt.Reason} The register has them as {(isOne ? $"one facility, {ids[known]}" : $"{ids[known]} and {ids[row.Match!]}")}.",
            State = ruling?.Verdict ?? "open",
            Reason = ruling?.Reason,
        };
    }
}
