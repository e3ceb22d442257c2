using RecordsApi.Domain.Search;

namespace RecordsApi.Data.PostgreSql.Search;

/// <summary>
/// Conditions that an entry of a name index, called <c>n</c>, meets a search. Its texts are words separated by single spaces, so that a
/// phrase occurs in one where it occurs between spaces.
/// </summary>
/// <param name="addParameter">Adds a value as a parameter and returns how the statement refers to it.</param>
internal sealed class NameConditions(Func<object, string> addParameter)
{
    private static readonly string[] AllColumns = ["Name", "Printed", "Places"];

    /// <summary>Whether it contains all terms in any column.</summary>
    public string MatchAllTerms(SearchQuery query)
    {
        if (query.Terms.Count == 0)
            return "1 = 0";
        var words = string.Join(" & ", query.Terms.Select(FindCandidates).Distinct(StringComparer.Ordinal));
        return string.Join(" AND ", [$"n.\"Words\" @@ CAST({addParameter(words)} AS tsquery)", .. query.Terms.Select(term => Match(term, AllColumns)).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>
    /// Conditions that score a name, one point for each that is met: that the name begins with the query; and for each term, whether it
    /// occurs in the name or a printed name, in the name, in the name as whole words.
    /// </summary>
    public string[] ScoreConditions(SearchQuery query) =>
    [
        MatchBeginning(query),
        .. query.Terms.DistinctBy(FindCandidates).SelectMany(term => (string[])
            [Match(term, ["Name", "Printed"]), Match(term, ["Name"]), Or(term.Alternatives.Select(phrase => Contains("Name", phrase.Words, isPrefix: false)))]),
    ];

    // In the language of text search; words contain only letters and digits.
    private static string FindCandidates(SearchTerm term) => $"({string.Join(" | ", term.Alternatives.Select(FindCandidates))})";

    private static string FindCandidates(SearchPhrase phrase) =>
        $"({string.Join(" & ", phrase.Words.Select((word, i) => phrase.IsPrefix && i == phrase.Words.Count - 1 ? $"'{word}':*" : $"'{word}'"))})";

    private string Match(SearchTerm term, string[] columns) =>
        Or(term.Alternatives.SelectMany(phrase => columns.Select(column => Contains(column, phrase.Words, phrase.IsPrefix))));

    private string Contains(string column, IEnumerable<string> words, bool isPrefix) => isPrefix
        ? $"strpos(' ' || n.\"{column}\", {addParameter($" {string.Join(' ', words)}")}) > 0"
        : $"strpos(' ' || n.\"{column}\" || ' ', {addParameter($" {string.Join(' ', words)} ")}) > 0";

    private string MatchBeginning(SearchQuery query) =>
        Or(((IEnumerable<string>[])[query.Terms.SelectMany(term => term.Words), query.Terms.SelectMany(term => term.ExpandedWords)])
            .Select(words => $"starts_with(n.\"Name\" || ' ', {addParameter($"{string.Join(' ', words)} ")})"));

    private static string Or(IEnumerable<string> conditions) => $"({string.Join(" OR ", conditions.Distinct(StringComparer.Ordinal))})";
}
