using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RecordsApi.Http.Formats;

/// <summary>A record of which only some fields are serialized.</summary>
/// <param name="Record">The record.</param>
/// <param name="Fields">The fields, in order.</param>
[JsonConverter(typeof(SparseRecordConverter))]
internal sealed record SparseRecord(object Record, IReadOnlyList<FieldDescriptor> Fields);

/// <summary>Serializes <see cref="SparseRecord"/>.</summary>
internal sealed class SparseRecordConverter : JsonConverter<SparseRecord>
{
    /// <inheritdoc />
    public override SparseRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Sparse records can only be serialized.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, SparseRecord value, JsonSerializerOptions options) =>
        Write(writer, value.Record, value.Fields, options);

    private static void Write(Utf8JsonWriter writer, object record, IReadOnlyList<FieldDescriptor> fields, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var key in fields)
        {
            writer.WritePropertyName(key.EncodedName);
            var value = key.GetValue(record);
            switch (value)
            {
                // The frequent values without a look-up of how they are serialized.
                case null:
                    writer.WriteNullValue();
                    break;
                case string text:
                    writer.WriteStringValue(text);
                    break;
                case bool flag:
                    writer.WriteBooleanValue(flag);
                    break;
                case DateOnly date:
                    WriteDate(writer, date);
                    break;
                case IReadOnlyList<string> texts:
                    writer.WriteStartArray();
                    foreach (var item in texts)
                        writer.WriteStringValue(item);
                    writer.WriteEndArray();
                    break;
                case not null when key.Fields is not null:
                    Write(writer, value, key.Fields, options);
                    break;
                default:
                    JsonSerializer.Serialize(writer, value, key.Type, options);
                    break;
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter writer, DateOnly date)
    {
        Span<char> text = stackalloc char["yyyy-MM-dd".Length];
        date.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text);
    }
}
