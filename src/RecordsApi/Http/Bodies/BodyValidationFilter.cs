using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Bodies;

/// <summary>Rejects writes whose body is invalid, that have query parameters, or whose response the client does not accept.</summary>
internal sealed class BodyValidationFilter : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var query = ParsedQuery.Parse(http.Request.Query, []);
        if (query.Errors.Count > 0)
            return QueryValidationFilter.CreateProblem(query.Errors);
        if (ResponseFormats.Negotiate(http.Request, ResponseFormats.GetOffered(http, ["json"])) is null)
            return new ProblemResult(ProblemTypes.NotAcceptable, $"Available media types: {ResponseFormats.JsonType}.");
        return context.Arguments.OfType<JsonBody>().SingleOrDefault() is { } body && await body.ValidateAsync(http) is { } problem
            ? problem
            : await next(context);
    }
}
