using System.Collections.Frozen;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Lifecycle;

/// <summary>Every status with its code, phase, meaning and the evidence it needs: the one table of statuses.</summary>
public static class AgreementStatuses
{
    /// <summary>The statuses, in the order of a life.</summary>
    public static IReadOnlyList<StatusDefinition> All { get; } =
    [
        new(AgreementStatus.Proposed, "proposed", Phase.Forming,
            "On a public agenda, or an official says that it will be sought.",
            "One source."),
        new(AgreementStatus.Deferred, "deferred", Phase.Forming,
            "A body put the decision off.",
            "A decision with the outcome deferred."),
        new(AgreementStatus.Approved, "approved", Phase.Forming,
            "Whoever has to consent locally has done so; it is not known to be fully signed.",
            "A decision."),
        new(AgreementStatus.Rejected, "rejected", Phase.Forming,
            "A motion failed (a tie fails), was vetoed, or an official declined. Not the end: it can come back.",
            "A decision."),
        new(AgreementStatus.Pending, "pending", Phase.Forming,
            "An application is lodged with the counterparty and not fully signed.",
            "The counterparty's list, or the filing."),
        new(AgreementStatus.PartiallySigned, "partially-signed", Phase.Forming,
            "At least one party has signed, and not all.",
            "A document or a statement."),
        new(AgreementStatus.Signed, "signed", Phase.InForce,
            "All have signed; it takes effect later, or it is not known when.",
            "The agreement, or the counterparty's list."),
        new(AgreementStatus.Active, "active", Phase.InForce,
            "In effect. For 287(g) agreements from the day of the last signature, unless the text says otherwise.",
            "The agreement, or the counterparty's list."),
        new(AgreementStatus.Suspended, "suspended", Phase.InForce,
            "Paused; the event says by whom and how formally.",
            "A notice or a statement."),
        new(AgreementStatus.TerminationNoticed, "termination-noticed", Phase.InForce,
            "Notice of the end is given, and the end lies ahead.",
            "The notice."),
        new(AgreementStatus.Withdrawn, "withdrawn", Phase.Ended,
            "Pulled before all had signed. It can come back.",
            "One source."),
        new(AgreementStatus.Terminated, "terminated", Phase.Ended,
            "Ended before its term, with the cause.",
            "Affirmative evidence. A row missing from a list is never a termination."),
        new(AgreementStatus.Expired, "expired", Phase.Ended,
            "Its own term ran out.",
            "A document."),
        new(AgreementStatus.Superseded, "superseded", Phase.Ended,
            "Replaced by a named successor.",
            "The records of both agreements."),
        new(AgreementStatus.Delisted, "delisted", Phase.Uncertain,
            "Its publisher stopped listing it and gives no reason, so it may have ended or not.",
            "Missing from at least three consecutive accepted publications of the list."),
        new(AgreementStatus.Unknown, "unknown", Phase.Uncertain,
            "A record exists, and its state cannot be told from it.",
            "One source."),
    ];

    private static readonly FrozenDictionary<AgreementStatus, StatusDefinition> ByStatus =
        All.ToFrozenDictionary(definition => definition.Status);

    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<AgreementStatus> Vocabulary { get; } = new(
        "agreement-status",
        "Where an agreement stands on a day, by the last step of its life up to then.",
        [.. All.Select(definition => (definition.Status, definition.Code, definition.Meaning))]);

    /// <summary>What is laid down for a status.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no status.</exception>
    public static StatusDefinition GetDefinition(AgreementStatus status) => ByStatus.TryGetValue(status, out var definition)
        ? definition
        : throw new ArgumentOutOfRangeException(nameof(status), status, "No status.");

    /// <summary>The statuses of a phase, in the order of a life.</summary>
    public static IReadOnlyList<AgreementStatus> GetByPhase(Phase phase) =>
        [.. All.Where(definition => definition.Phase == phase).Select(definition => definition.Status)];
}
