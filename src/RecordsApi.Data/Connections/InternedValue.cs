namespace RecordsApi.Data.Connections;

/// <summary>
/// Converts the texts of one column to values. Consecutive rows often have the same text, so the last value is reused for
/// the next row.
/// </summary>
/// <param name="convert">Converts a UTF-8 text to a value.</param>
internal sealed class InternedValue<TValue>(Func<ReadOnlySpan<byte>, TValue> convert)
{
    private byte[] lastBytes = [];
    private int length = -1;
    private bool isFirst = true;
    private TValue value = default!;

    /// <summary>The value of a text in UTF-8.</summary>
    public TValue Get(ReadOnlySpan<byte> text)
    {
        if (length >= 0 && text.SequenceEqual(lastBytes.AsSpan(0, length)))
            return value;

        // The text of an only row is not kept.
        if (isFirst)
        {
            isFirst = false;
            return convert(text);
        }

        if (lastBytes.Length < text.Length)
            lastBytes = new byte[2 * text.Length];
        text.CopyTo(lastBytes);
        length = text.Length;
        return value = convert(text);
    }
}
