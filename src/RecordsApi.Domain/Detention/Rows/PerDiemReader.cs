using System.Globalization;
using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Detention.Rows;

/// <summary>Reads the price of one person and day.</summary>
internal static partial class PerDiemReader
{
    /// <summary>Returns the price in US dollars if exactly one is printed, and otherwise a note that says why there is none.</summary>
    public static (decimal? Dollars, string? Note) Read(string clean)
    {
        if (FacilityNumber.Read(clean) is { } number)
            return (number, null);
        if (Withheld().IsMatch(clean))
            return (null, "ICE withheld the price under exemption 4 of the Freedom of Information Act (trade secrets and commercial information).");
        var prices = Price().Matches(clean)
            .Select(match => decimal.Parse(match.Groups["dollars"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture)).ToList();
        return prices switch
        {
            [var only] => (only, null),
            [] => (null, null),
            _ => (null, $"{prices.Count} prices are printed."),
        };
    }

    [GeneratedRegex(@"^\(?b\)?\s?\(?4\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Withheld();

    [GeneratedRegex(@"\$\s?(?<dollars>\d[\d,]*(?:\.\d+)?)")]
    private static partial Regex Price();
}
