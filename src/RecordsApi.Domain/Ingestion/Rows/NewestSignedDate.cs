using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>Finds the newest signing date of a workbook that is reliable enough to check the date of the publication.</summary>
public static class NewestSignedDate
{
    /// <summary>The maximum number of rows with the same mistyped date: an agency can have one row per model.</summary>
    private const int MaxOutlierRows = 3;

    /// <summary>The number of days by which a mistyped date exceeds the newest correct one.</summary>
    private const int MinOutlierGapDays = 45;

    /// <summary>
    /// Returns the newest signing date. A date is skipped if it is later than the file name allows, is far from the next older
    /// date and occurs in at most three rows: that is a mistyped cell, whereas a mistyped file name would leave many later
    /// dates.
    /// </summary>
    /// <param name="table">The workbook.</param>
    /// <param name="fileNameDate">The date in the file name, if any.</param>
    /// <param name="today">The current date (UTC). Dates more than a week later are ignored.</param>
    /// <returns>Null if no signing date can be read.</returns>
    public static DateOnly? FindInTable(WorkbookTable table, DateOnly? fileNameDate, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(table);
        return FindDates(table.Rows.Select(row => ReadSignedDate(row.Cells)), fileNameDate, today).Newest;
    }

    /// <summary>Returns the newest signing dates, given the result of <see cref="ReadSignedDate"/> for each row.</summary>
    internal static SigningDates FindDates(IEnumerable<DateOnly?> signedDates, DateOnly? fileNameDate, DateOnly today)
    {
        var rowCounts = new Dictionary<DateOnly, int>();
        foreach (var signedDate in signedDates)
        {
            if (signedDate is { } date && (rowCounts.ContainsKey(date) || SignedDateParser.IsPlausible(date, today)))
                rowCounts[date] = rowCounts.GetValueOrDefault(date) + 1;
        }

        var dates = rowCounts.Select(d => (Date: d.Key, Rows: d.Value)).OrderByDescending(d => d.Date).ToList();
        if (dates.Count == 0)
            return SigningDates.None;
        if (fileNameDate is not { } expected)
            return new SigningDates(dates[0].Date, FindNewestOfMany(dates));
        var index = 0;
        while (index + 1 < dates.Count
            && dates[index].Date > expected.AddDays(PublicationDateResolver.MaxDaysPredated)
            && dates[index].Rows <= MaxOutlierRows
            && dates[index].Date.DayNumber - dates[index + 1].Date.DayNumber > MinOutlierGapDays)
        {
            index++;
        }

        return new SigningDates(dates[index].Date, FindNewestOfMany(dates[index..]));
    }

    private static DateOnly? FindNewestOfMany(List<(DateOnly Date, int Rows)> newestFirst)
    {
        var rows = 0;
        foreach (var (date, count) in newestFirst)
        {
            rows += count;
            if (rows > MaxOutlierRows)
                return date;
        }

        return null;
    }

    /// <summary>Reads the date in the SIGNED column without correcting it; null if it is not a date.</summary>
    internal static DateOnly? ReadSignedDate(PrintedCells cells) =>
        PrintedText.Clean(cells.Signed) is { } clean && !cells.SignedKind.HasFlag(CellKind.Error)
            ? SignedDateParser.ReadCell(clean, cells.SignedKind)?.Date
            : null;
}

/// <summary>The newest signing dates of a workbook.</summary>
/// <param name="Newest">The newest reliable one; null if there is none.</param>
/// <param name="NewestOfMany">
/// The newest that more rows have, or a later one, than can be mistyped or signed ahead by chance; null if there are too few rows.
/// </param>
internal readonly record struct SigningDates(DateOnly? Newest, DateOnly? NewestOfMany)
{
    /// <summary>No signing dates.</summary>
    public static SigningDates None => new(null, null);
}
