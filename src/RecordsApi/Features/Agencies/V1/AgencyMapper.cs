using RecordsApi.Data;
using RecordsApi.Data.Related;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agencies.V1;

/// <summary>Maps agencies to records of version 1.</summary>
internal static class AgencyMapper
{
    /// <summary>Maps agencies, with what has to be read for them.</summary>
    public static async Task<IReadOnlyList<AgencyV1>> LoadResponsesAsync(
        this RegisterContext db, IReadOnlyList<Agency> rows, IResponseContext context, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        var records = await db.ReadAgencyRelatedRowsAsync(rows.Select(a => a.Id), includeListings: context.IsHistorical, cancellationToken);
        var oris = records.GetRows<AgencyOri>().ToLookup(o => o.AgencyId);
        var names = records.GetRows<AgencyName>().ToLookup(n => n.AgencyId);
        var lastSeenDates = await db.LoadLastSeenDatesAsync(records, context, cancellationToken);
        var counties = records.GetRows<JurisdictionAncestor>().ToCountyIdsByJurisdiction();
        return [.. rows.Select(a => a.ToResponse(oris[a.Id], names[a.Id].WithLastSeenDates(lastSeenDates), [.. counties[a.JurisdictionId ?? ""]], context))];
    }

    /// <summary>The counties among ancestors, by the jurisdiction that lies in them or is one.</summary>
    public static ILookup<string, string> ToCountyIdsByJurisdiction(this IEnumerable<JurisdictionAncestor> ancestors) => ancestors
        .Where(x => JurisdictionLevelCodes.FromGeoid(x.AncestorId) == JurisdictionLevelCodes.County)
        .OrderBy(x => x.AncestorId, StringComparer.Ordinal)
        .ToLookup(x => x.JurisdictionId, x => x.AncestorId);

    /// <summary>Maps an agency with its ORIs, printed names and counties.</summary>
    public static AgencyV1 ToResponse(
        this Agency a, IEnumerable<AgencyOri> oris, IEnumerable<AgencyName> names, IReadOnlyList<string> countyIds, IResponseContext context) => context.Cite(new AgencyV1(
        a.Id, a.Name, a.Type, a.State, a.JurisdictionId, a.JurisdictionMatch,
        a.Serves, a.ServesReason, a.JurisdictionId, countyIds, NoCountyReasons.CodeFor(a.Type, countyIds),
        [.. oris.Select(o => o.Ori).Order(StringComparer.Ordinal)], a.OriMatch,
        [.. names.OrderBy(n => n.FirstSeenOn).ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => new PrintedNameV1(n.Name, n.FirstSeenOn, n.LastSeenOn))],
        a.PopulationServed, a.PopulationYear, a.PopulationSourceId, a.RecordState, a.RecordedAt,
        new(context.GetUrl($"agencies/{a.Id}"), context.GetUrl($"status-events?agency={a.Id}"), context.GetUrl($"agreements?agency={a.Id}"),
            context.GetUrl($"changes.atom?agency={a.Id}")),
        ""));
}
