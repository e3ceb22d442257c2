namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>The 1-based column and row of a cell, as in <c>G12</c>.</summary>
internal readonly record struct CellReference(int Column, int Row)
{
    private const int LastColumn = 16_384;
    private const int LastRow = 1_048_576;

    public override string ToString() => $"{ColumnName(Column)}{Row}";

    public static bool TryParse(ReadOnlySpan<char> text, out CellReference reference)
    {
        reference = default;
        int column = 0, index = 0;
        while (index < text.Length && char.ToUpperInvariant(text[index]) is >= 'A' and <= 'Z' and var letter)
        {
            column = column * 26 + (letter - 'A' + 1);
            if (column > LastColumn)
                return false;
            index++;
        }

        if (column == 0
            || !int.TryParse(text[index..], System.Globalization.NumberStyles.None, null, out var row)
            || row is < 1 or > LastRow)
            return false;
        reference = new CellReference(column, row);
        return true;
    }

    /// <summary>Parses a cell (<c>G2</c>) or range (<c>G2:H9</c>). Absolute references (<c>$G$2</c>) are allowed.</summary>
    public static bool TryParseRange(string text, out CellReference first, out CellReference last)
    {
        var relative = text.Replace("$", "", StringComparison.Ordinal);
        var colon = relative.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return TryParse(relative, out first) & TryParse(relative, out last);
        return TryParse(relative.AsSpan(0, colon), out first) & TryParse(relative.AsSpan(colon + 1), out last);
    }

    private static string ColumnName(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / 26)
            name = (char)('A' + (column - 1) % 26) + name;
        return name;
    }
}
