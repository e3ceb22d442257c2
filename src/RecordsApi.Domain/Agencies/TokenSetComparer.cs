using RecordsApi.Domain.Spelling;

namespace RecordsApi.Domain.Agencies;

/// <summary>Compares the words of two names as sets, allowing for misspellings.</summary>
internal static class TokenSetComparer
{
    private static readonly HashSet<string> FillerWords = ["of", "the", "and", "for", "at", "services", "police"];

    // Many agencies of a state have such a unit or task, so these words in common do not indicate the same agency.
    private static readonly HashSet<string> CommonWords = ["law", "enforcement"];

    /// <summary>Compares two sets of words.</summary>
    /// <param name="a">The first set.</param>
    /// <param name="b">The second set.</param>
    /// <param name="requireAllWords">Whether a subset counts as a different name instead of a short form.</param>
    public static NameSimilarityLevel Compare(IEnumerable<string> a, IEnumerable<string> b, bool requireAllWords = false)
    {
        var left = DistinctiveWords(a);
        var right = DistinctiveWords(b);
        if (left.Count == 0 && right.Count == 0)
            return NameSimilarityLevel.Same;
        if (left.Count == 0 || right.Count == 0)
            return NameSimilarityLevel.Doubtful;
        var exact = left.Count(right.Contains);
        var shared = left.Count(word => right.Any(other => word == other || EditDistance.IsLikelyTypo(word, other)));
        if (exact == left.Count && exact == right.Count)
            return NameSimilarityLevel.Same;
        if ((requireAllWords && left.Count != right.Count) || left.All(CommonWords.Contains) || right.All(CommonWords.Contains))
            return NameSimilarityLevel.Different;
        if (shared == Math.Min(left.Count, right.Count))
            return shared >= 2 || left.Count == right.Count ? NameSimilarityLevel.Similar : NameSimilarityLevel.Doubtful;
        return shared * 2 >= Math.Min(left.Count, right.Count) ? NameSimilarityLevel.Doubtful : NameSimilarityLevel.Different;
    }

    // "Idaho State Police" keeps its only word, although "police" does not distinguish agencies elsewhere.
    private static HashSet<string> DistinctiveWords(IEnumerable<string> words)
    {
        var all = words.Where(word => word.Length > 0).ToHashSet(StringComparer.Ordinal);
        var significantWords = all.Where(word => !FillerWords.Contains(word)).ToHashSet(StringComparer.Ordinal);
        return significantWords.Count > 0 ? significantWords : all;
    }
}
