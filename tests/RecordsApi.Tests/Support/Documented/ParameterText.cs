using System.Globalization;
using System.Text.Json.Nodes;

namespace RecordsApi.Tests.Support.Documented;

/// <summary>Values of parameters and headers, between text and what their schema speaks of.</summary>
public static class ParameterText
{
    /// <summary>The text as a value of its schema's type; left a text where it is none.</summary>
    public static JsonNode Parse(string text, JsonObject schema)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(schema);
        return (string?)schema["type"] switch
        {
            "array" => new JsonArray([.. text.Split(',', StringSplitOptions.TrimEntries).Select(one => Parse(one, schema["items"]!.AsObject()))]),
            "integer" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            "number" when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            "boolean" when text is "true" or "false" => text == "true",
            _ => text,
        };
    }

    /// <summary>A value as it stands in an address, not yet escaped.</summary>
    public static string Format(JsonNode value) => value is JsonArray several ? string.Join(',', several.Select(v => v!.ToString())) : value?.ToString() ?? "";

    /// <summary>The example the document gives of a parameter; null if it gives none.</summary>
    public static string? FindExample(JsonObject parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return (parameter["examples"]?["example"]?["value"] ?? parameter["example"]) is { } value ? Format(value) : null;
    }
}
