using System.Text.RegularExpressions;

namespace RecordsApi.Data.Queries;

/// <summary>Statements that ask for facts as they stood at a moment.</summary>
internal static partial class TemporalSql
{
    /// <summary>
    /// The statement with every <c>KNOWN(x)</c> written out: the fact of the table called <c>x</c> stood at the moment
    /// that the parameter names.
    /// </summary>
    /// <param name="sql">The statement.</param>
    /// <param name="knownAtParameter">How the statement names the parameter that holds the moment.</param>
    public static string ExpandAsKnownAt(string sql, string knownAtParameter) => KnownMarker().Replace(
        sql, mark => $"({mark.Groups[1].Value}.RecordedAt <= {knownAtParameter} AND ({mark.Groups[1].Value}.SupersededAt IS NULL OR {mark.Groups[1].Value}.SupersededAt > {knownAtParameter}))");

    /// <summary>The same of facts that stand: nothing was said otherwise since.</summary>
    public static string ExpandAsCurrent(string sql) => KnownMarker().Replace(sql, mark => $"{mark.Groups[1].Value}.SupersededAt IS NULL");

    [GeneratedRegex(@"KNOWN\((\w+)\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KnownMarker();
}
