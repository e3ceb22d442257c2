using System.Globalization;

namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>Settles the day a publication stands for from its name, its newest SIGNED day and its neighbours.</summary>
public static class PublicationDateResolver
{
    /// <summary>The first day of the workbooks; the list before it is the web page's table.</summary>
    public static readonly DateOnly FirstWorkbookDate = new(2025, 2, 20);

    /// <summary>Days by which a SIGNED day may follow its publication: the publisher pre-dates a few.</summary>
    public const int MaxDaysPredated = 7;

    /// <summary>Days by which the newest SIGNED day of a workbook may precede its publication.</summary>
    public const int MaxDaysStale = 60;

    /// <summary>
    /// Days from the nearest other workbook beyond which a day stands alone. Workbooks appear once or twice a
    /// working day; only an import with gaps, or a mistyped name, leaves so much room.
    /// </summary>
    public const int IsolationDays = 21;

    /// <summary>Decides. Pure: the same arguments give the same decision.</summary>
    /// <param name="parsedName">What the file name says.</param>
    /// <param name="newestSigned">Newest plausible SIGNED day in the workbook; null when it has none.</param>
    /// <param name="otherDates">Days of the other workbooks.</param>
    /// <param name="today">The current day, UTC; no publication is newer than the day after.</param>
    public static PublicationDateDecision Resolve(ParsedFileName parsedName, DateOnly? newestSigned, OtherPublicationDates otherDates, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(parsedName);
        ArgumentNullException.ThrowIfNull(otherDates);
        if (parsedName.List is null)
            return CreateQuarantined(parsedName.Problem ?? "The file name does not name a list.");
        var sanity = new PublicationDatePlausibility(parsedName.IsWebPage, newestSigned, today);
        var fault = parsedName.Date is { } typed ? sanity.FindProblem(typed) : parsedName.Problem ?? "The file name holds no day.";
        if (fault is null)
        {
            var day = parsedName.Date!.Value;
            // SIGNED is the stronger witness: neighbours are heard only where it is silent.
            if (newestSigned is null && IsIsolated(day, otherDates) && FindClosest(FindCorrections(parsedName, sanity), otherDates) is { } nearer)
                return CreateCorrected(parsedName, nearer, "every other workbook is far from that day");
            return new PublicationDateDecision(day, DateBasis.FileName, null, null);
        }

        var corrections = FindCorrections(parsedName, sanity);
        return corrections switch
        {
            [var only] => CreateCorrected(parsedName, only, fault),
            [] => CreateQuarantined($"{DescribeProblem(parsedName, fault)} No one slip of the hand explains it."),
            _ when FindClosest(corrections, otherDates) is { } nearest => CreateCorrected(parsedName, nearest, fault),
            _ => CreateQuarantined($"{DescribeProblem(parsedName, fault)} It may stand for {string.Join(" or ", corrections.Select(reading => FormatIso(reading.Date)))}."),
        };
    }

    /// <summary>
    /// The readings that may be meant. The habit of the old year explains more than any other slip. Among the
    /// others those are preferred that need no further excuse, and then those of the nearest kind.
    /// </summary>
    private static List<DateCandidate> FindCorrections(ParsedFileName parsedName, PublicationDatePlausibility plausibility)
    {
        var sane = parsedName.AlternativeDates.Where(reading => plausibility.FindProblem(reading.Date) is null).ToList();
        var easy = sane.Where(reading => reading.TypingError == TypingError.PreviousYear || plausibility.IsTypical(reading.Date)).ToList();
        return (easy.Count > 0 ? easy : sane)
            .GroupBy(reading => reading.TypingError)
            .OrderBy(group => group.Key)
            .FirstOrDefault()?.ToList() ?? [];
    }

    private static bool IsIsolated(DateOnly day, OtherPublicationDates otherDates) =>
        otherDates.DaysToNearest(day) > IsolationDays && !otherDates.AreAllBefore(day);

    private static DateCandidate? FindClosest(List<DateCandidate> readings, OtherPublicationDates otherDates)
    {
        var near = readings.Where(reading => otherDates.DaysToNearest(reading.Date) <= IsolationDays).ToList();
        return near is [var only] ? only : null;
    }

    private static PublicationDateDecision CreateCorrected(ParsedFileName parsedName, DateCandidate candidate, string problem)
    {
        var why = candidate.TypingError switch
        {
            TypingError.PreviousYear => "the year was typed a year early",
            TypingError.DigitsSwapped => "two neighbouring digits were swapped",
            TypingError.DigitTooMany => "one digit was typed too many",
            TypingError.DigitMissing => "one digit was left out",
            TypingError.DayAndMonthSwapped => "day and month were swapped",
            _ => "one digit was mistyped",
        };
        var opening = DescribeProblem(parsedName, problem).TrimEnd('.');
        return new PublicationDateDecision(candidate.Date, DateBasis.Corrected, $"{opening}, so {why}: {FormatIso(candidate.Date)}.", null);
    }

    private static string DescribeProblem(ParsedFileName parsedName, string problem) =>
        parsedName.Date is { } day ? $"The file name says {FormatIso(day)}; {problem}." : problem;

    private static PublicationDateDecision CreateQuarantined(string reason) => new(null, DateBasis.FileName, null, reason);

    private static string FormatIso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
