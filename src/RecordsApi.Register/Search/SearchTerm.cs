using RecordsApi.Register.Agencies;

namespace RecordsApi.Register.Search;

/// <summary>Words that are looked for one right behind the other.</summary>
/// <param name="Words">The words, written out.</param>
/// <param name="Beginnings">What the last word may begin with; none where it must be the whole word.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, IReadOnlyList<string> Beginnings)
{
    private const int ShortestBeginning = 2;

    /// <summary>The words just as they are.</summary>
    internal static SearchTerm Phrase(string text) => new(SearchWords.Of(text), []);

    /// <summary>The words, the last of which may go on. "st" is both an abbreviation and how "Stuart" begins.</summary>
    internal static SearchTerm Open(string text)
    {
        var typed = SearchWords.AsTyped(text);
        return typed is [.., { Length: >= ShortestBeginning } last]
            ? new([.. typed.Select(NameWords.WrittenOut)], [.. new[] { NameWords.WrittenOut(last), last }.Distinct(StringComparer.Ordinal)])
            : new([.. typed.Select(NameWords.WrittenOut)], []);
    }
}
