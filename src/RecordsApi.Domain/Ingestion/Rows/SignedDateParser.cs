using System.Globalization;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>Parses the SIGNED column, correcting a year with one wrong digit if only one correction is plausible.</summary>
internal static class SignedDateParser
{
    private const string ExpectedFormat = "a date such as 6/17/2025, from 1996-09-30 to seven days after the publication";

    // The enactment of the statute that authorizes the agreements (Public Law 104-208, section 133).
    private static readonly DateOnly EnactmentDate = new(1996, 9, 30);

    /// <summary>The maximum number of days by which a corrected date may precede the publication.</summary>
    private const int MaxRepairDaysBack = 400;

    /// <summary>
    /// The number of days after the publication above which the year is assumed to be wrong. A date closer to the publication
    /// may have a wrong month instead, or be intended, and is not corrected.
    /// </summary>
    private const int MinImplausibleDaysAhead = 180;

    /// <summary>Returns the signing date, with corrections noted; null with a problem if the cell is not a plausible date.</summary>

    public static DateOnly? Parse(string printed, CellKind kind, DateOnly publicationDate, RowDiagnostics diagnostics)
    {
        var clean = PrintedText.Clean(printed)!;
        if (kind.HasFlag(CellKind.Error) || PrintedText.IsPlaceholder(clean))
        {
            diagnostics.AddProblem("SIGNED", printed, "The cell contains no date", ExpectedFormat);
            return null;
        }

        if (ReadCell(clean, kind) is not { } parsed)
        {
            diagnostics.AddProblem("SIGNED", printed, "The cell is not a date", ExpectedFormat);
            return null;
        }

        var date = parsed.Date;
        if (IsPlausible(date, publicationDate))
        {
            if (parsed.RepairNote is not null)
                diagnostics.AddNote($"SIGNED is printed as “{clean}” ({parsed.RepairNote}) and was read as {date:O}.");
            return date;
        }

        var isFarOff = date < EnactmentDate || date > publicationDate.AddDays(MinImplausibleDaysAhead);
        if (isFarOff && RepairYear(date, publicationDate) is { } repaired)
        {
            diagnostics.AddNote($"SIGNED is printed as {date:O}; one digit of the year is wrong, and it was read as {repaired:O}.");
            return repaired;
        }

        diagnostics.AddProblem(
            "SIGNED", printed, $"The date {date:O} is not plausible in a list published on {publicationDate:O}", ExpectedFormat);
        return null;
    }

    /// <summary>Reads the date in a cell, as a serial date or as text depending on its kind; null if it is not a date.</summary>
    internal static ParsedDate? ReadCell(string clean, CellKind kind) => kind.HasFlag(CellKind.Number)
        ? ExcelSerialDate.Parse(clean, kind.HasFlag(CellKind.Epoch1904))
        : TextDateParser.Parse(clean, kind.HasFlag(CellKind.DayFirst));

    /// <summary>Whether a signing date is neither before the enactment of the statute nor too long after the publication.</summary>
    internal static bool IsPlausible(DateOnly date, DateOnly publicationDate) =>
        date >= EnactmentDate && date <= publicationDate.AddDays(PublicationDateResolver.MaxDaysPredated);

    private static DateOnly? RepairYear(DateOnly date, DateOnly publicationDate)
    {
        var digits = date.Year.ToString("0000", CultureInfo.InvariantCulture);
        var candidates = new List<DateOnly>();
        for (var i = 0; i < digits.Length; i++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var year = int.Parse(string.Concat(digits.AsSpan(0, i), [digit], digits.AsSpan(i + 1)), CultureInfo.InvariantCulture);
                if (digit == digits[i] || year < 1 || date.Day > DateTime.DaysInMonth(year, date.Month))
                    continue;
                var candidate = new DateOnly(year, date.Month, date.Day);
                if (IsPlausible(candidate, publicationDate) && candidate >= publicationDate.AddDays(-MaxRepairDaysBack))
                    candidates.Add(candidate);
            }
        }

        return candidates is [var single] ? single : null;
    }
}

/// <summary>A parsed date, and what had to be repaired to parse it; null if nothing.</summary>
internal readonly record struct ParsedDate(DateOnly Date, string? RepairNote);
