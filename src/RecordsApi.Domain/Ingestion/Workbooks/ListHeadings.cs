using RecordsApi.Domain.Spelling;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>The headings under which the columns of the lists have been published. Everything that asks which column a heading names asks here.</summary>
internal static class ListHeadings
{
    private static readonly Dictionary<string, ListColumn> ColumnByHeading = new(StringComparer.Ordinal)
    {
        ["STATE"] = ListColumn.State,
        ["LAW ENFORCEMENT AGENCY"] = ListColumn.Agency,
        ["AGENCY"] = ListColumn.Agency,
        ["TYPE"] = ListColumn.Type,
        ["COUNTY"] = ListColumn.County,
        ["SUPPORT TYPE"] = ListColumn.Model,
        ["SIGNED"] = ListColumn.Signed,
        ["DATE SIGNED"] = ListColumn.Signed,
        ["MOA"] = ListColumn.Moa,
        ["ADDENDUM"] = ListColumn.Addendum,
    };

    /// <summary>Returns the heading in a cell as it is compared: cleaned as every other cell, in uppercase; empty if the cell is blank.</summary>
    public static string Normalize(string? text) => PrintedText.Clean(text)?.ToUpperInvariant() ?? "";

    /// <summary>Returns the column that a heading names; null if it is unknown.</summary>
    public static ListColumn? FindColumn(string? heading) =>
        ColumnByHeading.TryGetValue(Normalize(heading), out var column) ? column : null;

    /// <summary>Returns the usual heading of a column.</summary>
    public static string GetName(ListColumn column) => ColumnByHeading.First(entry => entry.Value == column).Key;

    /// <summary>Returns the heading that is unknown and most like that of a column; null if none is like it.</summary>
    /// <param name="column">A column that has not been found.</param>
    /// <param name="headings">The headings that have been found.</param>
    public static string? FindNearest(ListColumn column, IEnumerable<string> headings)
    {
        var nearest = headings.Select(Normalize)
            .Where(heading => heading.Length > 0 && !ColumnByHeading.ContainsKey(heading))
            .Select(heading => (Heading: heading, Distance: GetDistance(column, heading)))
            .OrderBy(near => near.Distance).ThenBy(near => near.Heading, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Heading is { } found && nearest.Distance <= found.Length / 3 ? found : null;
    }

    // A heading that contains the usual one ("DATE OF SIGNING", "SIGNED ON") is as near as one with a single typing error.
    private static int GetDistance(ListColumn column, string heading) => ColumnByHeading
        .Where(entry => entry.Value == column)
        .Min(entry => heading.Contains(entry.Key, StringComparison.Ordinal) || entry.Key.Replace(" ", "", StringComparison.Ordinal) == heading
            ? 1
            : EditDistance.Calculate(heading, entry.Key));
}
