namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>What a file name says of a publication. A claim only: names have been mistyped.</summary>
/// <param name="List">The list, or null when the name names none or both.</param>
/// <param name="Date">
/// The day as typed, in the publisher's calendar (Washington), or the UTC day of <paramref name="ArchiveTimestamp"/>;
/// null when the digits are no day.
/// </param>
/// <param name="PartOfDay">Part of the day: <c>am</c>, <c>mid</c>, <c>pm</c>, or null.</param>
/// <param name="Sequence">Order within the part: 0 for the first, 1 for <c>_b</c>, <c>2</c>, <c>copy</c> and so on.</param>
/// <param name="ArchiveTimestamp">The archive's 14-digit time stamp, UTC; null when the name carries none.</param>
/// <param name="IsWebPage">Whether the file is a copy of the table that the publisher's web page had before workbooks.</param>
/// <param name="Digits">The digits typed for the day; null where there are none, or where they are a time stamp's.</param>
/// <param name="Problem">Why the name cannot be taken at its word, as an English sentence; null when it can.</param>
public sealed record ParsedFileName(
    ListKind? List,
    DateOnly? Date,
    string? PartOfDay,
    int Sequence,
    DateTimeOffset? ArchiveTimestamp,
    bool IsWebPage,
    string? Digits,
    string? Problem)
{
    /// <summary>Other days, one slip of the hand away from the digits, nearest kind of slip first. Few names need them.</summary>
    public IReadOnlyList<DateCandidate> AlternativeDates => Digits is null ? [] : TypedDateParser.FindAlternatives(Digits);
}

/// <summary>Another day that the digits may have been meant for.</summary>
/// <param name="Date">The day.</param>
/// <param name="TypingError">The slip that would explain what was typed.</param>
public readonly record struct DateCandidate(DateOnly Date, TypingError TypingError);

/// <summary>How a day may have been mistyped, in the order in which explanations are tried.</summary>
public enum TypingError
{
    /// <summary>The old year, typed out of habit in the new one.</summary>
    PreviousYear,

    /// <summary>Two neighbouring digits swapped.</summary>
    DigitsSwapped,

    /// <summary>One digit too many.</summary>
    DigitTooMany,

    /// <summary>One digit left out.</summary>
    DigitMissing,

    /// <summary>Day and month swapped.</summary>
    DayAndMonthSwapped,

    /// <summary>One digit typed as another.</summary>
    DigitWrong,
}
