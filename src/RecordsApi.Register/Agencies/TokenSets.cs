namespace RecordsApi.Register.Agencies;

/// <summary>Compares the words of two names as sets, with slips of the pen allowed.</summary>
internal static class TokenSets
{
    private static readonly HashSet<string> Fill = ["of", "the", "and", "for", "at", "services", "police"];

    // Many agencies of a state have such a unit or task, so that these words in common show no kinship.
    private static readonly HashSet<string> Common = ["law", "enforcement"];

    /// <summary>Judges two sets of words.</summary>
    /// <param name="a">One set.</param>
    /// <param name="b">The other.</param>
    /// <param name="whole">A set that is but a part of the other is a different name, not its short form.</param>
    public static NameLikeness Compare(IEnumerable<string> a, IEnumerable<string> b, bool whole = false)
    {
        var left = Telling(a);
        var right = Telling(b);
        if (left.Count == 0 && right.Count == 0)
            return NameLikeness.Same;
        if (left.Count == 0 || right.Count == 0)
            return NameLikeness.Doubtful;
        var exact = left.Count(right.Contains);
        var shared = left.Count(word => right.Any(other => word == other || EditDistance.IsLikelySlip(word, other)));
        if (exact == left.Count && exact == right.Count)
            return NameLikeness.Same;
        if ((whole && left.Count != right.Count) || left.All(Common.Contains) || right.All(Common.Contains))
            return NameLikeness.Different;
        if (shared == Math.Min(left.Count, right.Count))
            return shared >= 2 || left.Count == right.Count ? NameLikeness.Alike : NameLikeness.Doubtful;
        return shared * 2 >= Math.Min(left.Count, right.Count) ? NameLikeness.Doubtful : NameLikeness.Different;
    }

    // "Idaho State Police" keeps its only word, though "police" tells nothing elsewhere.
    private static HashSet<string> Telling(IEnumerable<string> words)
    {
        var all = words.Where(word => word.Length > 0).ToHashSet(StringComparer.Ordinal);
        var telling = all.Where(word => !Fill.Contains(word)).ToHashSet(StringComparer.Ordinal);
        return telling.Count > 0 ? telling : all;
    }
}
