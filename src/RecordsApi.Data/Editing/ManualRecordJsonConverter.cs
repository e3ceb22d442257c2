using System.Text.Json;
using System.Text.Json.Serialization;
using RecordsApi.Domain.Editing;

namespace RecordsApi.Data.Editing;

/// <summary>Writes an entered record with all its properties; by its declared type, which is abstract, it would have none.</summary>
internal sealed class ManualRecordJsonConverter : JsonConverter<ManualRecord>
{
    /// <inheritdoc />
    public override ManualRecord Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, ManualRecord value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), options);
}
