using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Bodies;

/// <summary>The properties of a record that can be changed, before and after a JSON merge patch (RFC 7396).</summary>
/// <typeparam name="TBody">The type with these properties.</typeparam>
internal sealed class PatchedRecord<TBody>
    where TBody : class
{
    private readonly TBody? before;
    private readonly TBody? after;

    private PatchedRecord(JsonObject beforeJson, TBody? before, TBody? after, bool isSame, IReadOnlyList<ValidationError> errors) =>
        (BeforeJson, this.before, this.after, IsSame, Errors) = (beforeJson, before, after, isSame, errors);

    /// <summary>The properties before, as JSON.</summary>
    public JsonObject BeforeJson { get; }

    /// <summary>The properties before.</summary>
    public TBody Before => before!;

    /// <summary>The properties after, if there are no errors.</summary>
    public TBody After => after!;

    /// <summary>Whether the patch changes nothing.</summary>
    public bool IsSame { get; }

    /// <summary>The errors of the patch by JSON pointer; those that the record had before are not among them.</summary>
    public IReadOnlyList<ValidationError> Errors { get; }

    /// <summary>Applies a patch.</summary>
    /// <param name="record">The record as GET returns it.</param>
    /// <param name="patch">The patch, of valid shape.</param>
    /// <param name="validator">The rules of the properties; null if there are none.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static async Task<PatchedRecord<TBody>> ApplyAsync<TRecord>(
        TRecord record, MergePatchV1<TBody, TRecord> patch, IValidator<TBody>? validator, CancellationToken cancellationToken)
        where TRecord : class
    {
        var json = JsonSerializer.SerializeToNode(record, JsonSerialization.Options)!.AsObject();
        var before = RecordPatch.SelectEditable(json, typeof(TBody));
        var (after, errors) = RecordPatch.Apply(json, patch.Properties, typeof(TBody));
        var (beforeErrors, beforeBody) = await ValidateAsync(before, validator, cancellationToken);
        var (afterErrors, afterBody) = await ValidateAsync(after, validator, cancellationToken);
        var caused = afterErrors.Where(e => !beforeErrors.Any(b => (b.Parameter, b.Message) == (e.Parameter, e.Message)));
        return new(before, beforeBody, afterBody, JsonNode.DeepEquals(before, after), [.. errors, .. caused]);
    }

    private static async Task<(IReadOnlyList<ValidationError> Errors, TBody? Body)> ValidateAsync(
        JsonObject properties, IValidator<TBody>? validator, CancellationToken cancellationToken)
    {
        using var json = JsonDocument.Parse(properties.ToJsonString());
        var (shapeErrors, _) = JsonShapeValidator.Validate(json.RootElement, typeof(TBody));
        var body = properties.Deserialize<TBody>(JsonSerialization.Options);
        return ([.. shapeErrors, .. await BodyProblem.ValidateAsync(validator, body!, shapeErrors, cancellationToken)], body);
    }
}
