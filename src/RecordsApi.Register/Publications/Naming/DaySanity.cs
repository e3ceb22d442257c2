using System.Globalization;

namespace RecordsApi.Register.Publications.Naming;

/// <summary>Whether a day can be the day of a publication, judged by what is inside and by the calendar.</summary>
internal sealed record DaySanity(bool WebPage, DateOnly? NewestSigned, DateOnly Today)
{
    /// <summary>Why the day cannot be right, as the second half of a sentence; null when it can.</summary>
    public string? FaultOf(DateOnly day)
    {
        if (day > Today.AddDays(1)) return "that day has not come yet";
        // The page's table stood unchanged for years: an old newest SIGNED says nothing there.
        if (!WebPage && day < PublicationDay.FirstWorkbook)
            return NewestSigned is { } inside ? $"the newest SIGNED inside is {Iso(inside)}" : "there were no workbooks yet on that day";
        if (NewestSigned is not { } newest) return null;
        var late = newest > day.AddDays(PublicationDay.DaysPredated);
        var stale = !WebPage && newest < day.AddDays(-PublicationDay.DaysStale);
        return late || stale ? $"the newest SIGNED inside is {Iso(newest)}" : null;
    }

    /// <summary>
    /// Whether the day is a working day, as every published one has been, and no row inside is pre-dated.
    /// Asked of corrections only: what the publisher typed needs no more than to be possible.
    /// </summary>
    public bool NeedsNoExcuse(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !(NewestSigned > day);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
