using System.Globalization;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Detention.Dating;

/// <summary>The dates of a file, as far as the file alone tells them.</summary>
/// <param name="PublishedOn">Date of publication; null if nothing says when that was.</param>
/// <param name="DataAsOf">Day of the data pull; null if none is printed, or none that is possible.</param>
/// <param name="FiscalYear">Fiscal year of the averages; null if none is named.</param>
/// <param name="Note">What was corrected and why; null if there is nothing to say.</param>
internal sealed record FacilityFileDates(DateOnly? PublishedOn, DateOnly? DataAsOf, int? FiscalYear, string? Note)
{
    // The publisher saves a workbook at most a few days after the day that it wrote into the name.
    private const int MaxDaysSavedLater = 3;

    /// <summary>
    /// Resolves the dates. The data pull lies in the fiscal year and is not after the day on which the workbook was saved or captured;
    /// the publication is not before the data pull, not after the capture, and not long before the workbook was saved. Where the printed or
    /// typed day cannot be right and a year too low or high, or another single typing error, explains it, it is corrected.
    /// </summary>
    public static FacilityFileDates Resolve(FacilityFile file)
    {
        var name = FacilityFileName.Parse(file.FileName);
        var savedOn = file.SavedAt is { } savedAt ? LocalTime.ToLocalDate(savedAt, LocalTime.Washington) : (DateOnly?)null;
        var capturedOn = name.CapturedAt is { } capturedAt ? DateOnly.FromDateTime(capturedAt.UtcDateTime) : (DateOnly?)null;
        var (fiscalYear, fiscalYearNote) = FiscalYears.Find(file.Sheet, file.Heading, file.Columns);
        var (dataAsOf, dataNote) = ResolveData(DataDayReader.Read(file.Heading), fiscalYear, savedOn, capturedOn);
        var (publishedOn, publicationNote) = ResolvePublication(name, dataAsOf, fiscalYear, savedOn, capturedOn);
        string?[] notes = [publicationNote, dataNote, fiscalYearNote];
        return new FacilityFileDates(
            publishedOn, dataAsOf, fiscalYear, string.Join(' ', notes.Where(note => note is not null)) is { Length: > 0 } note ? note : null);
    }

    private static (DateOnly?, string?) ResolveData(DateOnly? printed, int? fiscalYear, DateOnly? savedOn, DateOnly? capturedOn)
    {
        if (printed is not { } day)
            return default;
        if (IsPossible(day))
            return (day, null);
        var reason = FiscalYears.CanContain(fiscalYear, day) ? "after the workbook was saved or captured" : $"not in the fiscal year {fiscalYear}";
        var problem = $"The heading prints {day:O} as the day of the data, which is {reason}";
        DateOnly[] years = [.. new[] { day.AddYears(1), day.AddYears(-1) }.Where(IsPossible)];
        if (years is [var year])
            return (year, $"{problem}; the year is wrong, and the day was read as {year:O}.");
        var corrections = FindCorrections(day).Where(candidate => IsPossible(candidate.Date)).GroupBy(candidate => candidate.TypingError)
            .OrderBy(group => group.Key).FirstOrDefault()?.ToList();
        return corrections is [var single]
            ? (single.Date, $"{problem}; a typing error explains {single.Date:O}.")
            : (null, $"{problem}; the day of the data is unknown.");

        bool IsPossible(DateOnly date) =>
            FiscalYears.CanContain(fiscalYear, date) && !(date > savedOn?.AddDays(1)) && !(date > capturedOn);
    }

    private static (DateOnly?, string?) ResolvePublication(
        FacilityFileName name, DateOnly? dataAsOf, int? fiscalYear, DateOnly? savedOn, DateOnly? capturedOn)
    {
        var earliest = dataAsOf ?? (fiscalYear is { } year ? FiscalYears.GetFirstDay(year) : null);
        var typed = name.Typed ?? new[] { savedOn, capturedOn, earliest }.OfType<DateOnly>()
            .Select(date => name.GetInYear(date.Year)).FirstOrDefault(date => date is { } day && IsPossible(day));
        if (typed is { } written && IsPossible(written))
            return (written, null);
        var problem = typed is { } wrong
            ? $"The file name says {wrong:O}, which is {Describe(wrong)}"
            : "The file name has no date that can be read";
        // A name that is only older than the workbook was used again for a new one; it is not mistyped.
        var isMistyped = typed < earliest || typed > capturedOn || name.Typed is null;
        var correction = name.Alternatives.Where(candidate => isMistyped && IsPossible(candidate.Date) && IsNear(candidate.Date))
            .GroupBy(candidate => candidate.TypingError).OrderBy(group => group.Key).FirstOrDefault()?.ToList();
        if (correction is [var single])
            return (single.Date, $"{problem}; a typing error explains {single.Date:O}.");
        if (savedOn is { } saved && !(saved < earliest))
            return (saved, $"{problem}; the date is that on which the workbook was last saved.");
        if (capturedOn is { } captured)
            return (captured, $"{problem}; the date is that on which an archive captured the file.");
        return dataAsOf is { } data ? (data, $"{problem}; the date is that of the data.") : (typed, typed is null ? null : $"{problem}.");

        bool IsPossible(DateOnly date) =>
            !(date < earliest) && !(date > capturedOn) && !(date < savedOn?.AddDays(-MaxDaysSavedLater));

        // A corrected day is near the day on which the workbook was saved or captured, if either is known.
        bool IsNear(DateOnly date) => (savedOn ?? capturedOn) is not { } known
            || Math.Abs(date.DayNumber - known.DayNumber) <= PublicationDateResolver.MaxDaysStale;

        string Describe(DateOnly date) =>
            date < earliest ? "before the day of the data"
            : date > capturedOn ? "after an archive captured it"
            : "before the workbook was saved";
    }

    private static IReadOnlyList<DateCandidate> FindCorrections(DateOnly day) =>
        TypedDateParser.FindAlternatives(day.ToString("MMddyyyy", CultureInfo.InvariantCulture));
}
