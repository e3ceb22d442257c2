using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Jurisdictions;

/// <summary>Routes of jurisdictions.</summary>
internal static class JurisdictionEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapJurisdictions(this IEndpointRouteBuilder v1)
    {
        var jurisdictions = v1.MapGroup("/jurisdictions").WithTags("Jurisdictions");
        jurisdictions.MapGet("/", ListAsync).Describes<JurisdictionV1>("listJurisdictions", "List jurisdictions",
            "Every state, territory, county, place and county subdivision of the country, also those without agreements.");
        jurisdictions.MapGet("/{id}", GetAsync).DescribesOne<JurisdictionV1>("getJurisdiction", "Get a jurisdiction",
            "One jurisdiction by its GEOID, with counts of what lies inside it.");
    }

    private static Task<IResult> ListAsync(
        Asked<ListJurisdictionsRequest> asked, RegisterContext db, ListAnswers answers, CancellationToken cancellationToken) =>
        answers.AnswerAsync(asked, new ListPlan<Jurisdiction, JurisdictionV1>(
            "Jurisdictions", asked.Request.Narrow(db), ListJurisdictionsRequest.Sorts,
            (rows, ct) => ShapeAsync(db, rows, null, asked, ct)), cancellationToken);

    private static async Task<IResult> GetAsync(
        string id, Asked<NoParameters> asked, RegisterContext db, RegisterReader register, CancellationToken cancellationToken)
    {
        if (await db.Jurisdictions.FirstOrDefaultAsync(j => j.Id == id, cancellationToken) is not { } jurisdiction)
            return await NotFoundAnswer.OfAsync("jurisdiction", id, db.Jurisdictions.Select(j => j.Id), cancellationToken);
        var inside = await db.JurisdictionAncestors
            .Where(x => x.AncestorId == id && x.Depth > 0)
            .Join(db.Jurisdictions, x => x.JurisdictionId, j => j.Id, (_, j) => j.Level)
            .GroupBy(level => level)
            .Select(g => new { Level = g.Key, Count = g.Count() })
            .OrderBy(g => g.Level)
            .ToListAsync(cancellationToken);
        LevelCountV1[] counts = [.. inside.Select(g => new LevelCountV1(g.Level, g.Count))];
        return await register.SingleAsync((await ShapeAsync(db, [jurisdiction], counts, asked, cancellationToken))[0], asked.Frame, cancellationToken);
    }

    /// <summary>Version 1's shape of jurisdictions.</summary>
    internal static async Task<IReadOnlyList<JurisdictionV1>> ShapeAsync(
        RegisterContext db, IReadOnlyList<Jurisdiction> rows, IReadOnlyList<LevelCountV1>? inside, IStandpoint asked, CancellationToken cancellationToken)
    {
        var ids = rows.Select(j => j.Id).ToArray();
        var parents = (await db.JurisdictionAncestors.Where(x => x.Depth == 1 && ids.Contains(x.JurisdictionId))
                .OrderBy(x => x.AncestorId).ToListAsync(cancellationToken))
            .ToLookup(x => x.JurisdictionId, x => x.AncestorId);
        return [.. rows.Select(j => new JurisdictionV1(
            j.Id, j.Name, j.Level, j.State, [.. parents[j.Id]], j.OcdId, j.Iso3166,
            j.Population, j.PopulationYear, j.PopulationSourceId, j.Latitude, j.Longitude, j.CoordinatesSourceId, inside,
            new(asked.To($"jurisdictions/{j.Id}"), asked.To($"status-events?within={j.Id}"),
                asked.To($"agreements?within={j.Id}"), asked.To($"jurisdictions?within={j.Id}")),
            asked.Cite($"jurisdiction {j.Id}", $"jurisdictions/{j.Id}")))];
    }
}
