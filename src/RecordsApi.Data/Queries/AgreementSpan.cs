namespace RecordsApi.Data.Queries;

/// <summary>
/// An agreement as it stood from one change to the next, by what was known at one moment. What lists carried on a day is
/// left out of it: the days of the first and last listing and the day since which it is in force are null, <see cref="AgreementAsOf.Listed"/> and
/// <see cref="RecordsApi.Domain.Model.AgreementStateBase.Possible"/> false.
/// </summary>
public sealed class AgreementSpan : AgreementAsOf
{
    /// <summary>First day on which it stood so.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>First day on which it no longer did; null while no later change is known.</summary>
    public DateOnly? UntilDay { get; init; }

    /// <summary>Whether before it the agreement was not in force, or not there.</summary>
    public bool FollowsOutOfForce { get; init; }

    /// <summary>Whether after it the agreement is not in force.</summary>
    public bool PrecedesOutOfForce { get; init; }
}
