using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Bodies;

/// <summary>Lets only writes through whose body is right, that ask nothing beside it, and whose answer will be understood.</summary>
internal sealed class BodyValidationFilter : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var reading = ParsedQuery.Parse(http.Request.Query, []);
        if (reading.Errors.Count > 0)
            return QueryValidationFilter.CreateProblem(reading.Errors);
        if (ResponseFormats.Negotiate(http.Request, ResponseFormats.GetOffered(http, ["json"])) is null)
            return new ProblemResult(ProblemTypes.NotAcceptable, $"This is served as {ResponseFormats.JsonType}.");
        return context.Arguments.OfType<JsonBody>().SingleOrDefault() is { } body && await body.ValidateAsync(http) is { } refusal
            ? refusal
            : await next(context);
    }
}
