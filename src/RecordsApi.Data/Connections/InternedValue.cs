namespace RecordsApi.Data.Connections;

/// <summary>
/// Makes values of the texts of one column. Rows that follow one another often say the same in it: what was made is kept for
/// the next one.
/// </summary>
/// <param name="convert">Makes a value of a text in UTF-8.</param>
internal sealed class InternedValue<TValue>(Func<ReadOnlySpan<byte>, TValue> convert)
{
    private byte[] lastBytes = [];
    private int length = -1;
    private TValue value = default!;

    /// <summary>The value of a text in UTF-8.</summary>
    public TValue Get(ReadOnlySpan<byte> text)
    {
        if (length >= 0 && text.SequenceEqual(lastBytes.AsSpan(0, length)))
            return value;
        if (lastBytes.Length < text.Length)
            lastBytes = new byte[2 * text.Length];
        text.CopyTo(lastBytes);
        length = text.Length;
        return value = convert(text);
    }
}
