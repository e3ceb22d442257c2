using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>The information in the file name of a publication. It may be wrong, because names have been mistyped.</summary>
/// <param name="List">The list; null if the name contains neither or both.</param>
/// <param name="Date">
/// The date as typed, in the publisher's time zone (Washington, D.C.), or the UTC date of <paramref name="ArchiveTimestamp"/>;
/// null if the digits are not a date.
/// </param>
/// <param name="PartOfDay">The part of the day: <c>am</c>, <c>mid</c>, <c>pm</c> or null.</param>
/// <param name="Sequence">The zero-based order within the part of the day: 1 for <c>_b</c>, <c>2</c>, <c>copy</c> and so on.</param>
/// <param name="ArchiveTimestamp">The 14-digit timestamp of the web archive (UTC); null if there is none.</param>
/// <param name="IsWebPage">Whether the file is a copy of the table on the publisher's web page, used before workbooks.</param>
/// <param name="Digits">The digits of the typed date; null if there are none, or if they are a timestamp.</param>
/// <param name="Problem">Why the name cannot be used as it is, as a sentence; null if it can.</param>
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
    /// <summary>
    /// Other dates that differ from the digits by a single typing error, the most likely kind of error first. Computed on each
    /// access, because few file names need them.
    /// </summary>
    public IReadOnlyList<DateCandidate> AlternativeDates => Digits is null ? [] : TypedDateParser.FindAlternatives(Digits);
}

/// <summary>A date that may have been intended.</summary>
/// <param name="Date">The date.</param>
/// <param name="TypingError">The typing error that explains what was typed.</param>
public readonly record struct DateCandidate(DateOnly Date, TypingError TypingError);

/// <summary>The ways in which a date may have been mistyped, in the order in which they are tried.</summary>
public enum TypingError
{
    /// <summary>The previous year, typed out of habit early in a new year.</summary>
    PreviousYear,

    /// <summary>Two adjacent digits transposed.</summary>
    DigitsSwapped,

    /// <summary>An extra digit.</summary>
    DigitTooMany,

    /// <summary>A missing digit.</summary>
    DigitMissing,

    /// <summary>Day and month transposed.</summary>
    DayAndMonthSwapped,

    /// <summary>A wrong digit.</summary>
    DigitWrong,
}
