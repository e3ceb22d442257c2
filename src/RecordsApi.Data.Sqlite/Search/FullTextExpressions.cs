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
        string.Join(" AND ", query.Terms.Select(PrefixExpression).Distinct(StringComparer.Ordinal));

    /// <summary>
    /// Expressions that score a name, one point for each match: for each term, whether it
    /// occurs in the name or a printed name, in the name, in the name as whole words; and that the name begins with
    /// the query.
    /// </summary>
    public static string[] ScoreExpressions(SearchQuery query) =>
    [
        $"Name : ^ {QuotePhrase(query.Terms.SelectMany(term => term.Words))}",
        .. query.Terms.DistinctBy(PrefixExpression).SelectMany(term => (string[])
        [
            $"{{Name Printed}} : {PrefixExpression(term)}", $"Name : {PrefixExpression(term)}", $"Name : {QuotePhrase(term.Words)}",
        ]),
    ];

    private static string PrefixExpression(SearchTerm term) => term.Prefixes.Count == 0
        ? QuotePhrase(term.Words)
        : $"({string.Join(" OR ", term.Prefixes.Select(last => $"{QuotePhrase(term.Words.SkipLast(1).Append(last))} *"))})";

    private static string QuotePhrase(IEnumerable<string> words) => $"\"{string.Join(' ', words)}\"";
}
