using System.Globalization;
using RecordsApi.Register.Publications.Naming;
using RecordsApi.Register.Publications.Workbooks;

namespace RecordsApi.Register.Publications.Rows;

/// <summary>Reads SIGNED to a day, mending a year with one wrong digit where only one year can be meant.</summary>
internal static class SignedDay
{
    private const string Right = "a day such as 6/17/2025, not before 1996-09-30 and not after the publication";

    // The day on which the law that the agreements rest on was approved (Public Law 104-208, section 133).
    private static readonly DateOnly Enacted = new(1996, 9, 30);

    /// <summary>Days before a publication within which a mended day must fall.</summary>
    private const int DaysBack = 400;

    /// <summary>
    /// Days after a publication from which a wrong year is the likelier slip. A nearer day may as well have a
    /// wrong month, or be meant, and is not guessed at.
    /// </summary>
    private const int DaysFar = 180;

    public static DateOnly? Read(string printed, CellKind kind, DateOnly publicationDay, Findings findings)
    {
        var clean = PrintedText.Clean(printed)!;
        if (kind.HasFlag(CellKind.Error) || PrintedText.IsPlaceholder(clean))
        {
            findings.Problem("SIGNED", printed, "The cell holds no day", Right);
            return null;
        }

        var read = kind.HasFlag(CellKind.Number)
            ? SerialDay.Read(clean, kind.HasFlag(CellKind.Epoch1904))
            : TextDay.Read(clean);
        if (read is not { } day)
        {
            findings.Problem("SIGNED", printed, "The cell is not a day", Right);
            return null;
        }

        if (IsPlausible(day.Day, publicationDay))
        {
            if (day.Mended is not null) findings.Note($"SIGNED is printed as “{clean}” ({day.Mended}) and was read as {Iso(day.Day)}.");
            return day.Day;
        }

        var far = day.Day < Enacted || day.Day > publicationDay.AddDays(DaysFar);
        if (far && Mend(day.Day, publicationDay) is { } mended)
        {
            findings.Note($"SIGNED is printed as {Iso(day.Day)}; one digit of the year is wrong, and it was read as {Iso(mended)}.");
            return mended;
        }

        findings.Problem("SIGNED", printed, $"The day {Iso(day.Day)} cannot be right in a list of {Iso(publicationDay)}", Right);
        return null;
    }

    internal static bool IsPlausible(DateOnly day, DateOnly publicationDay) =>
        day >= Enacted && day <= publicationDay.AddDays(PublicationDay.DaysPredated);

    private static DateOnly? Mend(DateOnly day, DateOnly publicationDay)
    {
        var year = day.Year.ToString("0000", CultureInfo.InvariantCulture);
        var fits = new List<DateOnly>();
        for (var at = 0; at < year.Length; at++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var repaired = int.Parse(string.Concat(year.AsSpan(0, at), [digit], year.AsSpan(at + 1)), CultureInfo.InvariantCulture);
                if (digit == year[at] || repaired < 1 || day.Day > DateTime.DaysInMonth(repaired, day.Month)) continue;
                var candidate = new DateOnly(repaired, day.Month, day.Day);
                if (IsPlausible(candidate, publicationDay) && candidate >= publicationDay.AddDays(-DaysBack)) fits.Add(candidate);
            }
        }

        return fits is [var only] ? only : null;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A day as read, and what had to be mended to read it.</summary>
internal readonly record struct ReadDay(DateOnly Day, string? Mended);
