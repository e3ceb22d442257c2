using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Ingestion.Validation;

/// <summary>
/// Checks every column of a publication: that not more of its cells are unread, and not more values differ from the previous
/// publication, than is plausible within a day. Days typed in another order, shifted by a day or sorted apart from their rows change
/// most of a column. In all lists until 2026 at most 2% of the signing dates, 3% of the models, and 3% of the types changed at once; links
/// and, on short lists, counties have been replaced for half of the rows.
/// </summary>
internal static class ColumnCheck
{
    private static readonly ColumnRule[] Rules =
    [
        new(ListColumn.Signed, 0.05, row => row.SignedOn?.ToString("O")),
        new(ListColumn.Type, 0.25, row => row.Type),
        new(ListColumn.County, 0.25, row => row.County),
        new(ListColumn.Moa, 0.60, row => row.AgreementUrl),
    ];

    private const double MaxUnreadShare = 0.05;

    /// <summary>The number of rows from which the share of a column is checked.</summary>
    private const int MinRows = 10;

    /// <summary>The number of rows from which a column is checked in which most rows are affected, as on short lists.</summary>
    private const int MinRowsOfMajority = 3;

    /// <summary>Returns which column cannot be read, as a sentence; null if every column can.</summary>
    public static string? FindUnread(DerivedPublication derived, Func<int, ParsedRow> getParsedRow)
    {
        var unread = derived.File.Rows.SelectMany(row => getParsedRow(row.PrintedRowIndex).Problems.Select(problem => problem.Column))
            .CountBy(column => column).OrderByDescending(column => column.Value).ThenBy(column => column.Key, StringComparer.Ordinal);
        var count = derived.File.Rows.Count;
        return unread.Where(column => IsImplausible(column.Value, count, MaxUnreadShare))
            .Select(column => $"{column.Key} cannot be read in {column.Value} of {count} rows, more than {FormatShare(MaxUnreadShare)}.")
            .FirstOrDefault();
    }

    /// <summary>Returns which column differs from that of the previous publication; null if none does.</summary>
    public static ColumnDifference? FindDifference(
        DerivedPublication derived, KeyedRows current, KeyedRows previous, Func<int, ParsedRow> getParsedRow)
    {
        if (previous.RowCount == 0 || ReferenceEquals(previous, current))
            return null;
        var changed = new List<(ParsedRow Before, ParsedRow After)>();
        var common = 0;
        foreach (var (key, index) in current.PrintedRowByKey)
        {
            if (!previous.PrintedRowByKey.TryGetValue(key, out var before))
                continue;
            common++;
            if (before != index)
                changed.Add((getParsedRow(before), getParsedRow(index)));
        }

        if (changed.Count < MinRowsOfMajority)
            return null;
        var columns = derived.File.Columns.Select(ListHeadings.FindColumn).ToHashSet();
        foreach (var rule in Rules.Where(rule => columns.Contains(rule.Column)))
        {
            var count = changed.Count(row => rule.GetValue(row.Before) is { } before && rule.GetValue(row.After) != before);
            if (IsImplausible(count, common, rule.MaxShare))
            {
                return new ColumnDifference(
                    rule.Column,
                    $"{ListHeadings.GetName(rule.Column)} differs from the previous publication in {count} of {common} rows, "
                    + $"more than {FormatShare(rule.MaxShare)}.");
            }
        }

        return null;
    }

    private static bool IsImplausible(int count, int total, double maxShare) =>
        (count >= MinRows && count > maxShare * total) || (count >= MinRowsOfMajority && count * 2 > total && count > maxShare * total);

    // The invariant culture writes a space before the percent sign.
    private static string FormatShare(double share) => $"{share:P0}".Replace(" %", "%", StringComparison.Ordinal);

    private sealed record ColumnRule(ListColumn Column, double MaxShare, Func<ParsedRow, string?> GetValue);
}

/// <summary>A column that differs from that of the previous publication more than is plausible.</summary>
/// <param name="Column">The column.</param>
/// <param name="Reason">The sentence that says so.</param>
internal sealed record ColumnDifference(ListColumn Column, string Reason)
{
    /// <summary>
    /// Whether the next publication can confirm the difference: links, types and counties have been replaced at once. Signing dates
    /// have not, and a program that misreads them does so every day.
    /// </summary>
    public bool CanBeConfirmed => Column != ListColumn.Signed;
}
