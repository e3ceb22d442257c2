using System.Text.RegularExpressions;

namespace RecordsApi.Data.Queries;

/// <summary>SQL for facts as known at a timestamp.</summary>
internal static partial class TemporalSql
{
    /// <summary>
    /// The statement with every <c>KNOWN(x)</c> expanded: the fact in the table with alias <c>x</c> was known at the timestamp
    /// in the parameter.
    /// </summary>
    /// <param name="sql">The statement.</param>
    /// <param name="knownAtParameter">Name of the parameter with the timestamp.</param>
    public static string ExpandAsKnownAt(string sql, string knownAtParameter) => KnownMarker().Replace(
        sql, mark => $"({mark.Groups[1].Value}.RecordedAt <= {knownAtParameter} AND ({mark.Groups[1].Value}.SupersededAt IS NULL OR {mark.Groups[1].Value}.SupersededAt > {knownAtParameter}))");

    /// <summary>The same for current facts, which are not superseded.</summary>
    public static string ExpandAsCurrent(string sql) => KnownMarker().Replace(sql, mark => $"{mark.Groups[1].Value}.SupersededAt IS NULL");

    [GeneratedRegex(@"KNOWN\((\w+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex KnownMarker();
}
