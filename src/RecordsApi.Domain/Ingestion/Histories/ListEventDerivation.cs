using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>Derives the status events of an agreement that appears on a list.</summary>
internal static class ListEventDerivation
{
    /// <summary>The number of days between signing and first listing above which the event has a note.</summary>
    private const int LongSigningDelayDays = 60;

    /// <summary>
    /// Adds the event of an agreement that a publication lists, unless it is listed already. Must be called before
    /// <see cref="ListPresence.MarkListed"/>, and after <see cref="SignedDayDerivation.Apply"/>.
    /// </summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="list">The list.</param>
    /// <param name="publication">The publication.</param>
    /// <param name="listDates">The dates of the earlier publications of the list, in order.</param>
    /// <param name="nextSequence">Returns the next sequence number for a status event.</param>
    public static void AddListed(
        DerivedAgreement agreement, ListKind list, Publication publication, IReadOnlyList<DateOnly> listDates, Func<long> nextSequence)
    {
        DateOnly? previousPublicationDate = listDates is [.., var previous] ? previous : null;
        var presence = agreement.GetListPresence(list);
        if (presence.IsRecent)
            return;
        if (list == ListKind.Participating)
            AddParticipating(agreement, presence, publication, previousPublicationDate, listDates, nextSequence);
        else if (agreement.History.Status?.IsInForce() != true)
            AddPending(agreement, presence, publication, previousPublicationDate, nextSequence);
    }

    private static void AddParticipating(
        DerivedAgreement agreement, ListPresence presence, Publication publication, DateOnly? previousPublicationDate,
        IReadOnlyList<DateOnly> listDates, Func<long> nextSequence)
    {
        var history = agreement.History;
        var isRelisted = presence.LastPublication is not null;
        var delisting = FindLastDelisting(history);
        var signed = agreement.SignedDays is [.., var last] ? last : null;
        var signedOn = signed?.SignedOn;
        if (isRelisted && signedOn is { } again)
            NarrowDelisting(history, delisting, again, publication, nextSequence);
        delisting = FindLastDelisting(history);
        var reading = isRelisted || signed is null
            ? (SignedDayReading?)null
            : SignedDayReading.Read(signed.SignedOn, publication.PublishedOn, listDates);
        if (reading is { IsPossible: false })
            signedOn = null;
        var occurredOn = (isRelisted, signedOn) switch
        {
            (false, { } date) => EdtfDate.FromDate(date),
            (true, { } date) when date > presence.LastPublication!.PublishedOn && date <= publication.PublishedOn
                => EdtfDate.FromDate(date),
            _ => PublicationInterval.Between(previousPublicationDate, publication.PublishedOn),
        };
        var draft = new StatusEventDraft(
            AgreementStatus.Active, occurredOn, Basis.Listed, publication.RecordedAt, [SourceReference.ForPublication(publication)])
        {
            PublicationId = publication.Id,
            LinkedEventId = isRelisted ? delisting?.Id : null,
            Note = !isRelisted && signed?.Note is { } note
                ? note
                : CreateNote(publication, signedOn, isRelisted, isFirstPublication: previousPublicationDate is null),
        };
        if (history.TryAddSuperseding(draft, nextSequence()) is not null)
            return;
        if (history.FindStatus(draft.Latest) == AgreementStatus.Rejected)
        {
            // A rejected agreement can only be signed after an application. No list shows it, so that its date is unknown.
            var application = draft with
            {
                Status = AgreementStatus.Pending,
                Note = "Applied for after the rejection, on an unknown date.",
            };
            history.TryAddSuperseding(application, nextSequence());
            history.TryAddSuperseding(draft, nextSequence());
            return;
        }

        history.TryAddSuperseding(draft with { OccurredOn = EdtfDate.FromDate(publication.PublishedOn) }, nextSequence());
    }

    private static void AddPending(
        DerivedAgreement agreement, ListPresence presence, Publication publication, DateOnly? previousPublicationDate,
        Func<long> nextSequence)
    {
        var history = agreement.History;
        if (history.Status == AgreementStatus.Pending)
            return;
        var occurredOn = (presence.LastPublication, previousPublicationDate) switch
        {
            // The applications on the first list were made before it.
            (null, null) => PublicationInterval.Between(ReferenceData.GetFirstDay(agreement.Model).AddDays(-1), publication.PublishedOn),
            (null, _) => EdtfDate.FromDate(publication.PublishedOn),
            _ => PublicationInterval.Between(previousPublicationDate, publication.PublishedOn),
        };
        history.TryAdd(
            new StatusEventDraft(
                AgreementStatus.Pending, occurredOn, Basis.Listed, publication.RecordedAt, [SourceReference.ForPublication(publication)])
            {
                PublicationId = publication.Id,
                LinkedEventId = FindDelisting(history)?.Id,
                Note = previousPublicationDate is null ? "On the first pending list, so that the application was made before its date." : null,
            },
            nextSequence());
    }

    // An agreement that was signed again while it was missing was delisted by then.
    private static void NarrowDelisting(
        StatusHistory history, StatusEvent? delisting, DateOnly signedOn, Publication publication, Func<long> nextSequence)
    {
        if (delisting is null || delisting.Entered || signedOn < delisting.Earliest || signedOn >= delisting.Latest)
            return;
        history.TryCorrect(
            delisting,
            new StatusEventDraft(
                AgreementStatus.Delisted, PublicationInterval.Between(delisting.Earliest.AddDays(-1), signedOn), Basis.InferredFromAbsence,
                publication.RecordedAt, [SourceReference.ForPublication(publication)])
            {
                PublicationId = delisting.PublicationId,
                Note = delisting.Note,
            },
            $"Signed again on {signedOn:O}, according to {publication.Id}.", nextSequence());
    }

    private static StatusEvent? FindLastDelisting(StatusHistory history) =>
        history.CurrentEvents.LastOrDefault(e => e.Status == AgreementStatuses.Vocabulary.GetCode(AgreementStatus.Delisted));

    private static StatusEvent? FindDelisting(StatusHistory history) =>
        history.Status == AgreementStatus.Delisted ? history.LatestEvent : null;

    private static string? CreateNote(Publication publication, DateOnly? signedOn, bool isRelisted, bool isFirstPublication)
    {
        if (isRelisted)
            return $"Relisted in {publication.Id}.";
        if (signedOn is not { } date)
            return "The list has no signing date.";
        var days = publication.PublishedOn.DayNumber - date.DayNumber;
        return days switch
        {
            < 0 => $"Listed on {publication.PublishedOn:O}, before the printed signing date.",
            > LongSigningDelayDays when !isFirstPublication =>
                $"First listed on {publication.PublishedOn:O}, {days} days after the printed signing date.",
            _ => null,
        };
    }
}
