namespace RecordsApi.Domain.Time;

/// <summary>What a source says against its own date (EDTF level 1, "qualification of a date").</summary>
public enum EdtfQualifier
{
    /// <summary>Stated without reservation.</summary>
    None,

    /// <summary>Approximate, written <c>~</c>: about that time.</summary>
    Approximate,

    /// <summary>Uncertain, written <c>?</c>: the source is not sure that this is the date.</summary>
    Uncertain,

    /// <summary>Both approximate and uncertain, written <c>%</c>.</summary>
    ApproximateAndUncertain,
}
