using System.Text.Json;
using System.Text.Json.Serialization;

namespace RecordsApi.Http.Formats;

/// <summary>A wire record of which only some keys are written.</summary>
/// <param name="Record">The record.</param>
/// <param name="Keys">The keys, in the record's order.</param>
[JsonConverter(typeof(PickedJson))]
internal sealed record PickedRecord(object Record, IReadOnlyList<RecordKey> Keys);

/// <summary>Writes <see cref="PickedRecord"/>.</summary>
internal sealed class PickedJson : JsonConverter<PickedRecord>
{
    /// <inheritdoc />
    public override PickedRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Picked records are only written.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, PickedRecord value, JsonSerializerOptions options) =>
        Write(writer, value.Record, value.Keys, options);

    private static void Write(Utf8JsonWriter writer, object record, IReadOnlyList<RecordKey> keys, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var key in keys)
        {
            writer.WritePropertyName(key.Name);
            var value = key.Read(record);
            if (key.Inner is not null && value is not null)
                Write(writer, value, key.Inner, options);
            else
                JsonSerializer.Serialize(writer, value, key.Type, options);
        }

        writer.WriteEndObject();
    }
}
