using RecordsApi.Data;
using RecordsApi.Data.Versioning;
using RecordsApi.Http.Caching;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Queries;

/// <summary>Lets only right questions through; a wrong one gets every mistake named in one answer.</summary>
internal sealed class QueryValidationFilter(CursorCodec cursors, DatasetVersionMonitor monitor) : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var asked = context.Arguments.OfType<BoundQuery>().Single();
        var http = context.HttpContext;
        var mistakes = new List<ValidationError>(asked.Parsed.Errors);
        mistakes.AddRange(await asked.ValidateAsync(http.RequestAborted));
        if (asked.Parsed.GetValue("cursor") is { } cursor)
            mistakes.AddRange(await ReadCursorAsync(asked, cursor, http.RequestAborted));

        if (http.GetEndpoint()?.Metadata.GetMetadata<ResponseSchema>() is { } shape)
            mistakes.AddRange(shape.FindFieldsNotIncluded(asked.Parsed));

        var offered = ResponseFormats.GetOffered(http, asked.SupportedFormats);
        var accepted = asked.Parsed.GetValue("format") is { } name ? ResponseFormats.Parse(name) : ResponseFormats.Negotiate(http.Request, offered);
        if (asked.Parsed.GetBoolean("bom") == true && accepted != ResponseFormat.Csv)
            mistakes.Add(new("bom", "Only CSV can begin with a byte order mark.", Suggestion: "format=csv"));
        if (mistakes.Count > 0)
            return CreateProblem(mistakes);
        if (accepted is not { } format)
            return new ProblemResult(ProblemTypes.NotAcceptable, $"This is served as {string.Join(", ", offered.Select(o => o.Type))}.");

        asked.Format = format;
        var answer = await InvokeHandlerAsync(context, next, format);
        return asked.IsSparse && Unwrap(answer) is IValueHttpResult { Value: ISparseFieldset whole } ? TypedResults.Ok(whole.Select(asked.Fields!)) : answer;
    }

    private static object? Unwrap(object? result)
    {
        while (result is INestedHttpResult nested)
            result = nested.Result;
        return result;
    }

    // What is made of the facts that stand answers only for a register that stood still. Answers that are streamed are read
    // after this, and do without it.
    private async Task<object?> InvokeHandlerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, ResponseFormat format)
    {
        var http = context.HttpContext;
        var db = http.RequestServices.GetRequiredService<RegisterContext>();
        db.IsCurrentKnowledge &= format == ResponseFormat.Json;
        var answer = await next(context);
        if (!db.IsCurrentKnowledge || monitor.GetCurrent().Generation == http.Features.Get<ConditionalRequest>()?.Dataset.Generation)
            return answer;
        db.IsCurrentKnowledge = false;
        return await next(context);
    }

    /// <summary>The answer to a question with mistakes in it.</summary>
    public static ProblemResult CreateProblem(IReadOnlyList<ValidationError> errors) =>
        new(ProblemTypes.InvalidQuery, FormatErrors(errors), ProblemErrors.From(errors));

    private static string FormatErrors(IReadOnlyList<ValidationError> errors) =>
        string.Join(" ", errors.Select(m => $"{m.Parameter}: {m.Message}{(m.Suggestion is null ? "" : $" Did you mean `{m.Suggestion}`?")}"));

    private async Task<IEnumerable<ValidationError>> ReadCursorAsync(BoundQuery query, string text, CancellationToken cancellationToken)
    {
        var cursor = await cursors.DecodeAsync(text, cancellationToken);
        if (cursor is null)
            return [new("cursor", "This is no cursor of this service. Begin again without one.")];
        if (cursor.QueryHash != CursorCodec.ComputeQueryHash(query))
            return [new("cursor", "This cursor belongs to a question with other filters or another order. Ask as before, or begin again without it.")];
        query.Cursor = cursor;
        query.TemporalContext = cursor.TemporalContext;
        return [];
    }
}
