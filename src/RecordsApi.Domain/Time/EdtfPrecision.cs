namespace RecordsApi.Domain.Time;

/// <summary>The precision of a date. It does not say how reliable the date is.</summary>
public enum EdtfPrecision
{
    /// <summary>One calendar day, as in <c>2025-06-17</c>.</summary>
    Day,

    /// <summary>Some day of one calendar month, as in <c>2025-06</c>.</summary>
    Month,

    /// <summary>Some day of one calendar year, as in <c>2025</c>.</summary>
    Year,

    /// <summary>Some day between two ends, one of which may be open, as in <c>2025-06-13/2025-06-17</c>.</summary>
    Interval,
}
