using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Related;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.StatusEvents.V1;
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
        this RegisterContext db, IReadOnlyList<AgreementV1> agreements, IReadOnlyList<AgreementRow> agreementRows, IResponseContext context, CancellationToken cancellationToken)
    {
        var rows = await IncludedRows.ReadAsync(db, agreementRows, context, cancellationToken);
        var (agency, jurisdiction, history, decisions, sources) =
            (context.Includes("agency"), context.Includes("jurisdiction"), context.Includes("history"), context.Includes("decisions"), context.Includes("sources"));
        return [.. agreements.Select(a => a with
        {
            Agency = agency && rows.FindAgency(a.AgencyId) is { } party ? party.Agency.ToResponse(party.Oris, party.Names, party.CountyIds, context) : null,
            Jurisdiction = jurisdiction && rows.FindJurisdiction(a.JurisdictionId) is { } place ? place.Jurisdiction.ToResponse(place.Parents, null, context) : null,
            History = !history ? [] : [.. rows.FindStatusEvents(a.Id).Select(e => e.StatusEvent.ToResponse(e.Party, e.SourceIds, e.Assertions, context))],
            Decisions = !decisions ? [] : [.. rows.FindDecisions(a.Id).Select(d => d.Decision.ToResponse(d.Party, d.SourceIds, context))],
            Sources = !sources ? [] : [.. a.SourceIds.Select(rows.FindSource).OfType<Source>().Select(s => s.ToResponse(context))],
        })];
    }
}
