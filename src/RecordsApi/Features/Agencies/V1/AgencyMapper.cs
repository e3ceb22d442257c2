using System.Text.Json;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agencies.V1;

/// <summary>Makes version 1's agencies.</summary>
internal static class AgencyMapper
{
    /// <summary>ORIs and names of agencies: the statement gives the list of their ids as JSON, <c>@agencies</c>, and the moment, <c>@known</c>.</summary>
    public static RelatedRowsQuery[] RelatedQueries { get; } = [new RelatedTableQuery(typeof(AgencyOri), OfAgenciesSql), new RelatedTableQuery(typeof(AgencyName), OfAgenciesSql)];

    private const string OfAgenciesSql = "t.AgencyId IN (SELECT value FROM json_each(@agencies)) AND KNOWN(t)";

    /// <summary>The agencies of a page.</summary>
    public static async Task<IReadOnlyList<AgencyV1>> LoadResponsesAsync(
        this RegisterContext db, IReadOnlyList<Agency> rows, IResponseContext context, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        var records = await db.ReadRelatedRowsAsync(context.IsHistorical ? [.. RelatedQueries, AgencyNameDates.ListingsQuery] : RelatedQueries, new Dictionary<string, string>
        {
            ["agencies"] = JsonSerializer.Serialize(rows.Select(a => a.Id)),
            ["known"] = UtcTimestamp.Format(db.KnownAt),
        }, cancellationToken);
        var oris = records.GetRows<AgencyOri>().ToLookup(o => o.AgencyId);
        var names = records.GetRows<AgencyName>().ToLookup(n => n.AgencyId);
        var seen = await db.LoadLastSeenDatesAsync(records, context, cancellationToken);
        return [.. rows.Select(a => a.ToResponse(oris[a.Id], names[a.Id].WithLastSeenDates(seen), context))];
    }

    /// <summary>An agency with its ORIs and printed names.</summary>
    public static AgencyV1 ToResponse(this Agency a, IEnumerable<AgencyOri> oris, IEnumerable<AgencyName> names, IResponseContext context) => new(
        a.Id, a.Name, a.Type, a.State, a.JurisdictionId, a.JurisdictionMatch,
        [.. oris.Select(o => o.Ori).Order(StringComparer.Ordinal)], a.OriMatch,
        [.. names.OrderBy(n => n.FirstSeenOn).ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => new PrintedNameV1(n.Name, n.FirstSeenOn, n.LastSeenOn))],
        a.PopulationServed, a.PopulationSourceId, a.RecordState, a.RecordedAt,
        new(context.GetUrl($"agencies/{a.Id}"), context.GetUrl($"status-events?agency={a.Id}"), context.GetUrl($"agreements?agency={a.Id}")),
        context.CiteAsKnown($"agency {a.Id}", $"agencies/{a.Id}", context.TemporalContext));
}
