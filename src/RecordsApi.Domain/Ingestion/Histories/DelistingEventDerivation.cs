using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>Derives the status events of an agreement that disappears from a list.</summary>
internal static class DelistingEventDerivation
{
    /// <summary>
    /// Adds the event of an agreement that is delisted: the latest <see cref="ListPresence.MissesUntilDelisted"/> publications
    /// do not list it.
    /// </summary>
    public static void AddDelisted(DerivedAgreement agreement, ListKind list, Publication publication, Func<long> nextSequence)
    {
        var history = agreement.History;
        var status = history.Status;
        var isPendingList = list == ListKind.Pending;
        if (isPendingList
            ? status != AgreementStatus.Pending || agreement.GetListPresence(ListKind.Participating).IsListed
            : status?.IsInForce() != true)
        {
            return;
        }

        var presence = agreement.GetListPresence(list);
        var (lastListed, firstMissing) = (presence.LastPublication!, presence.FirstMissingPublication!);
        var occurredOn = PublicationInterval.Between(lastListed.PublishedOn, firstMissing.PublishedOn);
        var draft = new StatusEventDraft(
            AgreementStatus.Delisted, occurredOn, Basis.InferredFromAbsence, publication.RecordedAt,
            [.. new[] { lastListed, firstMissing, publication }.Select(SourceReference.ForPublication)])
        {
            PublicationId = firstMissing.Id,
            Note = $"{(isPendingList ? "An application" : "An agreement in force")}, last listed in {lastListed.Id}; missing from {firstMissing.Id} and the two following publications.",
        };
        if (status == AgreementStatus.TerminationNoticed && history.LatestEvent is { } notice)
        {
            draft = draft with
            {
                Status = AgreementStatus.Terminated,
                Disputed = notice.Disputed,
                EndCause = EndCause.LocalParty,
                InitiatedBy = notice.InitiatedBy,
                LinkedEventId = notice.Id,
                DecisionId = notice.DecisionId,
                Note = $"Ended as announced. {draft.Note}",
            };
        }

        // A notice or decision with a date after the first missing publication remains; the delisting is dated after it.
        if (history.TryAdd(draft, nextSequence()) is null && history.LatestEvent is { } latest && latest.Latest > draft.Latest)
            history.TryAdd(draft with { OccurredOn = EdtfDate.FromDate(latest.Latest) }, nextSequence());

        // An agreement dropped from the participating list that is still on the pending list is an application again.
        var pendingPresence = agreement.GetListPresence(ListKind.Pending);
        if (!isPendingList && pendingPresence.IsListed && pendingPresence.LastPublication is { } pendingPublication)
        {
            history.TryAdd(
                new StatusEventDraft(
                    AgreementStatus.Pending, EdtfDate.FromDate(GetLater(pendingPublication.PublishedOn, firstMissing.PublishedOn)),
                    Basis.Listed, publication.RecordedAt, [SourceReference.ForPublication(pendingPublication)])
                {
                    PublicationId = pendingPublication.Id,
                },
                nextSequence());
        }
    }

    /// <summary>
    /// Adds the event of an agreement that was delisted and that another agreement of the agency replaces, which was signed about the
    /// time when it disappeared.
    /// </summary>
    public static void AddSuperseded(DerivedAgreement delisted, DerivedAgreement successor, Publication publication, Func<long> nextSequence)
    {
        if (delisted.History.LatestEvent is not { } delisting)
            return;
        var (lastListed, first) = (
            delisted.GetListPresence(ListKind.Participating).LastPublication!, successor.GetListPresence(ListKind.Participating).FirstPublication!);
        var signedOn = successor.SignedOn ?? first.PublishedOn;
        delisted.History.TryAdd(
            new StatusEventDraft(
                AgreementStatus.Superseded, EdtfDate.FromDate(GetLater(signedOn, delisting.Latest)), Basis.Listed, publication.RecordedAt,
                [.. new[] { lastListed, first, publication }.Select(SourceReference.ForPublication)])
            {
                PublicationId = first.Id,
                SuccessorId = successor.Id,
                LinkedEventId = delisting.Id,
                Note = $"Replaced by {successor.Id}, signed {signedOn:yyyy-MM-dd}: the list drops this agreement and carries that one.",
            },
            nextSequence());
    }

    private static DateOnly GetLater(DateOnly one, DateOnly other) => one > other ? one : other;
}
