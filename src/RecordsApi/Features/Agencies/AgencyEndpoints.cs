using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Agencies;

/// <summary>Routes of agencies.</summary>
internal static class AgencyEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapAgencies(this IEndpointRouteBuilder v1)
    {
        var agencies = v1.MapGroup("/agencies").WithTags("Agencies");
        agencies.MapGet("/", ListAsync).Describes<AgencyV1>("listAgencies", "List agencies",
            "Agencies that are or were party to agreements, with every name under which they were printed.");
        agencies.MapGet("/{id}", GetAsync).DescribesOne<AgencyV1>("getAgency", "Get an agency", "One agency. A merged record redirects.")
            .Produces(StatusCodes.Status308PermanentRedirect);
    }

    private static Task<IResult> ListAsync(
        Asked<ListAgenciesRequest> asked, RegisterContext db, ListAnswers answers, CancellationToken cancellationToken)
    {
        var plan = new ListPlan<Agency, AgencyV1>(
            "Agencies", asked.Request.Narrow(db), ListAgenciesRequest.Sorts, (rows, ct) => db.ShapeAsync(rows, asked, ct))
        { PlaceOf = a => a.JurisdictionId };
        return asked.Reading.IsRanked()
            ? answers.AnswerAsync(asked, plan.Ranked(ListAgenciesRequest.RankedSorts, db.AgencyRanks(asked.Request.Names!), a => a.Id), cancellationToken)
            : answers.AnswerAsync(asked, plan, cancellationToken);
    }

    private static async Task<IResult> GetAsync(
        string id, Asked<KnownAtRequest> asked, RegisterContext db, RegisterReader register, CancellationToken cancellationToken)
    {
        if (await db.Agencies.FirstOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } agency)
            return await NotFoundAnswer.OfAsync("agency", id, db.Agencies.Select(a => a.Id), cancellationToken);
        return agency.MergedIntoId is { } merged
            ? TypedResults.Redirect(asked.To($"agencies/{merged}{asked.Http.Request.QueryString}"), permanent: true, preserveMethod: true)
            : await register.SingleAsync((await db.ShapeAsync([agency], asked, cancellationToken))[0], asked.Frame, cancellationToken);
    }
}
