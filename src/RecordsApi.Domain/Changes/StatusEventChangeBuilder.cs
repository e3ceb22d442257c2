using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>Builds the change log entries of status events.</summary>
internal static class StatusEventChangeBuilder
{
    /// <summary>Builds for each event the entry that adds it and, if it was superseded, the entry that supersedes it.</summary>
    public static IEnumerable<IReadOnlyList<Change>> Build(ChangeFactory factory)
    {
        var sources = factory.Facts.StatusEventSources.ToLookup(s => s.StatusEventId, s => s.SourceId);
        var replaced = factory.Facts.StatusEvents.Where(e => e.ReplacedById is not null).ToLookup(e => e.ReplacedById);
        var recorded = factory.Facts.StatusEvents.ToLookup(e => (e.AgreementId, e.RecordedAt));
        foreach (var e in factory.Facts.StatusEvents)
        {
            var sourceIds = GetSourceIds(e);
            var added = CreateChange(factory, e, ChangeKind.StatusAdded, e.RecordedAt, null, sourceIds) with
            {
                After = e.Status,
                CorrectionKind = replaced[e.Id].FirstOrDefault()?.ClosedAs,
                Reason = replaced[e.Id].FirstOrDefault()?.ClosedBecause ?? GetReason(e),
                DecisionId = e.DecisionId,
                PublicationId = e.PublicationId,
                SourceIds = sourceIds,
            };
            if (e.SupersededAt is not { } supersededAt)
            {
                yield return [added];
                continue;
            }

            var replacement = recorded[(e.AgreementId, supersededAt)].FirstOrDefault(other => other != e);
            yield return
            [
                added,
                CreateChange(factory, e, ChangeKind.StatusSuperseded, supersededAt, supersededAt, sourceIds) with
                {
                    Before = e.Status,
                    CorrectionKind = e.ClosedAs,
                    Reason = e.ClosedBecause is { } reason ? reason : replacement is null ? null : $"The status event {replacement.Id} ({replacement.Status}) has better evidence.",
                    DecisionId = replacement?.DecisionId,
                    PublicationId = replacement?.PublicationId,
                    SourceIds = replacement is null ? "" : GetSourceIds(replacement),
                },
            ];
        }

        string GetSourceIds(StatusEvent e) => string.Join(' ', sources[e.Id].Order(StringComparer.Ordinal));
    }

    private static string? GetReason(StatusEvent e)
    {
        var reason = string.Join(' ', ((string?[])[e.EndCause is null ? null : $"Cause: {e.EndCause}.", e.Note]).OfType<string>());
        return reason.Length == 0 ? null : reason;
    }

    private static Change CreateChange(
        ChangeFactory factory, StatusEvent e, ChangeKind kind, DateTimeOffset recordedAt, DateTimeOffset? supersededAt, string sources) =>
        factory.CreateForAgreement($"status-event/{e.Id}", kind, e.AgreementId, recordedAt, new FactContent
        {
            { "status", e.Status },
            { "occurredOn", e.OccurredOn },
            { "basis", e.Basis },
            { "confidence", e.Confidence },
            { "disputed", e.Disputed },
            { "decisionId", e.DecisionId },
            { "publicationId", e.PublicationId },
            { "linkedEventId", e.LinkedEventId },
            { "successorId", e.SuccessorId },
            { "endCause", e.EndCause },
            { "initiatedBy", e.InitiatedBy },
            { "note", e.Note },
            { "recordedAt", e.RecordedAt },
            { "backfilled", e.Backfilled },
            { "sourceIds", sources },
            { LoggedStatusHistories.SupersededAtField, supersededAt },
        }) with
        { Status = e.Status, OccurredOn = e.OccurredOn, StatusEventId = e.Id };
}
