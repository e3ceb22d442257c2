using RecordsApi.Register.Search;

namespace RecordsApi.Register.Storage.Queries;

/// <summary>
/// Questions in the language of SQLite's full-text index. Words hold nothing but letters and digits and stand in
/// quotation marks, so that none is taken for an operator.
/// </summary>
internal static class NameExpressions
{
    /// <summary>Matches what holds every term anywhere.</summary>
    public static string All(SearchQuestion question) =>
        string.Join(" AND ", question.Terms.Select(Beginning).Distinct(StringComparer.Ordinal));

    /// <summary>
    /// Expressions of which each that matches brings a name one point nearer to the question: for each term, that it
    /// stands in the name or in a printed one, in the name, in the name as whole words; and that the name begins with
    /// the question.
    /// </summary>
    public static string[] Points(SearchQuestion question) =>
    [
        $"Name : ^ {Quoted(question.Terms.SelectMany(term => term.Words))}",
        .. question.Terms.DistinctBy(Beginning).SelectMany(term => (string[])
        [
            $"{{Name Printed}} : {Beginning(term)}", $"Name : {Beginning(term)}", $"Name : {Quoted(term.Words)}",
        ]),
    ];

    private static string Beginning(SearchTerm term) => term.Beginnings.Count == 0
        ? Quoted(term.Words)
        : $"({string.Join(" OR ", term.Beginnings.Select(last => $"{Quoted(term.Words.SkipLast(1).Append(last))} *"))})";

    private static string Quoted(IEnumerable<string> words) => $"\"{string.Join(' ', words)}\"";
}
