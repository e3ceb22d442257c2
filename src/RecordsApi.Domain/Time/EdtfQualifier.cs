namespace RecordsApi.Domain.Time;

/// <summary>The reservation that a source states about its own date (EDTF level 1, "qualification of a date").</summary>
public enum EdtfQualifier
{
    /// <summary>None.</summary>
    None,

    /// <summary>Approximate, written <c>~</c>.</summary>
    Approximate,

    /// <summary>Uncertain, written <c>?</c>: the source is not sure that this is the date.</summary>
    Uncertain,

    /// <summary>Both approximate and uncertain, written <c>%</c>.</summary>
    ApproximateAndUncertain,
}
