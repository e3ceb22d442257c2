using System.Reflection;
using System.Text.Json;
using System.Text.Unicode;
using FluentValidation;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Bodies;

/// <summary>What a request carries, checked before a handler sees it.</summary>
internal abstract class JsonBody
{
    /// <summary>The answer to a body that cannot be taken; null to one that can.</summary>
    public abstract Task<IResult?> ValidateAsync(HttpContext http);
}

/// <summary>Endpoint metadata: what its body holds. Routing does not look at it, so that a key is asked for first.</summary>
internal sealed record RequestBodyMetadata(Type Type);

/// <summary>A body of one kind.</summary>
internal sealed class JsonBody<T> : JsonBody, IEndpointParameterMetadataProvider
    where T : class
{
    private const int MaxDepth = 16;

    private readonly IReadOnlyList<ValidationError> errors;
    private readonly ProblemType? problem;
    private readonly T? value;

    private JsonBody(T? value, IReadOnlyList<ValidationError> errors, ProblemType? problem = null) =>
        (this.value, this.errors, this.problem) = (value, errors, problem);

    /// <summary>The body.</summary>
    public T Value => value!;

    /// <summary>Reads it; called by the framework.</summary>
    public static async ValueTask<JsonBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!IsJson(context.Request.ContentType))
            return new(null, [], ProblemTypes.UnsupportedMediaType);
        using var whole = new MemoryStream();
        await context.Request.Body.CopyToAsync(whole, context.RequestAborted);
        return Read(whole.GetBuffer().AsMemory(0, (int)whole.Length));
    }

    /// <summary>Shows the body to the OpenAPI document; called by the framework.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new RequestBodyMetadata(typeof(T)));

    /// <inheritdoc />
    public override async Task<IResult?> ValidateAsync(HttpContext http)
    {
        if (problem is not null)
            return new ProblemResult(problem, "The body is to be application/json in UTF-8.");
        ValidationError[] all = [.. errors, .. await ValidateValuesAsync(http)];
        if (all.Length > JsonShapeValidator.MaxErrors)
            all = [.. all.Take(JsonShapeValidator.MaxErrors), new("", $"There are more mistakes; the first {JsonShapeValidator.MaxErrors} are named.")];
        return all.Length == 0 ? null : BodyProblem.Create(ProblemTypes.InvalidBody, all);
    }

    private async Task<IEnumerable<ValidationError>> ValidateValuesAsync(HttpContext http)
    {
        if (value is null || http.RequestServices.GetService<IValidator<T>>() is not { } validator)
            return [];
        var context = new ValidationContext<T>(value);
        if (errors.Count > 0)
            context.MarkAsPartial();
        var result = await validator.ValidateAsync(context, http.RequestAborted);
        var named = errors.Select(m => m.Parameter).ToHashSet(StringComparer.Ordinal);
        return result.Errors.Select(e => (e.CustomState as ValidationError ?? new("", e.ErrorMessage)) with { Parameter = BodyProblem.ToJsonPointer(e.PropertyName) })
            .Where(m => !named.Contains(m.Parameter));
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(ResponseFormats.JsonType, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static JsonBody<T> Read(ReadOnlyMemory<byte> text)
    {
        // The reader of JSON looks into texts only when they are asked for.
        if (!Utf8.IsValid(text.Span))
            return new(null, [new("", "It is no UTF-8.")]);
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
            var (mistakes, right) = JsonShapeValidator.Validate(json.RootElement, typeof(T));
            return new(right.Deserialize<T>(JsonSerialization.Options), mistakes);
        }
        catch (JsonException e)
        {
            return new(null, [new("", $"It is no JSON that is taken here: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}. JSON is without comments and trailing commas, and at most {MaxDepth} deep.")]);
        }
        catch (InvalidOperationException)
        {
            return new(null, [new("", "A name or a text in it is no Unicode: half of a surrogate pair stands alone.")]);
        }
    }
}
