using RecordsApi.Domain.Spelling;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>Finds the meaning of a misspelled word, if it is unambiguous.</summary>
internal sealed class SpellingCorrector
{
    private readonly Dictionary<string, string> meaningBySpelling;

    /// <summary>Initializes a new instance of the <see cref="SpellingCorrector"/> class.</summary>
    /// <param name="meanings">The meanings by uppercase spelling. Several spellings may have the same meaning.</param>
    public SpellingCorrector(IEnumerable<KeyValuePair<string, string>> meanings) =>
        meaningBySpelling = new(meanings, StringComparer.Ordinal);

    /// <summary>Returns the meaning of a spelling, ignoring case; null if it is unknown.</summary>
    public string? FindExact(string clean) => meaningBySpelling.GetValueOrDefault(clean.ToUpperInvariant());

    /// <summary>
    /// Returns the meaning of the closest spelling, if no other meaning is as close. Words of four or more characters may have
    /// one error (a wrong, missing, extra or transposed letter), words of seven or more two, words of fifteen or more three.
    /// </summary>
    public string? FindClosest(string clean)
    {
        var word = clean.ToUpperInvariant();
        var maxDistance = word.Length switch { < 4 => 0, < 7 => 1, < 15 => 2, _ => 3 };
        var closest = maxDistance + 1;
        string? closestMeaning = null;
        foreach (var (spelling, meaning) in meaningBySpelling)
        {
            if (spelling.Length < 4 || Math.Abs(spelling.Length - word.Length) > maxDistance)
                continue;
            var distance = EditDistance.Calculate(word, spelling);
            if (distance < closest)
                (closest, closestMeaning) = (distance, meaning);
            else if (distance == closest && closestMeaning != meaning)
                closestMeaning = null;
        }

        return closest <= maxDistance ? closestMeaning : null;
    }
}
