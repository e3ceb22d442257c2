using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Related;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Makes version 1's agreements.</summary>
internal static class AgreementMapper
{
    /// <summary>The agreements of a page, all of whose status is known.</summary>
    public static async Task<IReadOnlyList<AgreementV1>> LoadResponsesAsync(
        this RegisterContext db, IReadOnlyList<AgreementAsOf> rows, IResponseContext context, CancellationToken cancellationToken) =>
        rows.Count == 0 ? [] : await db.LoadResponsesAsync(rows, await db.LoadRelatedAsync(rows, context, [], cancellationToken), context, cancellationToken);

    /// <summary>The same, with what was read beside them.</summary>
    public static Task<IReadOnlyList<AgreementV1>> LoadResponsesAsync(
        this RegisterContext db, IReadOnlyList<AgreementAsOf> rows, RelatedRows related, IResponseContext context, CancellationToken cancellationToken)
    {
        var extras = related.GetRows<AgreementRelatedRow>().ToLookup(e => e.Owner);
        return db.AddIncludedRecordsAsync([.. rows.Select(row => ToResponse(row, extras, context))], related, context, cancellationToken);
    }

    /// <summary>One agreement; null where it has no step by then, or where its record was merged or retracted.</summary>
    public static async Task<AgreementV1?> FindCurrentAgreementAsync(
        this RegisterContext db, string id, IResponseContext context, CancellationToken cancellationToken) =>
        await FindRowAsync(db, id, context.TemporalContext, cancellationToken) is { RecordState: "current" } row
            ? (await db.LoadResponsesAsync([row], context, cancellationToken))[0]
            : null;

    /// <summary>
    /// One agreement; null where it has no step by then. A retracted record is shown as it stood until it was retracted, and
    /// says that it is.
    /// </summary>
    public static async Task<AgreementV1?> FindAgreementAsync(
        this RegisterContext db, string id, IResponseContext context, CancellationToken cancellationToken)
    {
        var record = await db.Agreements.Where(a => a.Id == id).Select(a => new { a.RecordState, a.RecordedAt }).FirstOrDefaultAsync(cancellationToken);
        var retracted = record?.RecordState == "retracted";
        var frame = retracted ? context.TemporalContext with { KnownAt = record!.RecordedAt.AddMilliseconds(-1) } : context.TemporalContext;
        if (await FindRowAsync(db, id, frame, cancellationToken) is not { } row)
            return null;
        var shape = (await db.LoadResponsesAsync([row], context, cancellationToken))[0];
        return retracted ? shape with { RecordState = "retracted" } : shape;
    }

    private static async Task<AgreementAsOf?> FindRowAsync(RegisterContext db, string id, TemporalContext temporalContext, CancellationToken cancellationToken) =>
        await db.AgreementsAsOf(temporalContext, await db.GetListPositionsAsync(temporalContext, cancellationToken))
            .Where(a => a.Id == id && a.EventId != null)
            .FirstOrDefaultAsync(cancellationToken);

    // One agreement with what hangs on it.
    private static AgreementV1 ToResponse(
        this AgreementAsOf row, IEnumerable<string> countyIds, IEnumerable<AgreementRelatedRow> documents, IEnumerable<string> sourceIds, IResponseContext context) => new(
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
        CreateLinks(context, row.Id),
        context.Cite($"agreement {row.Id}", $"agreements/{row.Id}", context.TemporalContext));

    private static AgreementV1 ToResponse(AgreementAsOf row, ILookup<string, AgreementRelatedRow> extras, IResponseContext context) => row.ToResponse(
        row.JurisdictionId is null ? [] : ValuesOfKind(extras[row.JurisdictionId], "county"), extras[row.Id], ValuesOfKind(extras[row.EventId!], "source"), context);

    private static IEnumerable<string> ValuesOfKind(IEnumerable<AgreementRelatedRow> extras, string kind) => extras.Where(e => e.Kind == kind).Select(e => e.Value);

    // Where more about an agreement is.
    private static AgreementLinksV1 CreateLinks(IResponseContext context, string id)
    {
        var self = context.GetUrl($"agreements/{id}");
        return new(self, $"{self}/history", $"{self}/listings", $"{self}/decisions");
    }
}
