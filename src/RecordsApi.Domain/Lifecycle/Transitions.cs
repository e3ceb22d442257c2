using System.Collections.Frozen;
using static RecordsApi.Domain.Lifecycle.AgreementStatus;

namespace RecordsApi.Domain.Lifecycle;

/// <summary>
/// Which status may follow which: the one table of transitions. Anything else is refused, unless it is entered as a
/// correction of what was recorded before.
/// </summary>
public static class Transitions
{
    private static readonly AgreementStatus[] AllStatuses = [.. AgreementStatuses.All.Select(definition => definition.Status)];

    // What these four follow has to be on record first.
    private static readonly AgreementStatus[] InitialStatuses =
        [.. AllStatuses.Except([Suspended, TerminationNoticed, Delisted, Superseded])];

    // Nothing follows an end: a rejoin is a new agreement that names its predecessor.
    private static readonly FrozenDictionary<AgreementStatus, AgreementStatus[]> AllowedByStatus =
        new Dictionary<AgreementStatus, AgreementStatus[]>
        {
            [Proposed] = [Deferred, Approved, Rejected, Withdrawn, Pending, PartiallySigned, Signed, Active],
            [Deferred] = [Deferred, Proposed, Approved, Rejected, Withdrawn, Pending, PartiallySigned, Signed, Active],
            [Approved] = [Pending, PartiallySigned, Signed, Active, Withdrawn, Rejected, Deferred],
            [Rejected] = [Proposed, Deferred, Approved, Rejected, Pending, Withdrawn],
            [Pending] = [Approved, PartiallySigned, Signed, Active, Rejected, Withdrawn, Delisted],
            [PartiallySigned] = [Approved, Pending, Signed, Active, Withdrawn],
            [Signed] = [Active, Suspended, TerminationNoticed, Terminated, Superseded, Delisted],
            [Active] = [Suspended, TerminationNoticed, Terminated, Expired, Superseded, Delisted],
            [Suspended] = [Active, TerminationNoticed, Terminated, Expired, Superseded, Delisted],
            [TerminationNoticed] = [Active, Suspended, Terminated, Expired, Superseded],
            [Delisted] = [Pending, Active, Suspended, Terminated, Expired, Superseded, Withdrawn],
            [Withdrawn] = [Proposed, Approved, Pending, Active],
            [Unknown] = AllStatuses,
            [Terminated] = [],
            [Expired] = [],
            [Superseded] = [],
        }.ToFrozenDictionary();

    /// <summary>The statuses that may follow; null stands for the start of a life.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no status.</exception>
    public static IReadOnlyList<AgreementStatus> AllowedFrom(AgreementStatus? from) =>
        from is not { } status ? InitialStatuses
        : AllowedByStatus.TryGetValue(status, out var allowed) ? allowed
        : throw new ArgumentOutOfRangeException(nameof(from), from, "No status.");

    /// <summary>Whether <paramref name="to"/> may follow <paramref name="from"/>; null stands for the start of a life.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is no status.</exception>
    public static bool Allows(AgreementStatus? from, AgreementStatus to) => AllowedFrom(from).Contains(to);
}
