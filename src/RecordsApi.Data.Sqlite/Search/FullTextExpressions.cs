using RecordsApi.Domain.Search;

namespace RecordsApi.Data.Sqlite.Search;

/// <summary>
/// Queries in the language of SQLite's full-text index. Words hold nothing but letters and digits and stand in
/// quotation marks, so that none is taken for an operator.
/// </summary>
internal static class FullTextExpressions
{
    /// <summary>Matches what holds every term anywhere.</summary>
    public static string MatchAllTerms(SearchQuery query) =>
        string.Join(" AND ", query.Terms.Select(PrefixExpression).Distinct(StringComparer.Ordinal));

    /// <summary>
    /// Expressions of which each that matches brings a name one point nearer to the query: for each term, that it
    /// stands in the name or in a printed one, in the name, in the name as whole words; and that the name begins with
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
