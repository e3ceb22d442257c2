using System.Text.Json;
using System.Text.Json.Serialization;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Editing;

/// <summary>Writes dates as EDTF text.</summary>
internal sealed class EdtfDateJsonConverter : JsonConverter<EdtfDate>
{
    /// <inheritdoc />
    public override EdtfDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, EdtfDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
