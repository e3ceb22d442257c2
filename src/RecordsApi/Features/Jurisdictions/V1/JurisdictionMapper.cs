using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Jurisdictions.V1;

/// <summary>Maps jurisdictions to records of version 1.</summary>
internal static class JurisdictionMapper
{
    /// <summary>Maps jurisdictions, with what has to be read for them.</summary>
    public static async Task<IReadOnlyList<JurisdictionV1>> LoadResponsesAsync(
        this RegisterContext db, IReadOnlyList<Jurisdiction> rows, IReadOnlyList<LevelCountV1>? levelCounts, IResponseContext context, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        var ids = rows.Select(j => j.Id).ToArray();
        var parents = (await db.JurisdictionAncestors.Where(x => x.Depth == 1 && ids.Contains(x.JurisdictionId)).ToListAsync(cancellationToken))
            .ToLookup(x => x.JurisdictionId);
        return [.. rows.Select(j => j.ToResponse(parents[j.Id], levelCounts, context))];
    }

    /// <summary>Maps a jurisdiction with its direct parents.</summary>
    public static JurisdictionV1 ToResponse(
        this Jurisdiction j, IEnumerable<JurisdictionAncestor> parents, IReadOnlyList<LevelCountV1>? levelCounts, IResponseContext context) => context.Cite(new JurisdictionV1(
        j.Id, j.Name, j.Level, j.State, [.. parents.Select(p => p.AncestorId).Order(StringComparer.Ordinal)], j.ParentsSourceId, j.OcdId, j.Iso3166,
        j.Population, j.PopulationYear, j.PopulationSourceId, j.Latitude, j.Longitude, j.CoordinatesSourceId, j.CoordinatesBasis, levelCounts,
        new(context.GetUrl($"jurisdictions/{j.Id}"), context.GetUrl($"status-events?within={j.Id}"),
            context.GetUrl($"agreements?within={j.Id}"), context.GetUrl($"jurisdictions?within={j.Id}"),
            context.GetUrl($"changes.atom?within={j.Id}")),
        ""));
}
