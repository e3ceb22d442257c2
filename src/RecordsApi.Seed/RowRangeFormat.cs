using System.Globalization;

namespace RecordsApi.Seed;

/// <summary>Formats and parses row numbers as ranges: <c>5-9 12</c>.</summary>
internal static class RowRangeFormat
{
    /// <summary>The maximum row number of a worksheet.</summary>
    private const int LastRow = 1_048_576;

    /// <summary>Formats ascending numbers.</summary>
    public static string Format(IEnumerable<int> numbers)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (ranges.Count > 0 && ranges[^1].Last == number - 1)
                ranges[^1] = (ranges[^1].First, number);
            else
                ranges.Add((number, number));
        }

        return string.Join(' ', ranges.Select(r => r.First == r.Last
            ? r.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{r.First}-{r.Last}")));
    }

    /// <summary>Parses text written by <see cref="Format"/>.</summary>
    /// <exception cref="FormatException">The text contains something other than row numbers and ranges.</exception>
    public static HashSet<int> Parse(string text)
    {
        var numbers = new HashSet<int>();
        foreach (var token in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = token.Split('-');
            var (first, last) = (ParseRow(ends[0], token), ParseRow(ends[^1], token));
            if (ends.Length > 2 || last < first)
                throw InvalidRange(token);
            for (var i = first; i <= last; i++)
                numbers.Add(i);
        }

        return numbers;
    }

    private static int ParseRow(string digits, string token) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is >= 1 and <= LastRow
            ? row
            : throw InvalidRange(token);

    private static FormatException InvalidRange(string token) =>
        new($"'{token}' is not a worksheet row or range of rows, such as 12 or 5-9.");
}
