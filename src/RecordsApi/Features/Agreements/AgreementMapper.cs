using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Related;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Maps agreements of the read model to version 1's wire type.</summary>
internal static class AgreementMapper
{
    /// <summary>Maps agreements, each with the records that the query includes.</summary>
    public static async Task<IReadOnlyList<AgreementV1>> LoadResponsesAsync(
        this RegisterContext db, IReadOnlyList<AgreementRow> rows, IResponseContext context, CancellationToken cancellationToken)
    {
        AgreementV1[] agreements = [.. rows.Select(row => row.ToResponse(context))];
        return rows.Count == 0 || !AgreementIncludes.Names.Any(context.Includes)
            ? agreements
            : await db.AddIncludedRecordsAsync(agreements, rows, context, cancellationToken);
    }

    /// <summary>Finds an agreement whose record is current; null if it has no status at the requested times, or if its record was merged or retracted.</summary>
    public static async Task<AgreementV1?> FindCurrentAgreementAsync(
        this RegisterContext db, string id, IResponseContext context, CancellationToken cancellationToken)
    {
        var reader = await AgreementStateReader.CreateAsync(db, context.TemporalContext, cancellationToken);
        return await reader.FindAsync(id, cancellationToken) is { State.RecordState: "current" } row
            ? (await db.LoadResponsesAsync([row], context, cancellationToken))[0]
            : null;
    }

    /// <summary>
    /// Finds an agreement; null if it has no status at the requested times. A retracted record is returned as it was before the retraction, and
    /// marked as retracted.
    /// </summary>
    public static async Task<AgreementV1?> FindAgreementAsync(
        this RegisterContext db, string id, IResponseContext context, CancellationToken cancellationToken)
    {
        var record = await db.Agreements.Where(a => a.Id == id).Select(a => new { a.RecordState, a.RecordedAt }).FirstOrDefaultAsync(cancellationToken);
        var isRetracted = record?.RecordState == "retracted";
        var times = isRetracted ? context.TemporalContext with { KnownAt = record!.RecordedAt.AddMilliseconds(-1) } : context.TemporalContext;
        var reader = await AgreementStateReader.CreateAsync(db, times, cancellationToken);
        if (await reader.FindAsync(id, cancellationToken) is not { } row)
            return null;
        var agreement = (await db.LoadResponsesAsync([row], context, cancellationToken))[0];
        return isRetracted ? agreement with { RecordState = "retracted" } : agreement;
    }

    private static AgreementV1 ToResponse(this AgreementRow row, IResponseContext context)
    {
        var state = row.State;
        return context.Cite(new AgreementV1(
            state.AgreementId, state.ProgramCode, state.ModelCode, state.Counterparty,
            state.AgencyId, state.AgencyName, state.AgencyType,
            state.JurisdictionId, state.JurisdictionName, state.JurisdictionLevel, state.State, state.CountyIds,
            state.Status!, state.Phase!, state.IsInForce, state.InForceSince, state.StatusSince!, state.StatusBasis!, state.Possible ? "possible" : "certain",
            state.SignedOn, row.Listed.FirstListedOn, row.Listed.LastListedOn, row.Listed.Listed,
            state.Disputed, state.Confidence!, state.RecordState, state.PredecessorId,
            [.. state.Documents.Select(d => new DocumentV1(d.Kind, d.Url))],
            state.SourceIds,
            CreateLinks(context, state.AgreementId),
            ""));
    }

    private static AgreementLinksV1 CreateLinks(IResponseContext context, string id)
    {
        var self = context.GetUrl($"agreements/{id}");
        return new(self, $"{self}/history", $"{self}/listings", $"{self}/decisions");
    }
}
