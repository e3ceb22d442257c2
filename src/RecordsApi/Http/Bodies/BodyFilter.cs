using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Bodies;

/// <summary>Lets only writes through whose body is right, that ask nothing beside it, and whose answer will be understood.</summary>
internal sealed class BodyFilter : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var reading = QueryReading.Read(http.Request.Query, []);
        if (reading.Mistakes.Count > 0)
            return AskingFilter.Refusal(reading.Mistakes);
        if (FormatNames.Accepted(http.Request, FormatNames.Offered(http, ["json"])) is null)
            return new ProblemResult(Problems.NotAcceptable, $"This is served as {FormatNames.JsonType}.");
        return context.Arguments.OfType<Body>().SingleOrDefault() is { } body && await body.RefusalAsync(http) is { } refusal
            ? refusal
            : await next(context);
    }
}
