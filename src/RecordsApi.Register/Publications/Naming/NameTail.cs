using System.Globalization;
using System.Text.RegularExpressions;

namespace RecordsApi.Register.Publications.Naming;

/// <summary>What stands behind the day in a file name: part of the day and mark of a further copy.</summary>
internal sealed partial record NameTail(string? Part, int Sequence)
{
    public static NameTail Read(string tail)
    {
        var match = Tail().Match(tail);
        var part = match.Groups["part"].Value.ToUpperInvariant() switch
        {
            "AM" => "am",
            "PM" => "pm",
            "" => null,
            _ => "mid",
        };
        return new NameTail(part, Order(tail[match.Length..]));
    }

    // _b, B and 2 are the second of their part; ( 1) and “copy” are what a computer puts behind a second one.
    private static int Order(string rest)
    {
        if (Number().Match(rest) is { Success: true } number
            && int.TryParse(number.Groups["n"].Value, CultureInfo.InvariantCulture, out var value))
            return number.Groups["open"].Success || number.Groups["copy"].Success ? value : Math.Max(0, value - 1);
        if (Letter().Match(rest) is { Success: true } letter)
            return char.ToUpperInvariant(letter.Groups["l"].Value[0]) - 'A';
        return rest.Contains("copy", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
    }

    [GeneratedRegex(@"^[\s_.-]*(?<part>am|pm|midday|mid|noon)(?![a-z]{2})", RegexOptions.IgnoreCase)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^[\s_.-]*(?<copy>copy[\s_.-]*)?(?<open>\()?\s*v?(?<n>\d{1,3})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[\s_.-]*(?<l>[a-z])(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Letter();
}
