using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RecordsApi.Register.Storage;

namespace RecordsApi.Http.Formats;

/// <summary>How JSON is written: camelCase, numbers as numbers, moments in UTC of one width.</summary>
internal static class JsonShapes
{
    /// <summary>Sets the options.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        // Served as JSON with nosniff, never inside HTML; ampersands in addresses stay readable.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new MomentJson());
    }

    private sealed class MomentJson : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Moment.ToText(value));
    }
}
