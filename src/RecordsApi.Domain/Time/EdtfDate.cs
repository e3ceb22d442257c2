using System.Diagnostics.CodeAnalysis;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Time;

/// <summary>
/// The date of something that happened once, exactly as precise as its source states it: a day, a month, a year or an
/// interval that contains the day. Local calendar dates of the place where it happened, without a time zone.
/// </summary>
/// <remarks>
/// Based on the Extended Date/Time Format (EDTF), ISO 8601-2:2019, level 1, of which the register uses
/// <c>2025-06-17</c>, <c>2025-06</c>, <c>2025</c>, <c>2025-06-13/2025-06-17</c> (ends of any precision),
/// <c>2025-06-13/..</c> and <c>../2025-06-17</c> (open), <c>2025-06-13/</c> (end unknown) and the qualifiers
/// <c>~ ? %</c> after a date. Two dates are equal if they state the same: <c>2025-06</c> and
/// <c>2025-06-01/2025-06-30</c> have the same earliest and latest dates but are not equal.
/// </remarks>
public sealed record EdtfDate
{
    private readonly EdtfPoint? start;
    private readonly EdtfPoint? end;
    private readonly bool endUnknown;

    private EdtfDate(EdtfPoint? start, EdtfPoint? end, bool endUnknown = false)
    {
        this.start = start;
        this.end = end;
        this.endUnknown = endUnknown;
    }

    /// <summary>The earliest possible date; null if the start is open.</summary>
    public DateOnly? Earliest => start?.Earliest;

    /// <summary>The latest possible date; null if the end is open or unknown.</summary>
    public DateOnly? Latest => end?.Latest;

    /// <summary>The precision of the date.</summary>
    public EdtfPrecision Precision => IsInterval ? EdtfPrecision.Interval : start!.Value.Precision;

    /// <summary>Whether the source qualifies the date, or an end of it, as approximate or uncertain.</summary>
    public bool IsQualified => (start ?? end)?.Qualifier != EdtfQualifier.None
        || (end ?? start)?.Qualifier != EdtfQualifier.None;

    /// <summary>Whether it is a single day without a qualifier.</summary>
    public bool IsExact => Precision == EdtfPrecision.Day && !IsQualified;

    private bool IsInterval => start is null || start != end;

    /// <summary>Creates the date of a single day.</summary>
    public static EdtfDate FromDate(DateOnly date) => Single(PointAt(date));

    /// <summary>
    /// Creates a date between <paramref name="first"/> and <paramref name="last"/>, both inclusive; a single day if they are equal.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public static EdtfDate Between(DateOnly first, DateOnly last) => last < first
        ? throw new ArgumentException($"The last day, {last:O}, is before the first, {first:O}.", nameof(last))
        : Interval(PointAt(first), PointAt(last));

    /// <summary>
    /// Creates the date of a disappearance that is only observed now and then: some day after <paramref name="lastSeen"/>,
    /// up to and including <paramref name="firstMissed"/>.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="firstMissed"/> is not after <paramref name="lastSeen"/>.</exception>
    public static EdtfDate FromLastSeen(DateOnly lastSeen, DateOnly firstMissed) => firstMissed <= lastSeen
        ? throw new ArgumentException(
            $"The day it was first missed, {firstMissed:O}, is not after the day it was last seen, {lastSeen:O}.",
            nameof(firstMissed))
        : Between(lastSeen.AddDays(1), firstMissed);

    /// <summary>Parses a date in one of the forms listed in the remarks.</summary>
    /// <exception cref="FormatException">The text has none of these forms; the message says why.</exception>
    public static EdtfDate Parse(string text) =>
        TryParse(text, out var date, out var error) ? date : throw new FormatException(error);

    /// <summary>
    /// Parses a date in one of the forms listed in the remarks; on failure, <paramref name="error"/> says why.
    /// </summary>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out EdtfDate? date, [NotNullWhen(false)] out string? error)
    {
        date = EdtfParser.Parse(text, out error);
        return date is not null;
    }

    /// <summary>Returns whether it happened on a day.</summary>
    public Certainty CertaintyOn(DateOnly day) =>
        day < Earliest || day > Latest ? Certainty.Excluded
        : IsExact ? Certainty.Certain
        : Certainty.Possible;

    /// <summary>
    /// Returns whether it had happened by the end of a day. A qualifier does not widen the bounds: a source that is uncertain
    /// by more than the month or year it names is entered as an interval.
    /// </summary>
    public Certainty CertaintyBy(DateOnly day) =>
        Latest <= day ? Certainty.Certain
        : day < Earliest ? Certainty.Excluded
        : Certainty.Possible;

    /// <summary>Returns the canonical EDTF text; parsing it gives an equal date.</summary>
    public override string ToString() =>
        !IsInterval ? start!.Value.ToString() : $"{start?.ToString() ?? ".."}/{end?.ToString() ?? OpenEndText}";

    internal static EdtfDate Single(EdtfPoint point) => new(point, point);

    internal static EdtfDate Interval(EdtfPoint start, EdtfPoint end) => new(start, end);

    internal static EdtfDate OpenStart(EdtfPoint end) => new(null, end);

    internal static EdtfDate OpenEnd(EdtfPoint start, bool known) => new(start, null, endUnknown: !known);

    private string OpenEndText => endUnknown ? "" : "..";

    private static EdtfPoint PointAt(DateOnly day) => new(day, EdtfPrecision.Day, EdtfQualifier.None);
}
