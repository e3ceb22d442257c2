using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Jurisdictions;

/// <summary>Routes of jurisdictions.</summary>
internal static class JurisdictionEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapJurisdictions(this IEndpointRouteBuilder v1)
    {
        var jurisdictions = v1.MapGroup("/jurisdictions").WithTags("Jurisdictions");
        jurisdictions.MapGet("/", ListAsync).DescribeList<JurisdictionV1>("listJurisdictions", "List jurisdictions",
            "Every state, territory, county, place and county subdivision of the country, also those without agreements.");
        jurisdictions.MapGet("/{id}", GetAsync).DescribeSingle<JurisdictionV1>("getJurisdiction", "Get a jurisdiction",
            "One jurisdiction by its GEOID, with counts of what lies inside it.");
    }

    private static Task<IResult> ListAsync(
        BoundQuery<ListJurisdictionsQuery> query, RegisterContext db, PagedResponder answers, CancellationToken cancellationToken)
    {
        var plan = new ListDefinition<Jurisdiction, JurisdictionV1>(
            "Jurisdictions", query.Value.ApplyFilters(db), ListJurisdictionsQuery.SortKeys, (rows, ct) => db.LoadResponsesAsync(rows, null, query, ct))
        { GetJurisdictionId = j => j.Id };
        return query.Parsed.IsSortedByRelevance()
            ? answers.RespondAsync(query, plan.WithRelevance(ListJurisdictionsQuery.SortKeysWithRelevance, db.RankJurisdictions(query.Value.SearchText!), j => j.Id), cancellationToken)
            : answers.RespondAsync(query, plan, cancellationToken);
    }

    private static async Task<IResult> GetAsync(
        string id, BoundQuery<NoQueryParameters> query, RegisterContext db, DatasetMetadataReader register, CancellationToken cancellationToken)
    {
        if (await db.Jurisdictions.FirstOrDefaultAsync(j => j.Id == id, cancellationToken) is not { } jurisdiction)
            return await NotFoundProblem.CreateAsync("jurisdiction", id, db.Jurisdictions.Select(j => j.Id), cancellationToken);
        var inside = await db.JurisdictionAncestors
            .Where(x => x.AncestorId == id && x.Depth > 0)
            .Join(db.Jurisdictions, x => x.JurisdictionId, j => j.Id, (_, j) => j.Level)
            .GroupBy(level => level)
            .Select(g => new { Level = g.Key, Count = g.Count() })
            .OrderBy(g => g.Level)
            .ToListAsync(cancellationToken);
        LevelCountV1[] counts = [.. inside.Select(g => new LevelCountV1(g.Level, g.Count))];
        return await register.CreateSingleAsync((await db.LoadResponsesAsync([jurisdiction], counts, query, cancellationToken))[0], query.TemporalContext, cancellationToken);
    }
}
