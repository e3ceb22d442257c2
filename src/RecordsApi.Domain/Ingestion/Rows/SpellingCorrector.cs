using F23.StringSimilarity;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>Finds the word that a misspelt one was meant for, if only one can be meant.</summary>
internal sealed class SpellingCorrector
{
    private static readonly Damerau Distance = new();
    private readonly Dictionary<string, string> meaningBySpelling;

    /// <summary>Takes spellings in upper case and what each means; several spellings may mean the same.</summary>
    public SpellingCorrector(IEnumerable<KeyValuePair<string, string>> meanings) => meaningBySpelling = new(meanings, StringComparer.Ordinal);

    public string? FindExact(string clean) => meaningBySpelling.GetValueOrDefault(clean.ToUpperInvariant());

    /// <summary>
    /// The meaning of the nearest spelling, when no other meaning is as near. One slip (a letter wrong, missing,
    /// too many or swapped) is forgiven in words of four letters or more, two from seven, three from fifteen.
    /// </summary>
    public string? FindNearest(string clean)
    {
        var word = clean.ToUpperInvariant();
        var allowed = word.Length switch { < 4 => 0, < 7 => 1, < 15 => 2, _ => 3 };
        var best = allowed + 1;
        string? meaning = null;
        foreach (var (spelling, means) in meaningBySpelling)
        {
            if (spelling.Length < 4 || Math.Abs(spelling.Length - word.Length) > allowed)
                continue;
            var distance = (int)Distance.Distance(word, spelling);
            if (distance < best)
                (best, meaning) = (distance, means);
            else if (distance == best && meaning != means)
                meaning = null;
        }

        return best <= allowed ? meaning : null;
    }
}
