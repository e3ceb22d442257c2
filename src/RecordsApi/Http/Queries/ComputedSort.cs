using System.Globalization;

namespace RecordsApi.Http.Queries;

/// <summary>The keys that computed records can be sorted by. The last one is unique and ends every order.</summary>
/// <param name="Default">The default order.</param>
/// <param name="Keys">Names and values: text, numbers or dates.</param>
internal sealed record ComputedSort<TRecord>(string Default, params (string Name, Func<TRecord, object?> Value)[] Keys)
{
    /// <summary>Names of the sort keys.</summary>
    public IReadOnlyList<string> Names => [.. Keys.Select(key => key.Name)];

    /// <summary>The same keys, and the rank of a search as the first one and the default.</summary>
    /// <param name="rank">The rank of a record; lower is better.</param>
    public ComputedSort<TRecord> WithRelevance(Func<TRecord, int> rank) => new(RelevanceSort.Relevance, [(RelevanceSort.Relevance, record => rank(record)), .. Keys]);

    /// <summary>Sorts records, each with its position: the values of its keys as text that has the same order. Null is the least value.</summary>
    /// <param name="records">The records.</param>
    /// <param name="requested">Names of keys, with a minus in front for descending order; the default order where there are none.</param>
    public IReadOnlyList<(TRecord Record, IReadOnlyList<string> Position)> Sort(IEnumerable<TRecord> records, IReadOnlyList<string> requested)
    {
        var order = ReadOrder(requested);
        return [.. records.Select(record => (record, Position: (IReadOnlyList<string>)[.. order.Select(part => ToText(part.Value(record)))]))
            .OrderBy(row => row.Position, new PositionComparer([.. order.Select(part => part.Descending)]))];
    }

    /// <summary>Compares positions in a requested order.</summary>
    public IComparer<IReadOnlyList<string>> CreateComparer(IReadOnlyList<string> requested) => new PositionComparer([.. ReadOrder(requested).Select(part => part.Descending)]);

    private List<(Func<TRecord, object?> Value, bool Descending)> ReadOrder(IReadOnlyList<string> requested)
    {
        var names = (requested.Count > 0 ? requested : Default.Split(',')).ToList();
        if (!names.Exists(name => name.TrimStart('-') == Keys[^1].Name))
            names.Add(Keys[^1].Name);
        return [.. names.Select(name => (Keys.First(key => key.Name == name.TrimStart('-')).Value, name.StartsWith('-')))];
    }

    private static string ToText(object? value) => value switch
    {
        null => "",
        int number => ((long)number - int.MinValue).ToString("D10", CultureInfo.InvariantCulture),
        decimal number => ToText((double)number),
        double number => ToOrderedText(BitConverter.DoubleToInt64Bits(number)),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => $" {value}",
    };

    // The bits of numbers that are not negative have the order of the numbers, those of negative ones the reverse order below them.
    private static string ToOrderedText(long bits) =>
        ((ulong)(bits < 0 ? ~bits : bits ^ long.MinValue)).ToString("D20", CultureInfo.InvariantCulture);

    private sealed class PositionComparer(bool[] descending) : IComparer<IReadOnlyList<string>>
    {
        public int Compare(IReadOnlyList<string>? x, IReadOnlyList<string>? y)
        {
            for (var i = 0; i < descending.Length; i++)
            {
                if (string.CompareOrdinal(x![i], y![i]) is not 0 and var difference)
                    return descending[i] ? -difference : difference;
            }

            return 0;
        }
    }
}
