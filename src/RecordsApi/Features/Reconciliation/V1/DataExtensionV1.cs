using System.Text.Json.Serialization;

namespace RecordsApi.Features.Reconciliation.V1;

/// <summary>Values of properties of records.</summary>
/// <param name="Meta">The properties, in the order of the request.</param>
/// <param name="Rows">By id of the record and id of the property: the values; empty if there are none.</param>
public sealed record DataExtensionV1(
    IReadOnlyList<ExtendedPropertyV1> Meta, IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<PropertyValueV1>>> Rows);

/// <summary>A property whose values are returned.</summary>
/// <param name="Id" example="county">Id.</param>
/// <param name="Name" example="County">Name.</param>
/// <param name="Type">The type of its values, if they are records; otherwise omitted.</param>
public sealed record ExtendedPropertyV1(
    string Id, string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReconciliationTypeV1? Type);

/// <summary>A value: a text, a number, or a record with its id and name.</summary>
/// <param name="Str" example="FL">The text.</param>
/// <param name="Int">The number.</param>
/// <param name="Id">Id of the record.</param>
/// <param name="Name">Name of the record.</param>
public sealed record PropertyValueV1(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Str = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Int = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name = null);
