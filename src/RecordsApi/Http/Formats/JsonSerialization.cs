using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using RecordsApi.Domain.Time;

namespace RecordsApi.Http.Formats;

/// <summary>JSON options: camelCase, numbers as numbers, UTC timestamps of fixed width.</summary>
internal static class JsonSerialization
{
    /// <summary>Options for JSON outside of a response.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>Adds the options that request and response bodies are read and written with.</summary>
    /// <param name="services">The services.</param>
    /// <param name="generated">The source-generated context. Other types, mainly sparse records, are resolved by reflection when first serialized.</param>
    public static IServiceCollection AddJson(this IServiceCollection services, IJsonTypeInfoResolver generated) => services.ConfigureHttpJsonOptions(json =>
    {
        Apply(json.SerializerOptions);
        json.SerializerOptions.TypeInfoResolverChain.Insert(0, generated);
    });

    /// <summary>Sets the options.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        // Served as JSON with nosniff, never inside HTML, so ampersands in URLs need no escaping.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new UtcTimestampJsonConverter());
    }

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        Apply(options);
        options.MakeReadOnly();
        return options;
    }

    private sealed class UtcTimestampJsonConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(UtcTimestamp.Format(value));
    }
}
