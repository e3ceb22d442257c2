namespace RecordsApi.Data.Providers;

/// <summary>
/// The columns of the row at which a reader is, text as UTF-8: rows that follow one another often have the same text, and need not
/// make a string of it each time.
/// </summary>
public interface IUtf8Columns
{
    /// <summary>Whether a column is null.</summary>
    bool IsNull(int column);

    /// <summary>The number in a column; 0 where it is null.</summary>
    long GetInt64(int column);

    /// <summary>The number in a column; 0 where it is null.</summary>
    double GetDouble(int column);

    /// <summary>The text of a column, until the next row is read; false where it is null.</summary>
    bool TryGetUtf8(int column, out ReadOnlySpan<byte> text);
}
