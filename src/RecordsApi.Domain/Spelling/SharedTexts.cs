namespace RecordsApi.Domain.Spelling;

/// <summary>Returns one instance for equal texts, so that an index that is kept does not hold the same id or key thousands of times.</summary>
internal sealed class SharedTexts
{
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    /// <summary>Returns the first text that equals this one.</summary>
    public string Get(string text)
    {
        if (texts.TryGetValue(text, out var first))
            return first;
        texts.Add(text);
        return text;
    }
}
