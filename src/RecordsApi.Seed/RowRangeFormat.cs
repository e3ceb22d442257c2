using System.Globalization;

namespace RecordsApi.Seed;

/// <summary>Row numbers as ranges: <c>5-9 12</c>.</summary>
internal static class RowRangeFormat
{
    /// <summary>The last row that a worksheet can have.</summary>
    private const int LastRow = 1_048_576;

    /// <summary>Writes ascending numbers.</summary>
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

    /// <summary>Reads what <see cref="Format"/> wrote.</summary>
    /// <exception cref="FormatException">A word is no number and no range.</exception>
    public static HashSet<int> Parse(string text)
    {
        var numbers = new HashSet<int>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = word.Split('-');
            var (first, last) = (ParseRow(ends[0], word), ParseRow(ends[^1], word));
            if (ends.Length > 2 || last < first)
                throw InvalidRange(word);
            for (var i = first; i <= last; i++)
                numbers.Add(i);
        }

        return numbers;
    }

    private static int ParseRow(string digits, string word) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is >= 1 and <= LastRow
            ? row
            : throw InvalidRange(word);

    private static FormatException InvalidRange(string word) =>
        new($"'{word}' is no row and no range of rows of a worksheet, such as 12 or 5-9.");
}
