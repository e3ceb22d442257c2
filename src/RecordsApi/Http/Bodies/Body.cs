using System.Reflection;
using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Bodies;

/// <summary>What a request carries, checked before a handler sees it.</summary>
internal abstract class Body
{
    /// <summary>The answer to a body that cannot be taken; null to one that can.</summary>
    public abstract Task<IResult?> RefusalAsync(HttpContext http);
}

/// <summary>A body of one kind.</summary>
internal sealed class Body<T> : Body, IEndpointParameterMetadataProvider
    where T : class
{
    private const int MostDepth = 16;

    private readonly IReadOnlyList<QueryMistake> mistakes;
    private readonly ProblemKind? problem;
    private readonly T? value;

    private Body(T? value, IReadOnlyList<QueryMistake> mistakes, ProblemKind? problem) =>
        (this.value, this.mistakes, this.problem) = (value, mistakes, problem);

    /// <summary>The body.</summary>
    public T Value => value!;

    /// <summary>Reads it; called by the framework.</summary>
    public static async ValueTask<Body<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || type.MediaType != "application/json"
            || type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return new(null, [], Problems.UnsupportedMediaType);
        try
        {
            using var json = await JsonDocument.ParseAsync(
                context.Request.Body, new JsonDocumentOptions { MaxDepth = MostDepth }, context.RequestAborted);
            var mistakes = BodyCheck.Of(json.RootElement, typeof(T));
            return new(mistakes.Count > 0 ? null : json.Deserialize<T>(JsonShapes.Options), mistakes, null);
        }
        catch (JsonException e)
        {
            return new(null, [new("", $"It is no JSON that is taken here: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}. JSON is without comments and trailing commas, and at most {MostDepth} deep.")], null);
        }
    }

    /// <summary>Shows the body to the OpenAPI document; called by the framework.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    /// <inheritdoc />
    public override async Task<IResult?> RefusalAsync(HttpContext http)
    {
        if (problem is not null)
            return new ProblemResult(problem, "The body is to be application/json in UTF-8.");
        if (mistakes.Count > 0)
            return BodyRefusal.Of(Problems.InvalidBody, mistakes);
        if (http.RequestServices.GetService<IValidator<T>>() is not { } validator)
            return null;
        var result = await validator.ValidateAsync(Value, http.RequestAborted);
        return result.IsValid ? null : BodyRefusal.Of(
            Problems.InvalidBody, [.. result.Errors.Select(e => (e.CustomState as QueryMistake ?? new("", e.ErrorMessage)) with { Parameter = BodyRefusal.Pointer(e.PropertyName) })]);
    }
}

/// <summary>Answers to bodies with mistakes.</summary>
internal static class BodyRefusal
{
    /// <summary>A problem that names every mistake.</summary>
    public static ProblemResult Of(ProblemKind kind, IReadOnlyList<QueryMistake> mistakes) => new(
        kind,
        string.Join(" ", mistakes.Select(m => $"{(m.Parameter.Length == 0 ? "" : $"{m.Parameter}: ")}{m.Message}{(m.Nearest is null ? "" : $" Did you mean `{m.Nearest}`?")}")),
        ProblemErrors.From(mistakes));

    /// <summary>The pointer to a property as validators name it, <c>Record.SourceIds[0]</c>.</summary>
    public static string Pointer(string property) => property.Length == 0 ? "" : "/" + string.Join('/', property
        .Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Select(JsonNamingPolicy.CamelCase.ConvertName));
}

/// <summary>Lets only right bodies through.</summary>
internal sealed class BodyFilter : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var body in context.Arguments.OfType<Body>())
        {
            if (await body.RefusalAsync(context.HttpContext) is { } refusal)
                return refusal;
        }

        return await next(context);
    }
}
