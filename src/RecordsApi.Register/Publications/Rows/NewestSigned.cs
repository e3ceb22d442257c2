using RecordsApi.Register.Publications.Naming;
using RecordsApi.Register.Publications.Workbooks;

namespace RecordsApi.Register.Publications.Rows;

/// <summary>Finds the newest day in SIGNED that can be trusted to date a workbook by.</summary>
public static class NewestSigned
{
    /// <summary>Rows that a mistyped day may stand in: a row can be printed once a model.</summary>
    private const int FewRows = 3;

    /// <summary>Days between a mistyped day and the newest right one.</summary>
    private const int LongGap = 45;

    /// <summary>
    /// The newest day, unless it is later than the file name says and stands far apart in a row or three: that
    /// is one mistyped cell, where a mistyped file name would leave a whole list of later days.
    /// </summary>
    /// <param name="table">The workbook.</param>
    /// <param name="claimed">The day that the file name says, if it says one.</param>
    /// <param name="today">The current day, UTC; later days than a week from it are no witnesses.</param>
    /// <returns>Null when no SIGNED can be read.</returns>
    public static DateOnly? In(WorkbookTable table, DateOnly? claimed, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Of(table.Rows.Select(row => Plain(row.Cells)), claimed, today);
    }

    /// <summary>The same, from what <see cref="Plain"/> makes of each row.</summary>
    internal static DateOnly? Of(IEnumerable<DateOnly?> printed, DateOnly? claimed, DateOnly today)
    {
        var rowsOf = new Dictionary<DateOnly, int>();
        foreach (var day in printed)
        {
            if (day is { } known && (rowsOf.ContainsKey(known) || SignedDay.IsPlausible(known, today)))
                rowsOf[known] = rowsOf.GetValueOrDefault(known) + 1;
        }

        var days = rowsOf.Select(d => (Day: d.Key, Rows: d.Value)).OrderByDescending(d => d.Day).ToList();
        if (claimed is not { } name) return days.Count == 0 ? null : days[0].Day;
        var at = 0;
        while (at + 1 < days.Count
            && days[at].Day > name.AddDays(PublicationDay.DaysPredated)
            && days[at].Rows <= FewRows
            && days[at].Day.DayNumber - days[at + 1].Day.DayNumber > LongGap)
            at++;
        return days.Count == 0 ? null : days[at].Day;
    }

    /// <summary>The day a SIGNED cell prints, without mending it; null where it prints none.</summary>
    internal static DateOnly? Plain(PrintedCells cells)
    {
        if (PrintedText.Clean(cells.Signed) is not { } clean || cells.SignedKind.HasFlag(CellKind.Error)) return null;
        return cells.SignedKind.HasFlag(CellKind.Number)
            ? SerialDay.Read(clean, cells.SignedKind.HasFlag(CellKind.Epoch1904))?.Day
            : TextDay.Read(clean)?.Day;
    }
}
