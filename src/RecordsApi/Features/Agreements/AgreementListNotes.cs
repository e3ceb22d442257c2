using System.Globalization;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Related;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>What a reader should know about a list of agreements. Who compares it with a published list finds the difference here.</summary>
/// <param name="db">The register.</param>
/// <param name="query">The question.</param>
/// <param name="matchingAnyStatus">The agreements of those asked for, whatever their status.</param>
/// <param name="matching">The agreements in the answer.</param>
/// <param name="latestPublication">The newest publication of the participating list.</param>
internal sealed class AgreementListNotes(
    RegisterContext db, BoundQuery<ListAgreementsQuery> query, IQueryable<AgreementAsOf> matchingAnyStatus, IQueryable<AgreementAsOf> matching, ListPosition? latestPublication)
{
    private const string SignedAheadKey = "SignedAhead";
    private const int MaxNamedAgreements = 50;

    private static readonly string[] Columns = ["Id"];

    private IReadOnlyList<string>? notes;

    /// <summary>What has to be read for them.</summary>
    public IReadOnlyList<RelatedRowsQuery> RelatedQueries =>
    [
        new RelatedLinqQuery(SignedAheadKey, SignedAheadAndNotInForce(), Columns),
        .. ListedInNotes.RelatedQueries(db, matching, query.Value.ListedIn),
    ];

    /// <summary>Makes them of what was read.</summary>
    public void BuildFrom(RelatedRows records) => notes =
    [
        .. FormatSignedAheadNote([.. records.GetRows<AgreementIdRow>(SignedAheadKey).Select(row => row.Id).Order(StringComparer.Ordinal)], query.TemporalContext.AsOf),
        .. ListedInNotes.Build(records, query.Value.ListedIn),
    ];

    /// <summary>The notes, read now if they were not read with a page.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken)
    {
        if (notes is null)
            BuildFrom(await db.ReadRelatedRowsAsync(RelatedQueries, new Dictionary<string, string>(), cancellationToken));
        return notes!;
    }

    private IQueryable<object> SignedAheadAndNotInForce()
    {
        var (day, position) = (query.TemporalContext.AsOf, latestPublication?.Position);
        var signedAhead = db.Listings
            .Where(l => l.List == "participating" && l.FirstPosition <= position && l.LastPosition >= position)
            .Join(db.PrintedRows.Where(r => r.SignedOn > day), l => l.PrintedRowKey, r => r.Key, (l, _) => l.AgreementId);
        return matchingAnyStatus.Where(a => signedAhead.Contains(a.Id) && (a.Phase == null || a.Phase != "in-force")).Select(a => new { a.Id });
    }

    /// <summary>The note on agreements that are listed with a later signing day and are not in force.</summary>
    /// <param name="agreementIds">Their ids, in order.</param>
    /// <param name="day">The day asked about.</param>
    public static string[] FormatSignedAheadNote(IReadOnlyList<string> agreementIds, DateOnly day)
    {
        if (agreementIds.Count == 0)
            return [];
        var more = agreementIds.Count > MaxNamedAgreements ? $" and {agreementIds.Count - MaxNamedAgreements} more" : "";
        var verb = agreementIds.Count == 1 ? "agreement was" : "agreements were";
        return [string.Create(CultureInfo.InvariantCulture,
            $"{agreementIds.Count} {verb} listed by {day:yyyy-MM-dd} with a SIGNED day after it and {(agreementIds.Count == 1 ? "is" : "are")} not counted as in force: {string.Join(", ", agreementIds.Take(MaxNamedAgreements))}{more}.")];
    }

    private sealed record AgreementIdRow(string Id);
}
