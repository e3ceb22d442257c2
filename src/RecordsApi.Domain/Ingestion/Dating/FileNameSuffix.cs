using System.Globalization;
using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>What stands behind the day in a file name: part of the day and mark of a further copy.</summary>
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
        return new FileNameSuffix(part, ParseSequence(suffix[match.Length..]));
    }

    // _b, B and 2 are the second of their part; ( 1) and “copy” are what a computer puts behind a second one.
    private static int ParseSequence(string rest)
    {
        if (Number().Match(rest) is { Success: true } number
            && int.TryParse(number.Groups["n"].Value, CultureInfo.InvariantCulture, out var value))
            return number.Groups["open"].Success || number.Groups["copy"].Success ? value : Math.Max(0, value - 1);
        if (Letter().Match(rest) is { Success: true } letter)
            return char.ToUpperInvariant(letter.Groups["l"].Value[0]) - 'A';
        return rest.Contains("copy", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
    }

    [GeneratedRegex(@"^[\s_.-]*(?<part>am|pm|midday|mid|noon)(?![a-z]{2})", RegexOptions.IgnoreCase)]
    private static partial Regex PartOfDayPattern();

    [GeneratedRegex(@"^[\s_.-]*(?<copy>copy[\s_.-]*)?(?<open>\()?\s*v?(?<n>\d{1,3})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[\s_.-]*(?<l>[a-z])(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Letter();
}
