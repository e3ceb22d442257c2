using System.Collections.Frozen;
using static RecordsApi.Domain.Lifecycle.AgreementStatus;

namespace RecordsApi.Domain.Lifecycle;

/// <summary>
/// The table of allowed status transitions. Any other transition is rejected, unless it is entered as a correction of an
/// earlier record.
/// </summary>
public static class Transitions
{
    private static readonly AgreementStatus[] AllStatuses = [.. AgreementStatuses.All.Select(definition => definition.Status)];

    // These four require an earlier status.
    private static readonly AgreementStatus[] InitialStatuses =
        [.. AllStatuses.Except([Suspended, TerminationNoticed, Delisted, Superseded])];

    // Nothing follows an end: when an agency rejoins, that is a new agreement with a predecessor.
    private static readonly FrozenDictionary<AgreementStatus, AgreementStatus[]> AllowedByStatus =
        new Dictionary<AgreementStatus, AgreementStatus[]>
        {
            [Proposed] = [Deferred, Approved, Rejected, Withdrawn, Pending, PartiallySigned, Signed, Active, Unknown],
            [Deferred] = [Deferred, Proposed, Approved, Rejected, Withdrawn, Pending, PartiallySigned, Signed, Active],
            [Approved] = [Pending, PartiallySigned, Signed, Active, Withdrawn, Rejected, Deferred],
            [Rejected] = [Proposed, Deferred, Approved, Rejected, Pending, Withdrawn],
            [Pending] = [Approved, PartiallySigned, Signed, Active, Rejected, Withdrawn, Delisted],
            [PartiallySigned] = [Approved, Pending, Signed, Active, Withdrawn],
            [Signed] = [Active, Suspended, TerminationNoticed, Terminated, Superseded, Delisted, Unknown],
            [Active] = [Suspended, TerminationNoticed, Terminated, Expired, Superseded, Delisted, Unknown],
            [Suspended] = [Active, TerminationNoticed, Terminated, Expired, Superseded, Delisted],
            [TerminationNoticed] = [Active, Suspended, Terminated, Expired, Superseded],
            [Delisted] = [Pending, Active, Suspended, Terminated, Expired, Superseded, Withdrawn],
            [Withdrawn] = [Proposed, Approved, Pending, Active],
            [Unknown] = AllStatuses,
            [Terminated] = [],
            [Expired] = [],
            [Superseded] = [],
        }.ToFrozenDictionary();

    /// <summary>Returns the statuses that may follow a status; null means the start of a history.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a status.</exception>
    public static IReadOnlyList<AgreementStatus> GetAllowedNext(AgreementStatus? from) =>
        from is not { } status ? InitialStatuses
        : AllowedByStatus.TryGetValue(status, out var allowed) ? allowed
        : throw new ArgumentOutOfRangeException(nameof(from), from, "Not a status.");

    /// <summary>
    /// Returns whether <paramref name="to"/> may follow <paramref name="from"/>; null means the start of a history.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is not a status.</exception>
    public static bool Allows(AgreementStatus? from, AgreementStatus to) => GetAllowedNext(from).Contains(to);
}
