using System.Text.Json;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Agencies;

/// <summary>Makes version 1's agencies.</summary>
internal static class AgencyShapes
{
    /// <summary>ORIs and names of agencies: the statement gives the list of their ids as JSON, <c>@agencies</c>, and the moment, <c>@known</c>.</summary>
    public static IncludedPart[] Parts { get; } = [new IncludedTable(typeof(AgencyOri), OfAgencies), new IncludedTable(typeof(AgencyName), OfAgencies)];

    private const string OfAgencies = "t.AgencyId IN (SELECT value FROM json_each(@agencies)) AND KNOWN(t)";

    /// <summary>The agencies of a page.</summary>
    public static async Task<IReadOnlyList<AgencyV1>> ShapeAsync(
        this RegisterContext db, IReadOnlyList<Agency> rows, IStandpoint asked, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        var records = await db.IncludedAsync(asked.LooksBack ? [.. Parts, PrintedNames.Part] : Parts, new Dictionary<string, string>
        {
            ["agencies"] = JsonSerializer.Serialize(rows.Select(a => a.Id)),
            ["known"] = Moment.ToText(db.KnownAt),
        }, cancellationToken);
        var oris = records.Of<AgencyOri>().ToLookup(o => o.AgencyId);
        var names = records.Of<AgencyName>().ToLookup(n => n.AgencyId);
        var seen = await db.LastSeenAsync(records, asked, cancellationToken);
        return [.. rows.Select(a => a.Shape(oris[a.Id], names[a.Id].SeenBy(seen), asked))];
    }

    /// <summary>An agency with its ORIs and printed names.</summary>
    public static AgencyV1 Shape(this Agency a, IEnumerable<AgencyOri> oris, IEnumerable<AgencyName> names, IStandpoint asked) => new(
        a.Id, a.Name, a.Type, a.State, a.JurisdictionId, a.JurisdictionMatch,
        [.. oris.Select(o => o.Ori).Order(StringComparer.Ordinal)], a.OriMatch,
        [.. names.OrderBy(n => n.FirstSeenOn).ThenBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => new PrintedNameV1(n.Name, n.FirstSeenOn, n.LastSeenOn))],
        a.PopulationServed, a.PopulationSourceId, a.RecordState, a.RecordedAt,
        new(asked.To($"agencies/{a.Id}"), asked.To($"status-events?agency={a.Id}"), asked.To($"agreements?agency={a.Id}")),
        asked.CiteKnown($"agency {a.Id}", $"agencies/{a.Id}", asked.Frame));
}
