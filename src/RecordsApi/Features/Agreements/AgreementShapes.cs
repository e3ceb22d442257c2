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
        this RegisterContext db, IReadOnlyList<AgreementAsOf> rows, IStandpoint asked, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        var extras = (await db.AgreementExtrasAsync(rows, asked.Frame, cancellationToken)).ToLookup(e => e.Owner);
        return await db.IncludeAsync([.. rows.Select(row => Shape(row, extras, asked))], asked, cancellationToken);
    }

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
        var row = await db.AgreementsAsOf(frame, await db.PositionsAsync(frame, cancellationToken))
            .Where(a => a.Id == id && a.EventId != null)
            .FirstOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;
        var shape = (await db.ShapeAsync([row], asked, cancellationToken))[0];
        return retracted ? shape with { RecordState = "retracted" } : shape;
    }

    private static AgreementV1 Shape(AgreementAsOf row, ILookup<string, AgreementExtra> extras, IStandpoint asked) => new(
        row.Id, row.ProgramCode, row.ModelCode, row.Counterparty,
        row.AgencyId, row.AgencyName, row.AgencyType,
        row.JurisdictionId, row.JurisdictionName, row.Level, row.State,
        row.JurisdictionId is null ? [] : Values(extras[row.JurisdictionId], "county"),
        row.Status!, row.Phase!, row.Phase == "in-force", row.InForceSince, row.StatusSince!, row.StatusBasis!, row.Possible ? "possible" : "certain",
        row.SignedOn, row.FirstListedOn, row.LastListedOn, row.Listed,
        row.Disputed, row.Confidence!, row.RecordState, row.PredecessorId,
        [.. extras[row.Id]
            .OrderBy(d => d.Since, StringComparer.Ordinal)
            .ThenBy(d => d.Kind, StringComparer.Ordinal).ThenBy(d => d.Value, StringComparer.Ordinal)
            .Select(d => new DocumentV1(d.Kind, d.Value))],
        Values(extras[row.EventId!], "source"),
        LinksOf(asked, row.Id),
        asked.Cite($"agreement {row.Id}", $"agreements/{row.Id}", asked.Frame));

    private static string[] Values(IEnumerable<AgreementExtra> extras, string kind) =>
        [.. extras.Where(e => e.Kind == kind).Select(e => e.Value).Order(StringComparer.Ordinal)];

    private static AgreementLinksV1 LinksOf(IStandpoint asked, string id)
    {
        var self = asked.To($"agreements/{id}");
        return new(self, $"{self}/history", $"{self}/listings", $"{self}/decisions");
    }
}
