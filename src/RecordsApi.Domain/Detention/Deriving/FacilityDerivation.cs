using RecordsApi.Domain.Detention.Matching;
using RecordsApi.Domain.Detention.Rows;
using RecordsApi.Domain.Detention.Validation;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Detention.Deriving;

/// <summary>
/// Derives facilities from lists, in the order of their publication. Each list is dated, checked and matched with the facilities known by
/// then, so that a list that is published later adds facts without changing ids. A facility that is missing from a list is no fact:
/// the lists carry only facilities that held somebody.
/// </summary>
public static class FacilityDerivation
{
    // The lists print no time; noon is within the working day of the publisher.
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>Derives the facts. The order of the files and of the printed facilities does not affect the result.</summary>
    /// <param name="input">The files.</param>
    /// <param name="jurisdictions">The jurisdictions in which places and counties are found.</param>
    /// <param name="rulings">The rulings on doubtful cases.</param>
    /// <param name="ct">Cancels the operation.</param>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    public static FacilityFacts Derive(FacilityInput input, IReadOnlyList<JurisdictionFact> jurisdictions, Rulings rulings, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(jurisdictions);
        if (input.Files.Count == 0)
            return FacilityFacts.None;
        var facilities = new ReadFacilities(input.Printed);
        var acceptance = new FacilityListAcceptance();
        var facilityRulings = new FacilityRulings(rulings);
        var matcher = new FacilityMatcher(facilityRulings);
        var (checkedLists, matchedLists) = (new List<CheckedList>(), new List<MatchedList>());
        foreach (var (file, dates, key, id) in FacilityPublicationIds.Assign(input))
        {
            ct.ThrowIfCancellationRequested();
            var list = new CheckedList(file, dates, facilities) { Key = key, Id = id };
            checkedLists.Add(list);
            foreach (var accepted in acceptance.Add(list))
                matchedLists.Add(new MatchedList(accepted, matcher.Match(accepted.Rows, accepted.File.Notes), GetRecordedAt(list)));
        }

        var builder = new FacilityFactsBuilder(input, matchedLists, matcher, facilities, jurisdictions);
        var observations = builder.BuildObservations();
        return new FacilityFacts
        {
            Publications =
            [
                .. checkedLists.OrderBy(list => list.PublishedOn).ThenBy(list => list.Id, StringComparer.Ordinal)
                    .Select(list => (CreatePublication(list), list.File)),
            ],
            Facilities = builder.BuildFacilities(),
            Names = FacilityFactsBuilder.BuildNames(observations),
            Observations = observations,
            Terms = builder.BuildTerms(),
            ReviewItems = builder.BuildReviewItems(observations, facilityRulings),
        };
    }

    private static DateTimeOffset GetRecordedAt(CheckedList list) => list.IsDated
        ? LocalTime.ToUtc(list.PublishedOn, Noon, LocalTime.Washington)
        : DateTimeOffset.UnixEpoch;

    private static FacilityPublication CreatePublication(CheckedList list) => new()
    {
        Key = list.Key,
        Id = list.Id,
        List = list.File.List,
        FileName = list.File.FileName,
        Sha256 = list.File.Sha256,
        Sheet = list.File.Sheet,
        Columns = string.Join('|', list.File.Columns),
        PublishedOn = list.PublishedOn,
        DataAsOf = list.DataAsOf,
        FiscalYear = list.FiscalYear,
        DateNote = list.DateNote,
        RowCount = list.Rows.Count,
        State = PublicationStates.Vocabulary.GetCode(list.State),
        Reason = list.Reason,
        RepeatsId = list.Repeats?.Id,
        RecordedAt = GetRecordedAt(list),
    };
}
