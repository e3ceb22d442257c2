namespace RecordsApi.Register.Storage;

/// <summary>
/// Makes values of the texts of one column. Rows that follow one another often say the same in it: what was made is kept for
/// the next one.
/// </summary>
/// <param name="make">Makes a value of a text in UTF-8.</param>
internal sealed class KeptValue<TValue>(Func<ReadOnlySpan<byte>, TValue> make)
{
    private byte[] kept = [];
    private int length = -1;
    private TValue value = default!;

    /// <summary>The value of a text in UTF-8.</summary>
    public TValue Of(ReadOnlySpan<byte> text)
    {
        if (length >= 0 && text.SequenceEqual(kept.AsSpan(0, length)))
            return value;
        if (kept.Length < text.Length)
            kept = new byte[2 * text.Length];
        text.CopyTo(kept);
        length = text.Length;
        return value = make(text);
    }
}
