using System.Globalization;

namespace RecordsApi.Domain.Time;

/// <summary>
/// A day, month or year with its qualifier: a whole date, or one end of an interval.
/// </summary>
/// <param name="Earliest">The first date of the day, month or year.</param>
/// <param name="Precision">Day, month or year; never an interval.</param>
/// <param name="Qualifier">The qualifier that the source gives.</param>
internal readonly record struct EdtfPoint(DateOnly Earliest, EdtfPrecision Precision, EdtfQualifier Qualifier)
{
    /// <summary>The last date of the day, month or year.</summary>
    public DateOnly Latest => Precision switch
    {
        EdtfPrecision.Year => new DateOnly(Earliest.Year, 12, 31),
        EdtfPrecision.Month => new DateOnly(
            Earliest.Year, Earliest.Month, DateTime.DaysInMonth(Earliest.Year, Earliest.Month)),
        _ => Earliest,
    };

    /// <summary>Returns the canonical text, for example <c>2025-06~</c>.</summary>
    public override string ToString() => Earliest.ToString(Format, CultureInfo.InvariantCulture) + QualifierMark;

    private string Format => Precision switch
    {
        EdtfPrecision.Year => "yyyy",
        EdtfPrecision.Month => "yyyy-MM",
        _ => "yyyy-MM-dd",
    };

    private string QualifierMark => Qualifier switch
    {
        EdtfQualifier.Approximate => "~",
        EdtfQualifier.Uncertain => "?",
        EdtfQualifier.ApproximateAndUncertain => "%",
        _ => "",
    };
}
