using RecordsApi.Domain.Spelling;

namespace RecordsApi.Domain.Agencies;

/// <summary>Compares the words of two names as sets, with slips of the pen allowed.</summary>
internal static class TokenSetComparer
{
    private static readonly HashSet<string> FillerWords = ["of", "the", "and", "for", "at", "services", "police"];

    // Many agencies of a state have such a unit or task, so that these words in common show no kinship.
    private static readonly HashSet<string> CommonWords = ["law", "enforcement"];

    /// <summary>Judges two sets of words.</summary>
    /// <param name="a">One set.</param>
    /// <param name="b">The other.</param>
    /// <param name="requireAllWords">A set that is but a part of the other is a different name, not its short form.</param>
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

    // "Idaho State Police" keeps its only word, though "police" tells nothing elsewhere.
    private static HashSet<string> DistinctiveWords(IEnumerable<string> words)
    {
        var all = words.Where(word => word.Length > 0).ToHashSet(StringComparer.Ordinal);
        var telling = all.Where(word => !FillerWords.Contains(word)).ToHashSet(StringComparer.Ordinal);
        return telling.Count > 0 ? telling : all;
    }
}
