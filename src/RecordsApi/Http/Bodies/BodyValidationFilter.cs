using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Http.Bodies;

/// <summary>Rejects writes whose body is invalid, that have unknown query parameters, or whose response the client does not accept, and returns previews.</summary>
internal sealed class BodyValidationFilter : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var query = ParsedQuery.Parse(http.Request.Query, [WritePreview.Parameter]);
        if (query.Errors.Count > 0)
            return QueryValidationEndpointFilter.CreateProblem(query.Errors);
        if (ResponseFormats.Negotiate(http.Request, ResponseFormats.GetOffered(http, ["json"])) is null)
            return new ProblemResult(ProblemTypes.NotAcceptable, $"Available media types: {ResponseFormats.JsonType}.");
        if (context.Arguments.OfType<JsonBody>().SingleOrDefault() is { } body && await body.ValidateAsync(http) is { } problem)
            return problem;
        try
        {
            return await next(context);
        }
        catch (WritePreviewedException preview)
        {
            return preview.Result;
        }
    }
}
