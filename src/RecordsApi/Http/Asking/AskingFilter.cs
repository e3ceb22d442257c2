using RecordsApi.Http.Caching;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage;

namespace RecordsApi.Http.Asking;

/// <summary>Lets only right questions through; a wrong one gets every mistake named in one answer.</summary>
internal sealed class AskingFilter(CursorCodec cursors, RegisterWatch watch) : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var asked = context.Arguments.OfType<Asked>().Single();
        var http = context.HttpContext;
        var mistakes = new List<QueryMistake>(asked.Reading.Mistakes);
        mistakes.AddRange(await asked.ValidateAsync(http.RequestAborted));
        if (asked.Reading.Text("cursor") is { } cursor)
            mistakes.AddRange(await ReadCursorAsync(asked, cursor, http.RequestAborted));

        if (http.GetEndpoint()?.Metadata.GetMetadata<RecordShape>() is { } shape)
            mistakes.AddRange(shape.NotIncluded(asked.Reading));

        var offered = FormatNames.Offered(http, asked.Formats);
        var accepted = asked.Reading.Text("format") is { } name ? FormatNames.Of(name) : FormatNames.Accepted(http.Request, offered);
        if (asked.Reading.Flag("bom") == true && accepted != Format.Csv)
            mistakes.Add(new("bom", "Only CSV can begin with a byte order mark.", Nearest: "format=csv"));
        if (mistakes.Count > 0)
            return Refusal(mistakes);
        if (accepted is not { } format)
            return new ProblemResult(Problems.NotAcceptable, $"This is served as {string.Join(", ", offered.Select(o => o.Type))}.");

        asked.Format = format;
        var answer = await AnswerAsync(context, next, format);
        return asked.IsPicked && answer is IValueHttpResult { Value: IPickable whole } ? TypedResults.Ok(whole.Only(asked.Keys!)) : answer;
    }

    // What is made of the facts that stand answers only for a register that stood still. Answers that are streamed are read
    // after this, and do without it.
    private async Task<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, Format format)
    {
        var http = context.HttpContext;
        var db = http.RequestServices.GetRequiredService<RegisterContext>();
        db.KnowsAll &= format == Format.Json;
        var answer = await next(context);
        if (!db.KnowsAll || watch.Current().Change == http.Features.Get<Validator>()?.Register.Change)
            return answer;
        db.KnowsAll = false;
        return await next(context);
    }

    /// <summary>The answer to a question with mistakes in it.</summary>
    public static ProblemResult Refusal(IReadOnlyList<QueryMistake> mistakes) =>
        new(Problems.InvalidQuery, Sentence(mistakes), ProblemErrors.From(mistakes));

    private static string Sentence(IReadOnlyList<QueryMistake> mistakes) =>
        string.Join(" ", mistakes.Select(m => $"{m.Parameter}: {m.Message}{(m.Nearest is null ? "" : $" Did you mean `{m.Nearest}`?")}"));

    private async Task<IEnumerable<QueryMistake>> ReadCursorAsync(Asked asked, string text, CancellationToken cancellationToken)
    {
        var cursor = await cursors.ReadAsync(text, cancellationToken);
        if (cursor is null)
            return [new("cursor", "This is no cursor of this service. Begin again without one.")];
        if (cursor.Question != CursorCodec.QuestionOf(asked))
            return [new("cursor", "This cursor belongs to a question with other filters or another order. Ask as before, or begin again without it.")];
        asked.Cursor = cursor;
        asked.Frame = cursor.Frame;
        return [];
    }
}
