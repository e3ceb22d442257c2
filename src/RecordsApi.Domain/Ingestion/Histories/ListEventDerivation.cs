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
    /// <see cref="ListPresence.MarkListed"/>.
    /// </summary>
    public static void AddListed(
        DerivedAgreement agreement, ListKind list, Publication publication, DateOnly? previousPublicationDate, Func<long> nextSequence)
    {
        var presence = agreement.GetListPresence(list);
        if (presence.IsListed || presence.IsWithinGracePeriod)
            return;
        if (list == ListKind.Participating)
            AddParticipating(agreement, presence, publication, previousPublicationDate, nextSequence);
        else if (agreement.History.Status?.IsInForce() != true)
            AddPending(agreement, presence, publication, previousPublicationDate, nextSequence);
    }

    private static void AddParticipating(
        DerivedAgreement agreement, ListPresence presence, Publication publication, DateOnly? previousPublicationDate,
        Func<long> nextSequence)
    {
        var history = agreement.History;
        var isRelisted = presence.LastPublication is not null;
        var delisting = FindDelisting(history);
        var signedOn = agreement.SignedOn;
        var occurredOn = (isRelisted, signedOn) switch
        {
            (false, { } date) => EdtfDate.FromDay(date),
            (true, { } date) when delisting is not null && date > delisting.Latest && date <= publication.PublishedOn
                => EdtfDate.FromDay(date),
            _ => PublicationInterval.Between(previousPublicationDate, publication.PublishedOn),
        };
        var draft = new StatusEventDraft(
            AgreementStatus.Active, occurredOn, Basis.Listed, publication.RecordedAt, [SourceReference.ForPublication(publication)])
        {
            PublicationId = publication.Id,
            LinkedEventId = isRelisted ? delisting?.Id : null,
            Note = CreateNote(publication, signedOn, isRelisted, isFirstPublication: previousPublicationDate is null),
        };
        if (history.TryAddSuperseding(draft, nextSequence()) is not null)
            return;
        if (history.StatusOn(draft.Latest) == AgreementStatus.Rejected)
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

        history.TryAddSuperseding(draft with { OccurredOn = EdtfDate.FromDay(publication.PublishedOn) }, nextSequence());
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
            (null, _) => EdtfDate.FromDay(publication.PublishedOn),
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
