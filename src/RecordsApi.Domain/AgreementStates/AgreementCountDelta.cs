namespace RecordsApi.Domain.AgreementStates;

/// <summary>
/// By how many the number of agreements of one kind rises or falls on a date, as currently known. The sum of the deltas up to a date
/// is the number of agreements on that date. Only current records with a status are counted.
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

    /// <summary>Date from which the delta counts.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Change in the number of agreements on that date.</summary>
    public required long Delta { get; init; }

    /// <summary>Sums the deltas of agreement states.</summary>
    /// <param name="states">Agreement states; those that are superseded, not current records or without a status do not count.</param>
    /// <param name="sign">1 to add the states, -1 to remove them.</param>
    public static IReadOnlyList<AgreementCountDelta> Sum(IEnumerable<AgreementState> states, int sign)
    {
        ArgumentNullException.ThrowIfNull(states);
        return
        [
            .. states.Where(s => s is { SupersededAt: null, RecordState: "current", Phase: not null }).SelectMany(s => DeltasOf(s, sign))
                .GroupBy(d => (d.State, d.ModelCode, d.Phase, d.ProgramCode, d.Status, d.Day), d => d)
                .Select(same => new AgreementCountDelta
                {
                    State = same.Key.State,
                    ModelCode = same.Key.ModelCode,
                    Phase = same.Key.Phase,
                    ProgramCode = same.Key.ProgramCode,
                    Status = same.Key.Status,
                    Day = same.Key.Day,
                    Delta = same.Sum(d => d.Delta),
                })
                .Where(d => d.Delta != 0),
        ];
    }

    private static IEnumerable<AgreementCountDelta> DeltasOf(AgreementState state, int sign)
    {
        yield return Create(state, state.ValidFrom, sign);
        if (state.ValidThrough < DateOnly.MaxValue)
            yield return Create(state, state.ValidThrough.AddDays(1), -sign);
    }

    private static AgreementCountDelta Create(AgreementState state, DateOnly day, long delta) => new()
    {
        State = state.State,
        ModelCode = state.ModelCode,
        Phase = state.Phase!,
        ProgramCode = state.ProgramCode,
        Status = state.Status!,
        Day = day,
        Delta = delta,
    };
}
