namespace RecordsApi.Domain.Time;

/// <summary>How finely a date is stated. It says nothing of how far the statement can be trusted.</summary>
public enum EdtfPrecision
{
    /// <summary>One calendar day, as in <c>2025-06-17</c>.</summary>
    Day,

    /// <summary>Some day of one calendar month, as in <c>2025-06</c>.</summary>
    Month,

    /// <summary>Some day of one calendar year, as in <c>2025</c>.</summary>
    Year,

    /// <summary>Some day between two ends, of which one may be open, as in <c>2025-06-13/2025-06-17</c>.</summary>
    Interval,
}
