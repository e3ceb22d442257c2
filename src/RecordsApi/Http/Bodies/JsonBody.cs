using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using FluentValidation;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Bodies;

/// <summary>A request body, validated before a handler sees it.</summary>
internal abstract class JsonBody
{
    /// <summary>The problem response for an invalid body; null for a valid one.</summary>
    public abstract Task<IResult?> ValidateAsync(HttpContext http);
}

/// <summary>Endpoint metadata: the type of its body. Routing ignores it, so that a missing API key is reported before a wrong media type.</summary>
internal sealed record RequestBodyMetadata(Type Type);

/// <summary>A request body of one type.</summary>
internal sealed class JsonBody<T> : JsonBody, IEndpointParameterMetadataProvider
    where T : class
{
    private const int MaxDepth = 16;

    private readonly IReadOnlyList<ValidationError> errors;
    private readonly ProblemType? problem;
    private readonly T? value;

    private JsonBody(T? value, IReadOnlyList<ValidationError> errors, ProblemType? problem = null) =>
        (this.value, this.errors, this.problem) = (value, errors, problem);

    /// <summary>The deserialized body.</summary>
    public T Value => value!;

    /// <summary>Reads the body; called by the framework.</summary>
    public static async ValueTask<JsonBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!IsJson(context.Request.ContentType))
            return new(null, [], ProblemTypes.UnsupportedMediaType);
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        return Read(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
    }

    /// <summary>Describes the body to the OpenAPI document; called by the framework.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new RequestBodyMetadata(typeof(T)));

    /// <inheritdoc />
    public override async Task<IResult?> ValidateAsync(HttpContext http)
    {
        if (problem is not null)
            return new ProblemResult(problem, "The request body must be application/json in UTF-8.");
        ValidationError[] all = [.. errors, .. await ValidateValuesAsync(http)];
        if (all.Length > JsonShapeValidator.MaxErrors)
            all = [.. all.Take(JsonShapeValidator.MaxErrors), new("", $"There are more errors; only the first {JsonShapeValidator.MaxErrors} are listed.")];
        return all.Length == 0 ? null : BodyProblem.Create(ProblemTypes.InvalidBody, all);
    }

    private async Task<IEnumerable<ValidationError>> ValidateValuesAsync(HttpContext http) =>
        value is null ? [] : await BodyProblem.ValidateAsync(http.RequestServices.GetService<IValidator<T>>(), value, errors, http.RequestAborted);

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(ResponseFormats.JsonType, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).ToString().ToLowerInvariant() is "utf-8" or "utf8");

    private static JsonBody<T> Read(ReadOnlyMemory<byte> text)
    {
        // Some editors and programs of Windows begin every file with a byte order mark.
        if (text.Span.StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];

        // JsonDocument validates the encoding of strings only when they are read.
        if (!Utf8.IsValid(text.Span))
            return new(null, [new("", "The body is not valid UTF-8.")]);
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
            var (shapeErrors, valid) = JsonShapeValidator.Validate(json.RootElement, typeof(T));
            return new(valid.Deserialize<T>(JsonSerialization.Options), shapeErrors);
        }
        catch (JsonException e)
        {
            return new(null, [new("", $"Invalid JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}. Comments, trailing commas and more than {MaxDepth} levels of nesting are not allowed.")]);
        }
        catch (InvalidOperationException)
        {
            return new(null, [new("", "A property name or string contains an unpaired surrogate, which is not valid Unicode.")]);
        }
    }
}
