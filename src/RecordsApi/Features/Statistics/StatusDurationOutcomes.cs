namespace RecordsApi.Features.Statistics;

/// <summary>Codes of <see cref="StatusDurationOutcome"/>.</summary>
internal static class StatusDurationOutcomes
{
    /// <summary>All codes.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Enum.GetValues<StatusDurationOutcome>().Select(GetCode)];

    /// <summary>The code of an outcome.</summary>
    public static string GetCode(StatusDurationOutcome outcome) => outcome switch
    {
        StatusDurationOutcome.Measured => "measured",
        StatusDurationOutcome.NotReached => "not-reached",
        StatusDurationOutcome.Reversed => "reversed",
        _ => "imprecise",
    };
}
