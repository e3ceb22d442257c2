using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Related;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
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
        rows = await db.AddFacilityListedDatesAsync(rows, context.TemporalContext.AsOf, cancellationToken);
        AgreementV1[] agreements = [.. rows.Select(row => row.ToResponse(context))];
        return rows.Count == 0 || !AgreementIncludes.Names.Any(context.Includes)
            ? agreements
            : await db.AddIncludedRecordsAsync(agreements, rows, context, cancellationToken);
    }

    /// <summary>
    /// Finds an agreement on the date of a query, or on the last day known of it if the query names none; null where it has no status by
    /// then.
    /// </summary>
    private static async Task<(AgreementRow Row, IResponseContext Context)?> FindRowAsync(
        RegisterContext db, string id, TemporalContext times, IResponseContext context, CancellationToken cancellationToken)
    {
        if (context.Coverage.IsDefaultDate
            && await AgreementStateReader.FindOnLastKnownDayAsync(db, id, times, context.Coverage.Spans, cancellationToken) is { } found)
            return (found.Row, context.OnDate(found.Day));
        var reader = await AgreementStateReader.CreateAsync(db, times, cancellationToken);
        return await reader.FindAsync(id, cancellationToken) is { } row ? (row, context) : null;
    }

    /// <summary>Finds an agreement whose record is current; null if it has no status at the requested times, or if its record was merged or retracted.</summary>
    public static async Task<AgreementV1?> FindCurrentAgreementAsync(
        this RegisterContext db, string id, IResponseContext context, CancellationToken cancellationToken)
    {
        return await FindRowAsync(db, id, context.TemporalContext, context, cancellationToken) is ({ State.RecordState: "current" } row, var dated)
            ? (await db.LoadResponsesAsync([row], dated, cancellationToken))[0]
            : null;
    }

    /// <summary>
    /// Finds an agreement; null if it has no status at the requested times. A retracted record is returned as it was before the retraction, and
    /// marked as retracted.
    /// </summary>
    public static async Task<AgreementV1?> FindAgreementAsync(
        this RegisterContext db, string id, IResponseContext context, CancellationToken cancellationToken)
    {
        var times = await db.FindReadableTimesAsync(id, context.TemporalContext, cancellationToken);
        var isRetracted = times != context.TemporalContext;
        if (await FindRowAsync(db, id, times, context, cancellationToken) is not var (row, dated))
            return null;
        var agreement = (await db.LoadResponsesAsync([row], dated, cancellationToken))[0];
        return isRetracted ? agreement with { RecordState = "retracted" } : agreement;
    }

    /// <summary>The times at which an agreement can be read: those given, or, of a retracted record, the last before it was retracted.</summary>
    public static async Task<TemporalContext> FindReadableTimesAsync(
        this RegisterContext db, string id, TemporalContext times, CancellationToken cancellationToken)
    {
        var record = await db.Agreements.Where(a => a.Id == id).Select(a => new { a.RecordState, a.RecordedAt }).FirstOrDefaultAsync(cancellationToken);
        return record?.RecordState == "retracted" ? times with { KnownAt = record.RecordedAt.AddMilliseconds(-1) } : times;
    }

    private static AgreementV1 ToResponse(this AgreementRow row, IResponseContext context)
    {
        var state = row.State;
        return context.Cite(new AgreementV1(
            state.AgreementId, state.ProgramCode, state.ModelCode, state.Counterparty,
            state.AgencyId, state.AgencyName, state.AgencyType, state.FacilityId, state.FacilityName, state.PartyId, state.PartyName, state.PartyLevel,
            state.JurisdictionId, state.JurisdictionName, state.JurisdictionLevel, state.State, state.CountyIds, NoCountyReasons.CodeFor(state.AgencyType, state.CountyIds),
            state.Status!, state.Phase!, state.IsInForce, state.InForceSince, state.StatusSince!, state.StatusBasis!, Certainties.Vocabulary.GetCode(state.CertaintyOn(context.TemporalContext.AsOf, context.Coverage.Spans)),
            state.SignedOn, state.SignedPrintedOn, state.SignedNote, row.Listed.FirstListedOn, row.Listed.LastListedOn, row.Listed.Listed,
            state.Disputed, state.Confidence!, state.RecordState, state.PredecessorId, state.SupersededById, state.DelistedFrom,
            [.. state.Documents.Select(d => new DocumentV1(d.Kind, d.Url, d.Remark))],
            state.SourceIds,
            CreateLinks(context, state.AgreementId),
            ""));
    }

    private static AgreementLinksV1 CreateLinks(IResponseContext context, string id)
    {
        var self = context.GetUrl($"agreements/{id}");
        return new(self, $"{self}/history", $"{self}/listings", $"{self}/decisions", context.GetUrl($"changes.atom?agreement={id}"));
    }
}
