using System.Globalization;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Records;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>How a printed signing date is read.</summary>
/// <param name="SignedOn">The date.</param>
/// <param name="IsPossible">Whether the agreement can have begun on it.</param>
/// <param name="Note">What was read differently or is impossible, as a sentence; null if nothing.</param>
internal readonly record struct SignedDayReading(DateOnly SignedOn, bool IsPossible, string? Note)
{
    /// <summary>The number of days from a signing to the first list with the agreement above which the signing date is impossible.</summary>
    public const int MaxListingDelayDays = 180;

    /// <summary>The number of days before the first list within which a corrected year must lead.</summary>
    private const int MaxCorrectedDelayDays = 60;

    /// <summary>
    /// Reads a printed date. It is impossible if the lists published for more than <see cref="MaxListingDelayDays"/> days after it did
    /// not show the agreement. It is then read as the date of another year, if one wrong digit or the previous year explains it.
    /// </summary>
    /// <param name="printed">The date as printed.</param>
    /// <param name="firstListedOn">The date of the first publication that lists the agreement.</param>
    /// <param name="listDates">The dates of the publications of the list, in order.</param>
    public static SignedDayReading Read(DateOnly printed, DateOnly firstListedOn, IReadOnlyList<DateOnly> listDates)
    {
        var listsBetween = listDates.Count(date => date > printed && date < firstListedOn);
        if (firstListedOn.DayNumber - printed.DayNumber <= MaxListingDelayDays || listsBetween < ListPresence.MissesUntilDelisted)
            return new SignedDayReading(printed, true, null);
        var evidence = $"the {listsBetween} lists published after it and before {firstListedOn:O} do not show the agreement";
        return FindOtherYear(printed, firstListedOn) is { } corrected
            ? new SignedDayReading(
                corrected, true, $"Printed as {printed:O}, but {evidence}; the year is wrong, and the date was read as {corrected:O}.")
            : new SignedDayReading(
                printed, false, $"Printed as {printed:O}, but {evidence}; in force from the first list that shows it.");
    }

    private static DateOnly? FindOtherYear(DateOnly printed, DateOnly firstListedOn)
    {
        var years = Enumerable.Range(firstListedOn.Year - 1, 3)
            .Where(year => IsOneErrorAway(printed.Year, year) && printed.Day <= DateTime.DaysInMonth(year, printed.Month))
            .Select(year => new DateOnly(year, printed.Month, printed.Day))
            .Where(date => date >= firstListedOn.AddDays(-MaxCorrectedDelayDays) && date <= firstListedOn.AddDays(PublicationDateResolver.MaxDaysPredated))
            .ToList();
        return years is [var single] ? single : null;
    }

    private static bool IsOneErrorAway(int printed, int intended) => intended == printed + 1
        || Format(printed).Zip(Format(intended)).Count(pair => pair.First != pair.Second) == 1;

    private static string Format(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
