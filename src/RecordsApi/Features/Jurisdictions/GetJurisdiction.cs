using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Jurisdictions;

/// <summary>Gets a jurisdiction.</summary>
internal static class GetJurisdiction
{
    /// <summary>Handles <c>GET /jurisdictions/{id}</c>.</summary>
    public static async Task<Results<Ok<SingleV1<JurisdictionV1>>, ProblemResult>> HandleAsync(
        string id, BoundQuery<RecordQuery> query, RegisterContext db, DatasetMetadataReader metadata, RecordSuggestions suggestions, CancellationToken cancellationToken)
    {
        if (await db.Jurisdictions.FirstOrDefaultAsync(j => j.Id == id, cancellationToken) is not { } jurisdiction)
            return await suggestions.CreateNotFoundAsync(RecordReference.Jurisdiction, id, cancellationToken);
        var levelCounts = await CountInsideByLevelAsync(db, id, cancellationToken);
        var record = (await db.LoadResponsesAsync([jurisdiction], levelCounts, query, cancellationToken))[0];
        return await metadata.CreateSingleAsync(record, query, cancellationToken);
    }

    private static async Task<IReadOnlyList<LevelCountV1>> CountInsideByLevelAsync(RegisterContext db, string id, CancellationToken cancellationToken)
    {
        var counts = await db.JurisdictionAncestors
            .Where(x => x.AncestorId == id && x.Depth > 0)
            .Join(db.Jurisdictions, x => x.JurisdictionId, j => j.Id, (_, j) => j.Level)
            .GroupBy(level => level)
            .Select(g => new { Level = g.Key, Count = g.Count() })
            .OrderBy(g => g.Level)
            .ToListAsync(cancellationToken);
        return [.. counts.Select(g => new LevelCountV1(g.Level, g.Count))];
    }
}
