using System.Diagnostics.CodeAnalysis;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Time;

/// <summary>
/// The date of something that happened once, as precisely as its source states it and no more: a day, a month, a year
/// or an interval that the day lies in. Local calendar days of the place where it happened, without a time zone.
/// </summary>
/// <remarks>
/// Source: Extended Date/Time Format (EDTF), ISO 8601-2:2019, level 1, of which the register uses
/// <c>2025-06-17</c>, <c>2025-06</c>, <c>2025</c>, <c>2025-06-13/2025-06-17</c> (ends of any precision),
/// <c>2025-06-13/..</c> and <c>../2025-06-17</c> (open), <c>2025-06-13/</c> (end unknown) and the qualifiers
/// <c>~ ? %</c> behind a date. Two dates are equal if they state the same: <c>2025-06</c> and
/// <c>2025-06-01/2025-06-30</c> have the same earliest and latest day and are not equal.
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

    /// <summary>The first day it can have been; null where the start is open.</summary>
    public DateOnly? Earliest => start?.Earliest;

    /// <summary>The last day it can have been; null where the end is open or unknown.</summary>
    public DateOnly? Latest => end?.Latest;

    /// <summary>How finely the date is stated.</summary>
    public EdtfPrecision Precision => IsInterval ? EdtfPrecision.Interval : start!.Value.Precision;

    /// <summary>Whether the source qualifies the date, or an end of it, as approximate or uncertain.</summary>
    public bool IsQualified => (start ?? end)?.Qualifier != EdtfQualifier.None
        || (end ?? start)?.Qualifier != EdtfQualifier.None;

    /// <summary>Whether it is one day, stated without reservation.</summary>
    public bool IsExact => Precision == EdtfPrecision.Day && !IsQualified;

    private bool IsInterval => start is null || start != end;

    /// <summary>The day itself.</summary>
    public static EdtfDate FromDay(DateOnly day) => Single(PointAt(day));

    /// <summary>
    /// Some day from <paramref name="first"/> to <paramref name="last"/>, both included; the day itself if they are equal.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public static EdtfDate Between(DateOnly first, DateOnly last) => last < first
        ? throw new ArgumentException($"The last day, {last:O}, is before the first, {first:O}.", nameof(last))
        : Interval(PointAt(first), PointAt(last));

    /// <summary>
    /// When something went missing that is only seen now and then: on some day after <paramref name="lastSeen"/>, and
    /// no later than <paramref name="firstMissed"/>.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="firstMissed"/> is not after <paramref name="lastSeen"/>.</exception>
    public static EdtfDate FromLastSeen(DateOnly lastSeen, DateOnly firstMissed) => firstMissed <= lastSeen
        ? throw new ArgumentException(
            $"The day it was first missed, {firstMissed:O}, is not after the day it was last seen, {lastSeen:O}.",
            nameof(firstMissed))
        : Between(lastSeen.AddDays(1), firstMissed);

    /// <summary>Reads a date in the forms named above.</summary>
    /// <exception cref="FormatException">The text is not one of them; the message says why.</exception>
    public static EdtfDate Parse(string text) =>
        TryParse(text, out var date, out var error) ? date : throw new FormatException(error);

    /// <summary>Reads a date in the forms named above; on failure <paramref name="error"/> says why in plain English.</summary>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out EdtfDate? date, [NotNullWhen(false)] out string? error)
    {
        date = EdtfParser.Parse(text, out error);
        return date is not null;
    }

    /// <summary>Whether it happened on that very day.</summary>
    public Certainty CertaintyOn(DateOnly day) =>
        day < Earliest || day > Latest ? Certainty.Excluded
        : IsExact ? Certainty.Certain
        : Certainty.Possible;

    /// <summary>
    /// Whether it had happened by the end of that day. A qualifier does not widen the bounds: a source that doubts by
    /// more than the month or year it names is entered as an interval.
    /// </summary>
    public Certainty CertaintyBy(DateOnly day) =>
        Latest <= day ? Certainty.Certain
        : day < Earliest ? Certainty.Excluded
        : Certainty.Possible;

    /// <summary>The canonical EDTF text; reading it gives an equal date.</summary>
    public override string ToString() =>
        !IsInterval ? start!.Value.ToString() : $"{start?.ToString() ?? ".."}/{end?.ToString() ?? OpenEndText}";

    internal static EdtfDate Single(EdtfPoint point) => new(point, point);

    internal static EdtfDate Interval(EdtfPoint start, EdtfPoint end) => new(start, end);

    internal static EdtfDate OpenStart(EdtfPoint end) => new(null, end);

    internal static EdtfDate OpenEnd(EdtfPoint start, bool known) => new(start, null, endUnknown: !known);

    private string OpenEndText => endUnknown ? "" : "..";

    private static EdtfPoint PointAt(DateOnly day) => new(day, EdtfPrecision.Day, EdtfQualifier.None);
}
