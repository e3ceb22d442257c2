using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RecordsApi.Http.Bodies;

/// <summary>
/// A JSON merge patch (RFC 7396) of a record as GET returns it: properties that it does not name keep their values, and null removes a value.
/// Read-only properties may be sent back with the values that they have.
/// </summary>
/// <typeparam name="TBody">The properties that can be changed.</typeparam>
/// <typeparam name="TRecord">The record as GET returns it.</typeparam>
public sealed record MergePatchV1<TBody, TRecord>
    where TBody : class
    where TRecord : class
{
    /// <summary>The properties.</summary>
    [JsonExtensionData]
    public JsonObject Properties { get; init; } = [];
}
