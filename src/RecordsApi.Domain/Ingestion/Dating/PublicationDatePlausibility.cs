namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>Checks whether a date is plausible as the date of a publication, given its signing dates and the current date.</summary>
internal sealed record PublicationDatePlausibility(bool IsWebPage, PublicationDateEvidence Evidence, DateOnly Today)
{
    /// <summary>Returns why a date is not plausible, as a clause; null if it is plausible.</summary>
    public string? FindProblem(DateOnly date)
    {
        if (date > Today.AddDays(1))
            return "that date is in the future";
        if (!IsWebPage && date < PublicationDateResolver.FirstWorkbookDate)
        {
            return Evidence.NewestSigned is { } signed
                ? $"the newest signing date in the file is {signed:O}"
                : $"no workbooks were published before {PublicationDateResolver.FirstWorkbookDate:O}";
        }

        if (Evidence.NewestSigned is not { } newest)
            return null;
        var isTooEarly = newest > date.AddDays(PublicationDateResolver.MaxDaysPredated);

        // The table on the web page did not change for years, so that an old signing date is not a contradiction there.
        var isTooLate = !IsWebPage && newest < date.AddDays(-PublicationDateResolver.MaxDaysStale);
        return isTooEarly || isTooLate ? $"the newest signing date in the file is {newest:O}" : null;
    }

    /// <summary>
    /// Whether a date is plausible as a correction: it has no <see cref="FindProblem">problem</see>, is not before signing dates of
    /// several rows, and is not before the workbook was saved.
    /// </summary>
    public bool CanBeIntended(DateOnly date) =>
        FindProblem(date) is null && !(Evidence.NewestSignedOfMany > date) && (IsWebPage || !(Evidence.SavedOn > date));

    /// <summary>
    /// Whether a date is a weekday, as the dates of all publications so far, and not before the newest signing date. Used to
    /// choose between corrections only; a date typed by the publisher only has to be possible.
    /// </summary>
    public bool IsTypical(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !(Evidence.NewestSigned > date);
}
