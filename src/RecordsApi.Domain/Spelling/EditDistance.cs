using System.Numerics;
using F23.StringSimilarity;

namespace RecordsApi.Domain.Spelling;

/// <summary>Compares words by the number of typing errors between them.</summary>
internal static class EditDistance
{
    private static readonly OptimalStringAlignment Alignment = new();

    /// <summary>
    /// Returns the optimal string alignment distance: the number of insertions, deletions and substitutions of a character and
    /// of transpositions of adjacent characters. A transposition counts once because it is the most frequent typing error.
    /// </summary>
    public static int Calculate(string one, string other) => (int)Alignment.Distance(one, other);

    /// <summary>
    /// Whether one word is likely a misspelling of the other: with at most one error if both have at least five characters, or
    /// two if both have at least eight. In shorter words a single character makes another name (Clay, Bay, Day).
    /// </summary>
    public static bool IsLikelyTypo(string one, string other)
    {
        var shorter = Math.Min(one.Length, other.Length);
        var maxDistance = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0;
        return Math.Abs(one.Length - other.Length) <= maxDistance && CountDifferentLetters(one, other) <= 2 * maxDistance
            && Calculate(one, other) <= maxDistance;
    }

    /// <summary>
    /// Returns in how many letters the sets of letters of two words differ. An error changes at most two (a substitution), so that
    /// most pairs of words need no alignment.
    /// </summary>
    private static int CountDifferentLetters(string one, string other) => BitOperations.PopCount(GetLetters(one) ^ GetLetters(other));

    // Characters that share a bit make the sets more alike, never less.
    private static ulong GetLetters(string word)
    {
        var letters = 0UL;
        foreach (var character in word)
            letters |= 1UL << (character % 64);
        return letters;
    }
}
