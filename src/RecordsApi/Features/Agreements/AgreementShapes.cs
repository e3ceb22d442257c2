using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Makes version 1's agreements.</summary>
internal static class AgreementShapes
{
    /// <summary>The agreements of a page, all of whose status is known.</summary>
    public static async Task<IReadOnlyList<AgreementV1>> ShapeAsync(
        this RegisterContext db, IReadOnlyList<AgreementAsOf> rows, IStandpoint asked, CancellationToken cancellationToken) =>
        rows.Count == 0 ? [] : await db.ShapeAsync(rows, await db.BesideAsync(rows, asked, [], cancellationToken), asked, cancellationToken);

    /// <summary>The same, with what was read beside them.</summary>
    public static Task<IReadOnlyList<AgreementV1>> ShapeAsync(
        this RegisterContext db, IReadOnlyList<AgreementAsOf> rows, IncludedRecords beside, IStandpoint asked, CancellationToken cancellationToken)
    {
        var extras = beside.Of<AgreementExtra>().ToLookup(e => e.Owner);
        return db.IncludeAsync([.. rows.Select(row => Shape(row, extras, asked))], beside, asked, cancellationToken);
    }

    /// <summary>One agreement; null where it has no step by then, or where its record was merged or retracted.</summary>
    public static async Task<AgreementV1?> CurrentAsync(
        this RegisterContext db, string id, IStandpoint asked, CancellationToken cancellationToken) =>
        await RowAsync(db, id, asked.Frame, cancellationToken) is { RecordState: "current" } row
            ? (await db.ShapeAsync([row], asked, cancellationToken))[0]
            : null;

    /// <summary>
    /// One agreement; null where it has no step by then. A retracted record is shown as it stood until it was retracted, and
    /// says that it is.
    /// </summary>
    public static async Task<AgreementV1?> AgreementAsync(
        this RegisterContext db, string id, IStandpoint asked, CancellationToken cancellationToken)
    {
        var record = await db.Agreements.Where(a => a.Id == id).Select(a => new { a.RecordState, a.RecordedAt }).FirstOrDefaultAsync(cancellationToken);
        var retracted = record?.RecordState == "retracted";
        var frame = retracted ? asked.Frame with { KnownAt = record!.RecordedAt.AddMilliseconds(-1) } : asked.Frame;
        if (await RowAsync(db, id, frame, cancellationToken) is not { } row)
            return null;
        var shape = (await db.ShapeAsync([row], asked, cancellationToken))[0];
        return retracted ? shape with { RecordState = "retracted" } : shape;
    }

    private static async Task<AgreementAsOf?> RowAsync(RegisterContext db, string id, RegisterFrame frame, CancellationToken cancellationToken) =>
        await db.AgreementsAsOf(frame, await db.PositionsAsync(frame, cancellationToken))
            .Where(a => a.Id == id && a.EventId != null)
            .FirstOrDefaultAsync(cancellationToken);

    // One agreement with what hangs on it.
    private static AgreementV1 Shape(
        this AgreementAsOf row, IEnumerable<string> countyIds, IEnumerable<AgreementExtra> documents, IEnumerable<string> sourceIds, IStandpoint asked) => new(
        row.Id, row.ProgramCode, row.ModelCode, row.Counterparty,
        row.AgencyId, row.AgencyName, row.AgencyType,
        row.JurisdictionId, row.JurisdictionName, row.Level, row.State,
        [.. countyIds.Order(StringComparer.Ordinal)],
        row.Status!, row.Phase!, row.Phase == "in-force", row.InForceSince, row.StatusSince!, row.StatusBasis!, row.Possible ? "possible" : "certain",
        row.SignedOn, row.FirstListedOn, row.LastListedOn, row.Listed,
        row.Disputed, row.Confidence!, row.RecordState, row.PredecessorId,
        [.. documents
            .OrderBy(d => d.Since, StringComparer.Ordinal)
            .ThenBy(d => d.Kind, StringComparer.Ordinal).ThenBy(d => d.Value, StringComparer.Ordinal)
            .Select(d => new DocumentV1(d.Kind, d.Value))],
        [.. sourceIds.Order(StringComparer.Ordinal)],
        LinksOf(asked, row.Id),
        asked.Cite($"agreement {row.Id}", $"agreements/{row.Id}", asked.Frame));

    private static AgreementV1 Shape(AgreementAsOf row, ILookup<string, AgreementExtra> extras, IStandpoint asked) => row.Shape(
        row.JurisdictionId is null ? [] : Values(extras[row.JurisdictionId], "county"), extras[row.Id], Values(extras[row.EventId!], "source"), asked);

    private static IEnumerable<string> Values(IEnumerable<AgreementExtra> extras, string kind) => extras.Where(e => e.Kind == kind).Select(e => e.Value);

    // Where more about an agreement is.
    private static AgreementLinksV1 LinksOf(IStandpoint asked, string id)
    {
        var self = asked.To($"agreements/{id}");
        return new(self, $"{self}/history", $"{self}/listings", $"{self}/decisions");
    }
}
