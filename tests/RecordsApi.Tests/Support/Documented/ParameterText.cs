using System.Globalization;
using System.Text.Json.Nodes;

namespace RecordsApi.Tests.Support.Documented;

/// <summary>Converts values of parameters and headers between text and the type of their schemas.</summary>
public static class ParameterText
{
    /// <summary>Converts a text to the type of its schema; a text that cannot be converted stays a string.</summary>
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

    /// <summary>Converts a value to the text of a query string, not yet escaped.</summary>
    public static string Format(JsonNode value) => value is JsonArray several ? string.Join(',', several.Select(v => v!.ToString())) : value?.ToString() ?? "";

    /// <summary>Gets the example of a parameter; null if it has none.</summary>
    public static string? FindExample(JsonObject parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return (parameter["examples"]?["example"]?["value"] ?? parameter["example"]) is { } value ? Format(value) : null;
    }
}
