using System.Numerics;
using RecordsApi.Domain.Spelling;

namespace RecordsApi.Domain.Search;

/// <summary>The distinct words of many names, found by spelling, by beginning and by likeness.</summary>
internal sealed class WordIndex
{
    private const int MinFuzzyLength = 4;
    private const int MinLengthForTwoErrors = 6;
    private const double PrefixWeight = 0.85;
    private const double OneErrorWeight = 0.75;
    private const double TwoErrorsWeight = 0.5;
    private const double FirstLetterPenalty = 0.1;
    private const char FinalLetter = 's';

    private readonly string[] words;
    private readonly uint[] letters;

    /// <summary>Initializes a new instance of the <see cref="WordIndex"/> class.</summary>
    /// <param name="words">The words, in lower case.</param>
    public WordIndex(IEnumerable<string> words)
    {
        this.words = [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        letters = [.. this.words.Select(GetLetters)];
    }

    /// <summary>Number of words.</summary>
    public int Count => words.Length;

    /// <summary>The position of a word; negative if there is none.</summary>
    public int IndexOf(string word) => Array.BinarySearch(words, word, StringComparer.Ordinal);

    /// <summary>Returns the words that a word is or begins, with weights from 0 to 1.</summary>
    public IEnumerable<(int Word, double Weight)> FindBeginning(string word, bool isPrefix)
    {
        var at = IndexOf(word);
        if (at >= 0)
            yield return (at, 1);
        if (!isPrefix)
            yield break;
        for (at = at >= 0 ? at + 1 : ~at; at < words.Length && words[at].StartsWith(word, StringComparison.Ordinal); at++)
            yield return (at, PrefixWeight + (0.95 - PrefixWeight) * word.Length / words[at].Length);
    }

    /// <summary>
    /// Returns the words that a word can be a misspelling of: with one error if it has at least four characters, or two if it has at least
    /// six. A final s can be missing besides: "Sheriff's" is one word, and who misspells it leaves the s out.
    /// </summary>
    public IEnumerable<(int Word, double Weight)> FindSimilar(string word)
    {
        if (word.Length < MinFuzzyLength)
            yield break;
        var maxDistance = word.Length >= MinLengthForTwoErrors ? 2 : 1;
        var own = GetLetters(word);
        for (var at = 0; at < words.Length; at++)
        {
            // An error adds and removes at most one letter each: comparing sets of letters is cheap and excludes nearly all words.
            var final = words[at][^1] == FinalLetter ? 1 : 0;
            var longer = words[at].Length - word.Length;
            if (BitOperations.PopCount(letters[at] ^ own) > 2 * maxDistance + final || longer < -maxDistance || longer > maxDistance + final || words[at].Length < MinFuzzyLength)
                continue;
            var distance = EditDistance.Calculate(words[at], word);
            if (final > 0 && distance > 1)
                distance = Math.Min(distance, EditDistance.Calculate(words[at][..^1], word));
            if (distance > 0 && distance <= maxDistance)
                yield return (at, (distance == 1 ? OneErrorWeight : TwoErrorsWeight) - (words[at][0] == word[0] ? 0 : FirstLetterPenalty));
        }
    }

    private static uint GetLetters(string word)
    {
        uint set = 0;
        foreach (var c in word)
            set |= 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 26 + c % 6);
        return set;
    }
}
