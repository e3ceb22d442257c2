using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Ingestion.Records;

/// <summary>Moves the status events of an agreement to the agreement that it turned out to be.</summary>
internal static class StatusHistoryMove
{
    /// <summary>
    /// Moves the events as far as they are valid there, and supersedes them here. A disappearance from a list is not moved: it was
    /// a correction of the list.
    /// </summary>
    /// <param name="history">The events.</param>
    /// <param name="agreementId">Id of the agreement that they are of.</param>
    /// <param name="other">The history to which they are moved.</param>
    /// <param name="recordedAt">The timestamp (UTC) from which the move is known.</param>
    /// <param name="nextSequence">Returns the next sequence number for a status event.</param>
    public static void MoveTo(this StatusHistory history, string agreementId, StatusHistory other, DateTimeOffset recordedAt, Func<long> nextSequence)
    {
        var moved = history.CurrentEvents.ToList();
        history.SupersedeAll(recordedAt);
        foreach (var statusEvent in moved)
        {
            var status = GetStatus(statusEvent);
            if (status is not (AgreementStatus.Pending or AgreementStatus.Active))
                continue;
            var draft = new StatusEventDraft(
                status, EdtfDate.Parse(statusEvent.OccurredOn), Bases.Vocabulary.Parse(statusEvent.Basis), recordedAt,
                [.. history.Sources.Where(s => s.StatusEventId == statusEvent.Id).Select(s => new SourceReference(s.SourceId, SourceKind.PublishersList))])
            {
                PublicationId = statusEvent.PublicationId,
                Note = string.Join(' ', new[] { statusEvent.Note, $"Printed for {agreementId} until it was corrected." }.OfType<string>()),
            };
            if (other.FindStatus(draft.Latest) == draft.Status)
                continue;
            if (IsOnlyApplicationAfter(other, draft))
                other.TryAddSuperseding(draft, nextSequence());
            else
                other.TryAdd(draft, nextSequence());
        }
    }

    /// <summary>Whether nothing is known after a draft but that the agreement was applied for, or what the draft says.</summary>
    private static bool IsOnlyApplicationAfter(StatusHistory history, StatusEventDraft draft)
    {
        var isApplication = history.FindStatus(draft.Latest) is null or AgreementStatus.Pending;
        foreach (var later in history.CurrentEvents.Where(e => e.Latest > draft.Latest))
        {
            var status = GetStatus(later);
            if (status != draft.Status && status != AgreementStatus.Pending && !(status == AgreementStatus.Delisted && isApplication))
                return false;
            isApplication = status == AgreementStatus.Pending;
        }

        return true;
    }

    private static AgreementStatus GetStatus(StatusEvent statusEvent) => AgreementStatuses.Vocabulary.Parse(statusEvent.Status);
}
