using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agencies;

/// <summary>Routes of agencies.</summary>
internal static class AgencyEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapAgencies(this IEndpointRouteBuilder v1)
    {
        var agencies = v1.MapGroup("/agencies").WithTags("Agencies");
        agencies.MapGet("/", ListAsync).DescribeList<AgencyV1>("listAgencies", "List agencies",
            "Agencies that are or were party to agreements, with every name under which they were printed.");
        agencies.MapGet("/{id}", GetAsync).DescribeSingle<AgencyV1>("getAgency", "Get an agency", "One agency. A merged record redirects.")
            .Produces(StatusCodes.Status308PermanentRedirect);
    }

    private static Task<IResult> ListAsync(
        BoundQuery<ListAgenciesQuery> query, RegisterContext db, PagedResponder answers, CancellationToken cancellationToken)
    {
        var plan = new ListDefinition<Agency, AgencyV1>(
            "Agencies", query.Value.ApplyFilters(db), ListAgenciesQuery.SortKeys, (rows, ct) => db.LoadResponsesAsync(rows, query, ct))
        { GetJurisdictionId = a => a.JurisdictionId };
        return query.Parsed.IsSortedByRelevance()
            ? answers.RespondAsync(query, plan.WithRelevance(ListAgenciesQuery.SortKeysWithRelevance, db.RankAgencies(query.Value.SearchText!), a => a.Id), cancellationToken)
            : answers.RespondAsync(query, plan, cancellationToken);
    }

    private static async Task<IResult> GetAsync(
        string id, BoundQuery<KnownAtQuery> query, RegisterContext db, DatasetMetadataReader register, CancellationToken cancellationToken)
    {
        if (await db.Agencies.FirstOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } agency)
            return await NotFoundProblem.CreateAsync("agency", id, db.Agencies.Select(a => a.Id), cancellationToken);
        return agency.MergedIntoId is { } merged
            ? TypedResults.Redirect(query.GetUrl($"agencies/{merged}{query.Http.Request.QueryString}"), permanent: true, preserveMethod: true)
            : await register.CreateSingleAsync((await db.LoadResponsesAsync([agency], query, cancellationToken))[0], query.TemporalContext, cancellationToken);
    }
}
