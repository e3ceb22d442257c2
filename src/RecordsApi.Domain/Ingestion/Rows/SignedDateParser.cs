using System.Globalization;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>Reads SIGNED to a day, mending a year with one wrong digit where only one year can be meant.</summary>
internal static class SignedDateParser
{
    private const string ExpectedFormat = "a day such as 6/17/2025, not before 1996-09-30 and not after the publication";

    // The day on which the law that the agreements rest on was approved (Public Law 104-208, section 133).
    private static readonly DateOnly EnactmentDate = new(1996, 9, 30);

    /// <summary>Days before a publication within which a mended day must fall.</summary>
    private const int MaxRepairDaysBack = 400;

    /// <summary>
    /// Days after a publication from which a wrong year is the likelier slip. A nearer day may as well have a
    /// wrong month, or be meant, and is not guessed at.
    /// </summary>
    private const int MinImplausibleDaysAhead = 180;

    public static DateOnly? Parse(string printed, CellKind kind, DateOnly publicationDate, RowDiagnostics diagnostics)
    {
        var clean = PrintedText.Clean(printed)!;
        if (kind.HasFlag(CellKind.Error) || PrintedText.IsPlaceholder(clean))
        {
            diagnostics.AddProblem("SIGNED", printed, "The cell holds no day", ExpectedFormat);
            return null;
        }

        var read = kind.HasFlag(CellKind.Number)
            ? ExcelSerialDate.Parse(clean, kind.HasFlag(CellKind.Epoch1904))
            : TextDateParser.Parse(clean);
        if (read is not { } day)
        {
            diagnostics.AddProblem("SIGNED", printed, "The cell is not a day", ExpectedFormat);
            return null;
        }

        if (IsPlausible(day.Date, publicationDate))
        {
            if (day.RepairNote is not null)
                diagnostics.AddNote($"SIGNED is printed as “{clean}” ({day.RepairNote}) and was read as {FormatIso(day.Date)}.");
            return day.Date;
        }

        var far = day.Date < EnactmentDate || day.Date > publicationDate.AddDays(MinImplausibleDaysAhead);
        if (far && RepairYear(day.Date, publicationDate) is { } mended)
        {
            diagnostics.AddNote($"SIGNED is printed as {FormatIso(day.Date)}; one digit of the year is wrong, and it was read as {FormatIso(mended)}.");
            return mended;
        }

        diagnostics.AddProblem("SIGNED", printed, $"The day {FormatIso(day.Date)} cannot be right in a list of {FormatIso(publicationDate)}", ExpectedFormat);
        return null;
    }

    internal static bool IsPlausible(DateOnly day, DateOnly publicationDate) =>
        day >= EnactmentDate && day <= publicationDate.AddDays(PublicationDateResolver.MaxDaysPredated);

    private static DateOnly? RepairYear(DateOnly day, DateOnly publicationDate)
    {
        var year = day.Year.ToString("0000", CultureInfo.InvariantCulture);
        var fits = new List<DateOnly>();
        for (var at = 0; at < year.Length; at++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var repaired = int.Parse(string.Concat(year.AsSpan(0, at), [digit], year.AsSpan(at + 1)), CultureInfo.InvariantCulture);
                if (digit == year[at] || repaired < 1 || day.Day > DateTime.DaysInMonth(repaired, day.Month))
                    continue;
                var candidate = new DateOnly(repaired, day.Month, day.Day);
                if (IsPlausible(candidate, publicationDate) && candidate >= publicationDate.AddDays(-MaxRepairDaysBack))
                    fits.Add(candidate);
            }
        }

        return fits is [var only] ? only : null;
    }

    private static string FormatIso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A day as read, and what had to be mended to read it.</summary>
internal readonly record struct ParsedDate(DateOnly Date, string? RepairNote);
