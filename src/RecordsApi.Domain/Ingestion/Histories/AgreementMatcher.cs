using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>
/// Finds the agreement of each new row of a publication: by agency name, as far as county, signing date and document allow it,
/// then by document, signing date and similar names. A row without a match is a new agreement.
/// </summary>
internal sealed class AgreementMatcher(
    ListKind list, AgreementIndex agreements, AgencyDirectory agencies, Rulings rulings, PlaceNameSet places)
{
    /// <summary>The number of days by which the signing dates of two prints of one agreement can differ.</summary>
    private const int DoublePrintDays = 7;

    private readonly MatchCandidateFinder candidateFinder = new(list, agreements, agencies);
    private readonly List<ReviewItem> reviewItems = [];

    /// <summary>The doubtful matches so far.</summary>
    public IReadOnlyList<ReviewItem> ReviewItems => reviewItems;

    /// <summary>Returns the document URL of an agreement that was listed, as last printed; null if its row had none.</summary>
    public string? GetLastPrintedUrl(DerivedAgreement agreement) => candidateFinder.GetLastPrintedUrl(agreement);

    /// <summary>Matches the new rows of a publication.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="added">The new rows.</param>
    /// <param name="getParsedRow">Returns a parsed row by its index.</param>
    /// <param name="getOpenRows">Returns the rows of an agreement that the publication contains and that are not new.</param>
    /// <param name="unlisted">The agreements that were listed before and are not listed in such a row, ordered by id.</param>
    public IReadOnlyList<MatchedRow> Match(
        Publication publication, IReadOnlyList<PublicationFileRow> added, Func<int, ParsedRow> getParsedRow,
        Func<DerivedAgreement, IReadOnlyList<OpenListing>> getOpenRows, IReadOnlyCollection<DerivedAgreement> unlisted)
    {
        var matching = new PublicationMatching(list, publication, getOpenRows);
        var assigner = new RowAssigner(list, agreements, agencies, candidateFinder, places, matching, added, getParsedRow, reviewItems.Add);
        var rows = ReadRows(publication, added, getParsedRow, assigner);
        foreach (var (row, agreement) in OverprintFinder.Find(rows, unlisted, matching, agreements, candidateFinder, agencies, places))
            assigner.AssignOverprint(row, agreement);
        var byName = new NameMatcher(list, agreements, agencies, candidateFinder, places, matching, unlisted);
        foreach (var (row, agreement) in byName.Match(rows.Where(assigner.IsUnassigned)))
            assigner.AssignByName(row, agreement);
        var unmatched = rows.Where(assigner.IsUnassigned).ToList();
        var candidates = candidateFinder.Find(unmatched, a => getOpenRows(a).Count > 0, matching.MatchedAgreements, unlisted);
        foreach (var match in CandidateMatcher.Match(unmatched, candidates, list, rulings, places))
            assigner.AssignMatch(match);
        foreach (var row in unmatched.Where(assigner.IsUnassigned))
            assigner.AssignNew(row);
        foreach (var (misprint, candidate, row, right, doubt) in new MisprintFinder(list, agreements, candidateFinder, places, rulings)
            .Find(matching, unlisted))
        {
            reviewItems.Add(ReviewItemFactory.ForMatch(row, candidate, right, publication, doubt));
            agreements.Correct(misprint, right, IsNobodyElsesName(misprint, right), publication);
        }

        return assigner.MatchedRows;
    }

    /// <summary>Makes what was last printed for a misprinted agreement that of the agreement that it is.</summary>
    public void Correct(DerivedAgreement misprint, DerivedAgreement right) => candidateFinder.Correct(misprint, right);

    /// <summary>
    /// Corrects an agreement that was printed twice: the agency has another agreement under the model, which is still listed,
    /// and the signing dates differ by a few days. The older one remains, and the younger one too if it has an event that an editor
    /// entered later.
    /// </summary>
    public void CorrectDoublePrint(
        DerivedAgreement dropped, Publication publication, Func<DerivedAgreement, IReadOnlyList<OpenListing>> getOpenRows)
    {
        if (!dropped.GetListPresence(list).IsListed || dropped.OwnHistory.HadLocalEvents(publication.RecordedAt))
            return;
        var last = candidateFinder.ToCandidate(dropped);
        var twin = agreements.FindAllByAgency(dropped.Agency, dropped.Model).FirstOrDefault(a => a != dropped && a.CorrectedAt is null
            && !a.OwnHistory.HadLocalEvents(publication.RecordedAt) && getOpenRows(a).Any(row => IsDoublePrint(row.Evidence, last.Evidence)));
        if (twin is null)
            return;
        var (younger, older) = dropped.Ordinal < twin.Ordinal ? (twin, dropped) : (dropped, twin);
        if (younger.OwnHistory.HasLocalEvents)
            return;
        reviewItems.Add(ReviewItemFactory.ForDoublePrint(last, getOpenRows(twin)[^1].AgencyPrinted!, older, publication));
        agreements.Correct(younger, older, keepsName: true, publication);
    }

    // The order of the rows in the worksheet must not decide which of them is which agreement.
    private List<UnmatchedRow> ReadRows(
        Publication publication, IReadOnlyList<PublicationFileRow> added, Func<int, ParsedRow> getParsedRow, RowAssigner assigner)
    {
        var rows = new List<UnmatchedRow>();
        for (var i = 0; i < added.Count; i++)
        {
            var row = getParsedRow(added[i].PrintedRowIndex);
            if (row is { State: { } state, Agency: { } agencyName, Model: { } model })
                rows.Add(ToUnmatchedRow(publication, added[i].PrintedRowIndex, i, row, state, agencyName, model));
            else
                assigner.AssignNone(i, row);
        }

        return
        [
            .. rows.OrderBy(r => agencies.GetSlug(r.State, r.Agency), StringComparer.Ordinal).ThenBy(r => r.Model, StringComparer.Ordinal)
                .ThenBy(r => PrintedCounty.ToKey(r.Evidence.County), StringComparer.Ordinal).ThenBy(r => r.Evidence.SignedOn)
                .ThenBy(r => r.Evidence.AgreementUrl, StringComparer.Ordinal).ThenBy(r => r.Order),
        ];
    }

    private UnmatchedRow ToUnmatchedRow(
        Publication publication, int printedRowIndex, int order, ParsedRow row, string state, string agencyName, string model) =>
        new(printedRowIndex, order, state, agencyName, model, agencies.ParseName(state, agencyName))
        {
            RecordedAt = publication.RecordedAt,
            Evidence = RowEvidence.FromRow(row),
            IsKnownAgencyName = agencies.Find(state, agencyName) is not null,
        };

    private static bool IsDoublePrint(RowEvidence listed, RowEvidence dropped) =>
        !listed.HasOtherCounty(dropped) && (listed.AgreementUrl is null || dropped.AgreementUrl is null)
        && listed.SignedOn is { } one && dropped.SignedOn is { } other && Math.Abs(one.DayNumber - other.DayNumber) <= DoublePrintDays;

    private static bool IsNobodyElsesName(DerivedAgreement misprint, DerivedAgreement right) =>
        misprint.Agency.State != right.Agency.State || misprint.Agency.Name.Type == right.Agency.Name.Type;
}
