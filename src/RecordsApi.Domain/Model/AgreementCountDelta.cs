namespace RecordsApi.Domain.Model;

/// <summary>
/// By how many the agreements of one kind that stand became more or fewer on a day, by what is known now: the sum up to a day
/// is how many there were on it. Only records that are current count.
/// </summary>
public sealed class AgreementCountDelta
{
    /// <summary>USPS code of the agency's state.</summary>
    public required string State { get; init; }

    /// <summary>Model code.</summary>
    public required string ModelCode { get; init; }

    /// <summary>Program code.</summary>
    public required string ProgramCode { get; init; }

    /// <summary>Phase of the status.</summary>
    public required string Phase { get; init; }

    /// <summary>Status.</summary>
    public required string Status { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>How many more there are from that day on.</summary>
    public required long Delta { get; init; }
}
