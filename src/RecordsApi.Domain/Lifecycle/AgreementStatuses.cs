using System.Collections.Frozen;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Lifecycle;

/// <summary>Every status with its code, phase, meaning and the evidence it needs: the only table of statuses.</summary>
public static class AgreementStatuses
{
    /// <summary>The statuses, in the usual order of a status history.</summary>
    public static IReadOnlyList<StatusDefinition> All { get; } =
    [
        new(AgreementStatus.Proposed, "proposed", Phase.Forming,
            "On a public agenda, or announced by an official.",
            "One source."),
        new(AgreementStatus.Deferred, "deferred", Phase.Forming,
            "A body postponed the decision.",
            "A decision with the outcome deferred."),
        new(AgreementStatus.Approved, "approved", Phase.Forming,
            "Approved by everyone whose local consent is required; not known to be fully signed.",
            "A decision."),
        new(AgreementStatus.Rejected, "rejected", Phase.Forming,
            "A motion failed (including by a tie) or was vetoed, or an official declined. Not final: it can be proposed again.",
            "A decision."),
        new(AgreementStatus.Pending, "pending", Phase.Forming,
            "An application has been submitted to the counterparty, and the agreement is not fully signed.",
            "The counterparty's list, or the filing."),
        new(AgreementStatus.PartiallySigned, "partially-signed", Phase.Forming,
            "At least one party has signed, but not all.",
            "A document or a statement."),
        new(AgreementStatus.Signed, "signed", Phase.InForce,
            "All parties have signed; it takes effect later, or the date is unknown.",
            "The agreement, or the counterparty's list."),
        new(AgreementStatus.Active, "active", Phase.InForce,
            "In effect. For 287(g) agreements, from the date of the last signature unless the text says otherwise.",
            "The agreement, or the counterparty's list."),
        new(AgreementStatus.Suspended, "suspended", Phase.InForce,
            "Paused. The status event says by whom and how formally.",
            "A notice or a statement."),
        new(AgreementStatus.TerminationNoticed, "termination-noticed", Phase.InForce,
            "Notice of termination was given, and the agreement has not ended yet.",
            "The notice."),
        new(AgreementStatus.Withdrawn, "withdrawn", Phase.Ended,
            "Withdrawn before all parties had signed. It can be proposed again.",
            "One source."),
        new(AgreementStatus.Terminated, "terminated", Phase.Ended,
            "Ended before the end of its term. The end cause says why.",
            "Affirmative evidence. A row missing from a list is never evidence of termination."),
        new(AgreementStatus.Expired, "expired", Phase.Ended,
            "Ended at the end of its term.",
            "A document."),
        new(AgreementStatus.Superseded, "superseded", Phase.Ended,
            "Replaced by a named successor.",
            "The records of both agreements."),
        new(AgreementStatus.Delisted, "delisted", Phase.Uncertain,
            "No longer listed by its publisher, who gives no reason. The agreement may or may not have ended.",
            "Missing from at least three consecutive accepted publications of the list."),
        new(AgreementStatus.Unknown, "unknown", Phase.Uncertain,
            "A record exists, but it does not show the status.",
            "One source."),
    ];

    private static readonly FrozenDictionary<AgreementStatus, StatusDefinition> ByStatus =
        All.ToFrozenDictionary(definition => definition.Status);

    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<AgreementStatus> Vocabulary { get; } = new(
        "agreement-status",
        "The status of an agreement on a date: that of its latest status event up to then.",
        new CodeAliases(
            ("deferred", ["Tabled", "Postponed"]),
            ("pending", ["Applied"]),
            ("signed", ["Executed"]),
            ("active", ["In Effect"]),
            ("termination-noticed", ["Notice of Termination"])),
        [.. All.Select(definition => (definition.Status, definition.Code, definition.Meaning))]);

    /// <summary>Returns the definition of a status.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a status.</exception>
    public static StatusDefinition GetDefinition(AgreementStatus status) => ByStatus.TryGetValue(status, out var definition)
        ? definition
        : throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status.");

    /// <summary>Returns the statuses of a phase, in the usual order of a status history.</summary>
    public static IReadOnlyList<AgreementStatus> GetByPhase(Phase phase) =>
        [.. All.Where(definition => definition.Phase == phase).Select(definition => definition.Status)];
}
