using System.Globalization;
using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>The part of a file name after the date: the part of the day and the copy number.</summary>
internal sealed partial record FileNameSuffix(string? PartOfDay, int Sequence)
{
    public static FileNameSuffix Parse(string suffix)
    {
        var match = PartOfDayPattern().Match(suffix);
        var part = match.Groups["part"].Value.ToUpperInvariant() switch
        {
            "AM" => "am",
            "PM" => "pm",
            "" => null,
            _ => "mid",
        };
        var rest = suffix[match.Length..];

        // A time of day, such as 3pm or “12.15.07 AM”, is not a copy number.
        if (TimeOfDayPattern().Match(rest) is { Success: true } time)
        {
            part ??= time.Groups["part"].Value.ToLowerInvariant();
            rest = rest[time.Length..];
        }

        return new FileNameSuffix(part, ParseSequence(rest));
    }

    // The publisher marks the second file of a part of the day by _b, B or 2; operating systems mark it by (1) or “copy”.
    private static int ParseSequence(string text)
    {
        if (Number().Match(text) is { Success: true } number
            && int.TryParse(number.Groups["n"].Value, CultureInfo.InvariantCulture, out var value))
            return number.Groups["open"].Success || number.Groups["copy"].Success ? value : Math.Max(0, value - 1);
        if (Letter().Match(text) is { Success: true } letter)
            return char.ToUpperInvariant(letter.Groups["l"].Value[0]) - 'A';
        return text.Contains("copy", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
    }

    [GeneratedRegex(@"^[\s_.-]*(?<part>am|pm|midday|mid|noon)(?![a-z]{2})", RegexOptions.IgnoreCase)]
    private static partial Regex PartOfDayPattern();

    [GeneratedRegex(@"^[\s_.-]*(?:1[0-2]|0?[1-9])(?:[.:_-]?[0-5]\d){0,2}\s*(?<part>am|pm)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex TimeOfDayPattern();

    [GeneratedRegex(@"^[\s_.-]*(?<copy>copy[\s_.-]*)?(?<open>\()?\s*v?(?<n>\d{1,3})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[\s_.-]*(?<l>[a-z])(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Letter();
}
