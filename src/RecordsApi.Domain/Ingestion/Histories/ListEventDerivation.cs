using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>What it means for an agreement's life that a list carries it, or no longer does.</summary>
internal static class ListEventDerivation
{
    /// <summary>From this many days between signing and listing on, the event says so.</summary>
    private const int LongSigningDelayDays = 60;

    /// <summary>The agreement stands on a publication. To be called before its track takes note of it.</summary>
    public static void AddListed(DerivedAgreement agreement, ListKind list, Publication publication, DateOnly? previousPublicationDate, Func<long> nextSequence)
    {
        var track = agreement.GetListPresence(list);
        if (track.IsListed || track.IsWithinGracePeriod)
            return;
        if (list == ListKind.Participating)
            AddParticipating(agreement, track, publication, previousPublicationDate, nextSequence);
        else if (agreement.History.Status is not { } status || AgreementStatuses.GetDefinition(status).Phase != Phase.InForce)
            AddPending(agreement, track, publication, previousPublicationDate, nextSequence);
    }

    /// <summary>The third publication in a row misses the agreement.</summary>
    public static void AddDelisted(DerivedAgreement agreement, ListKind list, Publication publication, Func<long> nextSequence)
    {
        var life = agreement.History;
        var status = life.Status;
        var pendingOnly = list == ListKind.Pending;
        if (pendingOnly ? status != AgreementStatus.Pending || agreement.GetListPresence(ListKind.Participating).IsListed
            : status is not (AgreementStatus.Active or AgreementStatus.Signed or AgreementStatus.Suspended
                or AgreementStatus.TerminationNoticed))
        {
            return;
        }

        var track = agreement.GetListPresence(list);
        var (lastSeen, firstMissed) = (track.LastPublication!, track.FirstMissingPublication!);
        var when = firstMissed.PublishedOn > lastSeen.PublishedOn
            ? EdtfDate.FromLastSeen(lastSeen.PublishedOn, firstMissed.PublishedOn)
            : EdtfDate.FromDay(firstMissed.PublishedOn);
        var draft = new StatusEventDraft(
            AgreementStatus.Delisted, when, Basis.InferredFromAbsence, publication.RecordedAt,
            [ToSourceReference(lastSeen), ToSourceReference(firstMissed), ToSourceReference(publication)])
        {
            PublicationId = firstMissed.Id,
            Note = $"Last carried by {lastSeen.Id}, missing from {firstMissed.Id} and the two publications after it.",
        };
        if (status == AgreementStatus.TerminationNoticed && life.LatestEvent is { } notice)
        {
            draft = draft with
            {
                Status = AgreementStatus.Terminated,
                Basis = Bases.Vocabulary.Parse(notice.Basis),
                Disputed = notice.Disputed,
                EndCause = EndCause.LocalParty,
                InitiatedBy = notice.InitiatedBy,
                LinkedEventId = notice.Id,
                DecisionId = notice.DecisionId,
                Note = $"Ended as announced. {draft.Note}",
            };
        }

        // A notice or a decision dated later than the day it was first missed keeps its place; the list then follows it.
        if (life.TryAdd(draft, nextSequence()) is null && life.LatestEvent is { } last && last.Latest > draft.Latest)
            life.TryAdd(draft with { OccurredOn = EdtfDate.FromDay(last.Latest) }, nextSequence());

        // An application that the other list still carries is what is left.
        var pending = agreement.GetListPresence(ListKind.Pending);
        if (!pendingOnly && pending.IsListed && pending.LastPublication is { } application)
        {
            life.TryAdd(
                new StatusEventDraft(AgreementStatus.Pending, EdtfDate.FromDay(Later(application.PublishedOn, firstMissed.PublishedOn)), Basis.Listed, publication.RecordedAt, [ToSourceReference(application)])
                {
                    PublicationId = application.Id,
                },
                nextSequence());
        }
    }

    /// <summary>An agreement proves to be another one, printed under the wrong state until now.</summary>
    public static void AddSuperseded(
        DerivedAgreement misprint, DerivedAgreement into, ListKind list, Publication publication, Func<long> nextSequence)
    {
        var lastSeen = misprint.GetListPresence(list).LastPublication!;
        misprint.History.TryAdd(
            new StatusEventDraft(
                AgreementStatus.Superseded, OnOrBefore(publication.PublishedOn, lastSeen.PublishedOn), Basis.Listed,
                publication.RecordedAt, [ToSourceReference(lastSeen), ToSourceReference(publication)])
            {
                PublicationId = publication.Id,
                Note = $"Succeeded by {into.Id}: the list printed it under the state {misprint.Agency.State} until then.",
            },
            nextSequence());
    }

    private static void AddParticipating(
        DerivedAgreement agreement, ListPresence presence, Publication publication, DateOnly? previousPublicationDate, Func<long> nextSequence)
    {
        var life = agreement.History;
        var back = presence.LastPublication is not null;
        var delisting = life.LatestEvent is { Status: "delisted" } last ? last : null;
        var signedOn = agreement.SignedOn;
        var since = (back, signedOn) switch
        {
            (false, { } day) => EdtfDate.FromDay(day),
            (true, { } day) when delisting is not null && day > delisting.Latest && day <= publication.PublishedOn
                => EdtfDate.FromDay(day),
            _ => OnOrBefore(publication.PublishedOn, previousPublicationDate),
        };
        var draft = new StatusEventDraft(
            AgreementStatus.Active, since, Basis.Listed, publication.RecordedAt, [ToSourceReference(publication)])
        {
            PublicationId = publication.Id,
            LinkedEventId = back ? delisting?.Id : null,
            Note = CreateNote(publication, signedOn, back, isFirst: previousPublicationDate is null),
        };
        if (life.TryAddSuperseding(draft, nextSequence()) is not null)
            return;
        if (life.StatusOn(draft.Latest) == AgreementStatus.Rejected)
        {
            // What a body rejected can only be signed after an application that no list has shown.
            var lodged = draft with { Status = AgreementStatus.Pending, Note = "Applied for after the rejection, on a day no list shows." };
            life.TryAddSuperseding(lodged, nextSequence());
            life.TryAddSuperseding(draft, nextSequence());
            return;
        }

        life.TryAddSuperseding(draft with { OccurredOn = EdtfDate.FromDay(publication.PublishedOn) }, nextSequence());
    }

    private static void AddPending(DerivedAgreement agreement, ListPresence presence, Publication publication, DateOnly? previousPublicationDate, Func<long> nextSequence)
    {
        var life = agreement.History;
        if (life.Status == AgreementStatus.Pending)
            return;
        var since = presence.LastPublication is null ? EdtfDate.FromDay(publication.PublishedOn) : OnOrBefore(publication.PublishedOn, previousPublicationDate);
        life.TryAdd(
            new StatusEventDraft(AgreementStatus.Pending, since, Basis.Listed, publication.RecordedAt, [ToSourceReference(publication)])
            {
                PublicationId = publication.Id,
                LinkedEventId = life.LatestEvent is { Status: "delisted" } delisting ? delisting.Id : null,
            },
            nextSequence());
    }

    private static EdtfDate OnOrBefore(DateOnly date, DateOnly? previousDate) => previousDate switch
    {
        null => EdtfDate.Parse($"../{date:yyyy-MM-dd}"),
        { } before when before < date => EdtfDate.FromLastSeen(before, date),
        _ => EdtfDate.FromDay(date),
    };

    private static string? CreateNote(Publication publication, DateOnly? signedOn, bool isRelisted, bool isFirst)
    {
        if (isRelisted)
            return $"Back on the list with {publication.Id}.";
        if (signedOn is not { } day)
            return "The list prints no day of signing.";
        var days = publication.PublishedOn.DayNumber - day.DayNumber;
        return days switch
        {
            < 0 => $"Listed on {publication.PublishedOn:yyyy-MM-dd}, before the day of signing printed.",
            > LongSigningDelayDays when !isFirst => $"First listed on {publication.PublishedOn:yyyy-MM-dd}, {days} days after the day of signing printed.",
            _ => null,
        };
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static SourceReference ToSourceReference(Publication publication) => new(publication.Id, SourceKind.PublishersList);
}
