using System.Globalization;

namespace RecordsApi.Register.Bundle;

/// <summary>Row numbers as ranges: <c>5-9 12</c>.</summary>
internal static class RowRanges
{
    /// <summary>Writes ascending numbers.</summary>
    public static string Write(IEnumerable<int> numbers)
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

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">A word is no number and no range.</exception>
    public static HashSet<int> Read(string text)
    {
        var numbers = new HashSet<int>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = word.Split('-');
            var first = int.Parse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture);
            var last = int.Parse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture);
            for (var i = first; i <= last; i++)
                numbers.Add(i);
        }

        return numbers;
    }
}
