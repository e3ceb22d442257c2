namespace RecordsApi.Register.Model;

/// <summary>
/// How an agreement stood from one day to another, by what is known now: from each change in its life to the next. Made
/// of the facts that stand and of nothing else, so that most questions need not weigh all of them anew.
/// </summary>
public sealed class AgreementStanding : StandingFacts
{
    /// <summary>The agreement.</summary>
    public required string AgreementId { get; init; }

    /// <summary>First day on which it stood so.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>Last day on which it stood so; the last of all days while no later change is known.</summary>
    public required DateOnly LastDay { get; init; }
}
