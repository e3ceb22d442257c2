using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>What the log tells of the steps in agreements' lives.</summary>
internal static class StatusEventChangeBuilder
{
    /// <summary>For each step the entry that adds it and, where it no longer stands, the one that says so.</summary>
    public static IEnumerable<IReadOnlyList<Change>> Build(ChangeFactory factory)
    {
        var sources = factory.Facts.StatusEventSources.ToLookup(s => s.StatusEventId, s => s.SourceId);
        var replaced = factory.Facts.StatusEvents.Where(e => e.ReplacedById is not null).ToLookup(e => e.ReplacedById);
        var recorded = factory.Facts.StatusEvents.ToLookup(e => (e.AgreementId, e.RecordedAt));
        foreach (var e in factory.Facts.StatusEvents)
        {
            var from = SourcesOf(e);
            var added = CreateChange(factory, e, ChangeKind.StatusAdded, e.RecordedAt, null, from) with
            {
                After = e.Status,
                CorrectionKind = replaced[e.Id].FirstOrDefault()?.ClosedAs,
                Reason = replaced[e.Id].FirstOrDefault()?.ClosedBecause ?? GetReason(e),
                DecisionId = e.DecisionId,
                PublicationId = e.PublicationId,
                SourceIds = from,
            };
            if (e.SupersededAt is not { } moment)
            {
                yield return [added];
                continue;
            }

            var better = recorded[(e.AgreementId, moment)].FirstOrDefault(other => other != e);
            yield return
            [
                added,
                CreateChange(factory, e, ChangeKind.StatusSuperseded, moment, moment, from) with
                {
                    Before = e.Status,
                    CorrectionKind = e.ClosedAs,
                    Reason = e.ClosedBecause is { } because ? because : better is null ? null : $"The step {better.Id}, {better.Status}, is better known.",
                    DecisionId = better?.DecisionId,
                    PublicationId = better?.PublicationId,
                    SourceIds = better is null ? "" : SourcesOf(better),
                },
            ];
        }

        string SourcesOf(StatusEvent e) => string.Join(' ', sources[e.Id].Order(StringComparer.Ordinal));
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
