using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>Validation filter of every route with a bound query: rejects an invalid query with one response that names every error.</summary>
internal sealed class QueryValidationEndpointFilter : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var query = context.Arguments.OfType<BoundQuery>().Single();
        var errors = new List<ValidationError>(query.Parsed.Errors);
        errors.AddRange(await query.ValidateAsync(http.RequestAborted));
        if (query.CursorError is { } cursorError)
            errors.Add(cursorError);
        if (http.GetEndpoint()?.Metadata.GetMetadata<ResponseSchema>() is { } schema)
            errors.AddRange(schema.FindFieldsNotIncluded(query.Parsed));

        var other = http.GetEndpoint()?.Metadata.GetMetadata<OtherAddress>();
        var offered = ResponseFormats.GetOffered(http, query.SupportedFormats);
        if (other is not null)
            offered = [.. offered, (other.Type, other.Format)];
        var accepted = query.Parsed.GetValue("format") is { } name ? ResponseFormats.Parse(name) : ResponseFormats.Negotiate(http.Request, offered);
        if (query.Parsed.GetBoolean("bom") == true && accepted != ResponseFormat.Csv)
            errors.Add(new("bom", "Only CSV can begin with a byte order mark.", Suggestion: "format=csv"));
        if (query.Parsed.GetBoolean("trailer") == true && accepted != ResponseFormat.Ndjson)
            errors.Add(new("trailer", "Only NDJSON can end with a trailer.", Suggestion: "format=ndjson"));
        if (errors.Count > 0)
            return CreateProblem(errors);
        if (accepted is not { } format)
            return new ProblemResult(ProblemTypes.NotAcceptable, $"Available media types: {string.Join(", ", offered.Select(o => o.Type))}.");

        if (format == other?.Format)
            return new SeeOtherResult(other.GetUrl(query));

        query.Format = format;
        var response = await next(context);
        if (other is not null && Unwrap(response) is not (RedirectHttpResult or IStatusCodeHttpResult { StatusCode: not (null or StatusCodes.Status200OK) }))
            http.Response.Headers.Append(HeaderNames.Link, other.GetLink(query));
        return query.IsSparse && Unwrap(response) is IValueHttpResult { Value: ISparseFieldset sparse } ? TypedResults.Ok(sparse.Select(query.Fields!)) : response;
    }

    /// <summary>Returns the result that a handler with several possible results has chosen.</summary>
    internal static object? Unwrap(object? result)
    {
        while (result is INestedHttpResult nested)
            result = nested.Result;
        return result;
    }

    /// <summary>The response to an invalid query.</summary>
    public static ProblemResult CreateProblem(IReadOnlyList<ValidationError> errors) =>
        new(ProblemTypes.InvalidQuery, FormatErrors(errors), ProblemErrors.From(errors));

    private static string FormatErrors(IReadOnlyList<ValidationError> errors) =>
        string.Join(" ", errors.Select(m => $"{m.Parameter}: {m.Message}{(m.Suggestion is null ? "" : $" Did you mean `{m.Suggestion}`?")}"));
}
