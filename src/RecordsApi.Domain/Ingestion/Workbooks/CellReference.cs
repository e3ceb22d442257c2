namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>A cell's place: column and row, both from 1, as in <c>G12</c>.</summary>
internal readonly record struct CellReference(int Column, int Row)
{
    private const int LastColumn = 16_384;
    private const int LastRow = 1_048_576;

    public override string ToString() => $"{ColumnName(Column)}{Row}";

    public static bool TryParse(ReadOnlySpan<char> text, out CellReference reference)
    {
        reference = default;
        int column = 0, at = 0;
        while (at < text.Length && char.ToUpperInvariant(text[at]) is >= 'A' and <= 'Z' and var letter)
        {
            column = column * 26 + (letter - 'A' + 1);
            if (column > LastColumn)
                return false;
            at++;
        }

        if (column == 0
            || !int.TryParse(text[at..], System.Globalization.NumberStyles.None, null, out var row)
            || row is < 1 or > LastRow)
            return false;
        reference = new CellReference(column, row);
        return true;
    }

    /// <summary>Reads <c>G2</c> or <c>G2:H9</c>; absolute marks (<c>$G$2</c>) are allowed.</summary>
    public static bool TryParseRange(string text, out CellReference first, out CellReference last)
    {
        var plain = text.Replace("$", "", StringComparison.Ordinal);
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return TryParse(plain, out first) & TryParse(plain, out last);
        return TryParse(plain.AsSpan(0, colon), out first) & TryParse(plain.AsSpan(colon + 1), out last);
    }

    private static string ColumnName(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / 26)
            name = (char)('A' + (column - 1) % 26) + name;
        return name;
    }
}
