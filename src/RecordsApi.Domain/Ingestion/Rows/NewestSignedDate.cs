using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>Finds the newest day in SIGNED that can be trusted to date a workbook by.</summary>
public static class NewestSignedDate
{
    /// <summary>Rows that a mistyped day may stand in: a row can be printed once a model.</summary>
    private const int MaxOutlierRows = 3;

    /// <summary>Days between a mistyped day and the newest right one.</summary>
    private const int MinOutlierGapDays = 45;

    /// <summary>
    /// The newest day, unless it is later than the file name says and stands far apart in a row or three: that
    /// is one mistyped cell, where a mistyped file name would leave a whole list of later days.
    /// </summary>
    /// <param name="table">The workbook.</param>
    /// <param name="fileNameDate">The day that the file name says, if it says one.</param>
    /// <param name="today">The current day, UTC; later days than a week from it are no witnesses.</param>
    /// <returns>Null when no SIGNED can be read.</returns>
    public static DateOnly? FindInTable(WorkbookTable table, DateOnly? fileNameDate, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Find(table.Rows.Select(row => ReadSignedDate(row.Cells)), fileNameDate, today);
    }

    /// <summary>The same, from what <see cref="ReadSignedDate"/> makes of each row.</summary>
    internal static DateOnly? Find(IEnumerable<DateOnly?> signedDates, DateOnly? fileNameDate, DateOnly today)
    {
        var rowsOf = new Dictionary<DateOnly, int>();
        foreach (var day in signedDates)
        {
            if (day is { } known && (rowsOf.ContainsKey(known) || SignedDateParser.IsPlausible(known, today)))
                rowsOf[known] = rowsOf.GetValueOrDefault(known) + 1;
        }

        var days = rowsOf.Select(d => (Day: d.Key, Rows: d.Value)).OrderByDescending(d => d.Day).ToList();
        if (fileNameDate is not { } name)
            return days.Count == 0 ? null : days[0].Day;
        var at = 0;
        while (at + 1 < days.Count
            && days[at].Day > name.AddDays(PublicationDateResolver.MaxDaysPredated)
            && days[at].Rows <= MaxOutlierRows
            && days[at].Day.DayNumber - days[at + 1].Day.DayNumber > MinOutlierGapDays)
            at++;
        return days.Count == 0 ? null : days[at].Day;
    }

    /// <summary>The day a SIGNED cell prints, without mending it; null where it prints none.</summary>
    internal static DateOnly? ReadSignedDate(PrintedCells cells)
    {
        if (PrintedText.Clean(cells.Signed) is not { } clean || cells.SignedKind.HasFlag(CellKind.Error))
            return null;
        return cells.SignedKind.HasFlag(CellKind.Number)
            ? ExcelSerialDate.Parse(clean, cells.SignedKind.HasFlag(CellKind.Epoch1904))?.Date
            : TextDateParser.Parse(clean)?.Date;
    }
}
