using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Search;

/// <summary>A part of a search text, and the ways in which a name can contain it.</summary>
/// <param name="Alternatives">The ways, one of which must match. The first is the part as typed, with abbreviations of place names written out.</param>
public sealed record SearchTerm(IReadOnlyList<SearchPhrase> Alternatives)
{
    private const int MinPrefixLength = 2;
    private const int MaxParticleLength = 3;

    /// <summary>The words as typed.</summary>
    public IReadOnlyList<string> Words => Alternatives[0].Words;

    /// <summary>The words with abbreviations of agencies written out as well.</summary>
    public IReadOnlyList<string> ExpandedWords { get; private init; } = Alternatives[0].Words;

    /// <summary>Creates a term that matches whole words only.</summary>
    internal static SearchTerm ForPhrase(IReadOnlyList<string> words) => new([new(words, false)]);

    /// <summary>
    /// Creates a term whose last word is a prefix. "st" is both an abbreviation and the beginning of "Stuart", "so" of "South" and of a
    /// sheriff's office.
    /// </summary>
    /// <param name="typed">The words as typed, which belong together.</param>
    /// <param name="isFirst">Whether they are the first of the text.</param>
    /// <param name="isLast">Whether they are the last of the text.</param>
    internal static SearchTerm ForPrefix(IReadOnlyList<string> typed, bool isFirst, bool isLast)
    {
        string[] words = [.. typed.Select(NameNormalizer.ExpandAbbreviation)];
        var last = typed[^1];
        var isPrefix = last.Length >= MinPrefixLength;
        List<SearchPhrase> alternatives = [new(words, isPrefix)];
        if (isPrefix && last != words[^1])
            alternatives.Add(new([.. words[..^1], last], true));
        if (typed.Count > 1 || AgencyNameCleaner.ExpandForSearch(last, isFirst, isLast) is not { } expanded)
            return new(alternatives);
        alternatives.Add(new(expanded, true));
        return new(alternatives) { ExpandedWords = expanded };
    }

    /// <summary>
    /// Returns how two words are written together if the first is a particle of a name: "desoto" for "De Soto"; null if it is none.
    /// </summary>
    internal static string? JoinParticle(IReadOnlyList<string> first, IReadOnlyList<string> second) =>
        first is [{ Length: <= MaxParticleLength } particle] && second is [{ Length: > MaxParticleLength } name]
            && particle.All(char.IsLetter) && NameNormalizer.ExpandAbbreviation(particle) == particle
            ? particle + name
            : null;

    /// <summary>Returns a term that also matches a word.</summary>
    internal SearchTerm Or(string? word) => word is null ? this : this with { Alternatives = [.. Alternatives, new([word], true)] };
}
