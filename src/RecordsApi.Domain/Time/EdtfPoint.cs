using System.Globalization;

namespace RecordsApi.Domain.Time;

/// <summary>
/// A day, month or year with its qualifier: what stands alone in a date or at either end of an interval.
/// </summary>
/// <param name="Earliest">The first day of the day, month or year meant.</param>
/// <param name="Precision">Day, month or year; never an interval.</param>
/// <param name="Qualifier">What the source says against the date.</param>
internal readonly record struct EdtfPoint(DateOnly Earliest, EdtfPrecision Precision, EdtfQualifier Qualifier)
{
    /// <summary>The last day of the day, month or year meant.</summary>
    public DateOnly Latest => Precision switch
    {
        EdtfPrecision.Year => new DateOnly(Earliest.Year, 12, 31),
        EdtfPrecision.Month => new DateOnly(
            Earliest.Year, Earliest.Month, DateTime.DaysInMonth(Earliest.Year, Earliest.Month)),
        _ => Earliest,
    };

    /// <summary>The canonical text, for example <c>2025-06~</c>.</summary>
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
