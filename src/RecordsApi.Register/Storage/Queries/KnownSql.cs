using System.Text.RegularExpressions;

namespace RecordsApi.Register.Storage.Queries;

/// <summary>Statements that ask for facts as they stood at a moment.</summary>
internal static partial class KnownSql
{
    /// <summary>
    /// The statement with every <c>KNOWN(x)</c> written out: the fact of the table called <c>x</c> stood at the moment
    /// that the parameter names.
    /// </summary>
    /// <param name="sql">The statement.</param>
    /// <param name="known">How the statement names the parameter that holds the moment.</param>
    public static string In(string sql, string known) => Mark().Replace(
        sql, mark => $"({mark.Groups[1].Value}.RecordedAt <= {known} AND ({mark.Groups[1].Value}.SupersededAt IS NULL OR {mark.Groups[1].Value}.SupersededAt > {known}))");

    /// <summary>The same of facts that stand: nothing was said otherwise since.</summary>
    public static string Standing(string sql) => Mark().Replace(sql, mark => $"{mark.Groups[1].Value}.SupersededAt IS NULL");

    [GeneratedRegex(@"KNOWN\((\w+)\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
