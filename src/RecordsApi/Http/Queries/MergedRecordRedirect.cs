using RecordsApi.Data;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Queries;

/// <summary>Redirects from the addresses of a record that was merged into another one to those of the other one.</summary>
internal static class MergedRecordRedirect
{
    /// <summary>
    /// Redirects what an endpoint does not find by the id in its route, if the record with the id was merged into another one: to the same
    /// address with the other id, and with the same query.
    /// </summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="findMerged">Returns the id of the record into which that with an id was merged; null if it was not merged.</param>
    public static RouteHandlerBuilder RedirectsMerged(
        this RouteHandlerBuilder endpoint, Func<RegisterContext, string, CancellationToken, Task<string?>> findMerged) => endpoint
        .Produces(StatusCodes.Status308PermanentRedirect)
        .AddEndpointFilter(async (context, next) =>
        {
            var result = await next(context);
            var http = context.HttpContext;
            if ((result as INestedHttpResult)?.Result is not ProblemResult { StatusCode: StatusCodes.Status404NotFound }
                || http.GetRouteValue("id") is not string id
                || await findMerged(http.RequestServices.GetRequiredService<RegisterContext>(), id, http.RequestAborted) is not { } merged)
                return result;
            var segments = http.Request.Path.Value!.Split('/');
            segments[Array.IndexOf(segments, id)] = merged;
            return TypedResults.Redirect(
                $"{RequestBaseUrl.GetBaseUrl(http)}{string.Join('/', segments)}{http.Request.QueryString}", permanent: true, preserveMethod: true);
        });
}
