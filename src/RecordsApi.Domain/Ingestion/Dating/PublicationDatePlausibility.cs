using System.Globalization;

namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>Whether a day can be the day of a publication, judged by what is inside and by the calendar.</summary>
internal sealed record PublicationDatePlausibility(bool IsWebPage, DateOnly? NewestSigned, DateOnly Today)
{
    /// <summary>Why the day cannot be right, as the second half of a sentence; null when it can.</summary>
    public string? FindProblem(DateOnly date)
    {
        if (date > Today.AddDays(1))
            return "that day has not come yet";
        // The page's table stood unchanged for years: an old newest SIGNED says nothing there.
        if (!IsWebPage && date < PublicationDateResolver.FirstWorkbookDate)
            return NewestSigned is { } inside ? $"the newest SIGNED inside is {Iso(inside)}" : "there were no workbooks yet on that day";
        if (NewestSigned is not { } newest)
            return null;
        var late = newest > date.AddDays(PublicationDateResolver.MaxDaysPredated);
        var stale = !IsWebPage && newest < date.AddDays(-PublicationDateResolver.MaxDaysStale);
        return late || stale ? $"the newest SIGNED inside is {Iso(newest)}" : null;
    }

    /// <summary>
    /// Whether the day is a working day, as every published one has been, and no row inside is pre-dated.
    /// Asked of corrections only: what the publisher typed needs no more than to be possible.
    /// </summary>
    public bool IsTypical(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !(NewestSigned > date);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
