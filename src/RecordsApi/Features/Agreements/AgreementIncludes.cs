using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Related;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Related records that a response includes in full.</summary>
internal static class AgreementIncludes
{
    /// <summary>Names of the records that can be included.</summary>
    public static IReadOnlyList<string> Names { get; } = AgreementRelatedRows.Relations;

    /// <summary>The <c>include</c> parameter.</summary>
    public static QueryParameter IncludeParameter { get; } = CommonParameters.Include(
        "Related records to include in full: the agency, its jurisdiction, the status events as in `/history`, the decisions, and the sources of the status event that set the status.",
        [.. AgreementRelatedRows.Relations]);

    /// <summary>Adds the records that the query includes to the agreements.</summary>
    public static async Task<IReadOnlyList<AgreementV1>> AddIncludedRecordsAsync(
        this RegisterContext db, IReadOnlyList<AgreementV1> agreements, IReadOnlyList<AgreementRow> rows, IResponseContext context, CancellationToken cancellationToken)
    {
        var records = await db.ReadAgreementRelatedRowsAsync(
            rows, Names.Where(context.Includes), context.Includes("agency") && context.IsHistorical, context.TemporalContext, cancellationToken);
        var agencies = records.ToAgenciesById(await db.LoadLastSeenDatesAsync(records, context, cancellationToken), context);
        var jurisdictions = records.ToJurisdictionsById(context);
        var statusEvents = records.ToStatusEventsByAgreement(context);
        var decisions = records.ToDecisionsByAgreement(context);
        var sources = records.GetRows<Source>().ToDictionary(s => s.Id, s => s.ToResponse(context));
        return [.. agreements.Select(a => a with
        {
            Agency = a.AgencyId is null ? null : agencies.GetValueOrDefault(a.AgencyId),
            Jurisdiction = a.JurisdictionId is null ? null : jurisdictions.GetValueOrDefault(a.JurisdictionId),
            History = [.. statusEvents[a.Id]],
            Decisions = [.. decisions[a.Id]],
            Sources = [.. a.SourceIds.Where(sources.ContainsKey).Select(id => sources[id])],
        })];
    }
}
