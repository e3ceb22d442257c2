using RecordsApi.Domain.Search;

namespace RecordsApi.Data.Sqlite.Search;

/// <summary>
/// Queries in the language of SQLite's full-text index. Words contain only letters and digits and are in
/// quotation marks, so that none is taken for an operator.
/// </summary>
internal static class FullTextExpressions
{
    /// <summary>Matches entries that contain all terms in any column.</summary>
    public static string MatchAllTerms(SearchQuery query) =>
        string.Join(" AND ", query.Terms.Select(MatchTerm).Distinct(StringComparer.Ordinal));

    /// <summary>
    /// Expressions that score a name, one point for each match: for each term, whether it
    /// occurs in the name or a printed name, in the name, in the name as whole words; and that the name begins with
    /// the query.
    /// </summary>
    public static string[] ScoreExpressions(SearchQuery query) =>
    [
        MatchBeginning(query),
        .. query.Terms.DistinctBy(MatchTerm).SelectMany(term => (string[])
        [
            $"{{Name Printed}} : {MatchTerm(term)}", $"Name : {MatchTerm(term)}", $"Name : {MatchWholeWords(term)}",
        ]),
    ];

    private static string MatchTerm(SearchTerm term) => Or(term.Alternatives.Select(Match));

    private static string MatchWholeWords(SearchTerm term) => Or(term.Alternatives.Select(phrase => Quote(phrase.Words)));

    private static string MatchBeginning(SearchQuery query) =>
        Or(((IEnumerable<string>[])[query.Terms.SelectMany(term => term.Words), query.Terms.SelectMany(term => term.ExpandedWords)])
            .Select(words => $"Name : ^ {Quote(words)}"));

    private static string Match(SearchPhrase phrase) => phrase.IsPrefix ? $"{Quote(phrase.Words)} *" : Quote(phrase.Words);

    private static string Or(IEnumerable<string> expressions)
    {
        string[] distinct = [.. expressions.Distinct(StringComparer.Ordinal)];
        return distinct.Length == 1 ? distinct[0] : $"({string.Join(" OR ", distinct)})";
    }

    private static string Quote(IEnumerable<string> words) => $"\"{string.Join(' ', words)}\"";
}
