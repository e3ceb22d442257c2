using System.Globalization;
using RecordsApi.Http.Asking;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>What a reader should know about a list of agreements. Who compares it with a published list finds the difference here.</summary>
/// <param name="db">The register.</param>
/// <param name="asked">The question.</param>
/// <param name="ofParties">The agreements of those asked for, whatever their status.</param>
/// <param name="chosen">The agreements in the answer.</param>
/// <param name="newest">The newest publication of the participating list.</param>
internal sealed class AgreementNotes(
    RegisterContext db, Asked<ListAgreementsRequest> asked, IQueryable<AgreementAsOf> ofParties, IQueryable<AgreementAsOf> chosen, ListPosition? newest)
{
    private const string Ahead = "SignedAhead";
    private const int MostNamed = 50;

    private static readonly string[] Columns = ["Id"];

    private IReadOnlyList<string>? notes;

    /// <summary>What has to be read for them.</summary>
    public IReadOnlyList<IncludedPart> Parts =>
    [
        new IncludedQuery(Ahead, NotInForce(), Columns),
        .. ListedInNotes.Parts(db, chosen, asked.Request.ListedIn),
    ];

    /// <summary>Makes them of what was read.</summary>
    public void Take(IncludedRecords records) => notes =
    [
        .. AheadOf([.. records.Of<Numbered>(Ahead).Select(row => row.Id).Order(StringComparer.Ordinal)], asked.Frame.AsOf),
        .. ListedInNotes.Of(records, asked.Request.ListedIn),
    ];

    /// <summary>The notes, read now if they were not read with a page.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken)
    {
        if (notes is null)
            Take(await db.IncludedAsync(Parts, new Dictionary<string, string>(), cancellationToken));
        return notes!;
    }

    private IQueryable<object> NotInForce()
    {
        var (day, position) = (asked.Frame.AsOf, newest?.Position);
        var signedAhead = db.Listings
            .Where(l => l.List == "participating" && l.FirstPosition <= position && l.LastPosition >= position)
            .Join(db.PrintedRows.Where(r => r.SignedOn > day), l => l.PrintedRowKey, r => r.Key, (l, _) => l.AgreementId);
        return ofParties.Where(a => signedAhead.Contains(a.Id) && (a.Phase == null || a.Phase != "in-force")).Select(a => new { a.Id });
    }

    /// <summary>The note on agreements that are listed with a later signing day and are not in force.</summary>
    /// <param name="ahead">Their ids, in order.</param>
    /// <param name="day">The day asked about.</param>
    public static string[] AheadOf(IReadOnlyList<string> ahead, DateOnly day)
    {
        if (ahead.Count == 0)
            return [];
        var more = ahead.Count > MostNamed ? $" and {ahead.Count - MostNamed} more" : "";
        var verb = ahead.Count == 1 ? "agreement was" : "agreements were";
        return [string.Create(CultureInfo.InvariantCulture,
            $"{ahead.Count} {verb} listed by {day:yyyy-MM-dd} with a SIGNED day after it and {(ahead.Count == 1 ? "is" : "are")} not counted as in force: {string.Join(", ", ahead.Take(MostNamed))}{more}.")];
    }

    private sealed record Numbered(string Id);
}
