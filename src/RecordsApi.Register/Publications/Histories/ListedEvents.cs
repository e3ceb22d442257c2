using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;
using RecordsApi.Register.Publications.Naming;
using RecordsApi.Register.Time;

namespace RecordsApi.Register.Publications.Histories;

/// <summary>What it means for an agreement's life that a list carries it, or no longer does.</summary>
internal static class ListedEvents
{
    /// <summary>From this many days between signing and listing on, the event says so.</summary>
    private const int LongDays = 60;

    /// <summary>The agreement stands on a publication. To be called before its track takes note of it.</summary>
    public static void Seen(AgreementRecord agreement, ListKind list, Publication publication, DateOnly? dayBefore, Func<long> sequence)
    {
        var track = agreement.On(list);
        if (track.Listed || track.InGrace)
            return;
        if (list == ListKind.Participating)
            SeenParticipating(agreement, track, publication, dayBefore, sequence);
        else if (agreement.Life.Status is not { } status || Statuses.Of(status).Phase != Phase.InForce)
            SeenPending(agreement, track, publication, dayBefore, sequence);
    }

    /// <summary>The third publication in a row misses the agreement.</summary>
    public static void OffList(AgreementRecord agreement, ListKind list, Publication publication, Func<long> sequence)
    {
        var life = agreement.Life;
        var status = life.Status;
        var pendingOnly = list == ListKind.Pending;
        if (pendingOnly ? status != AgreementStatus.Pending || agreement.On(ListKind.Participating).Listed
            : status is not (AgreementStatus.Active or AgreementStatus.Signed or AgreementStatus.Suspended
                or AgreementStatus.TerminationNoticed))
        {
            return;
        }

        var track = agreement.On(list);
        var (lastSeen, firstMissed) = (track.LastSeen!, track.FirstMissed!);
        var when = firstMissed.PublishedOn > lastSeen.PublishedOn
            ? EdtfDate.After(lastSeen.PublishedOn, firstMissed.PublishedOn)
            : EdtfDate.FromDay(firstMissed.PublishedOn);
        var draft = new EventDraft(
            AgreementStatus.Delisted, when, Basis.InferredFromAbsence, publication.RecordedAt,
            [ListSource(lastSeen), ListSource(firstMissed), ListSource(publication)])
        {
            PublicationId = firstMissed.Id,
            Note = $"Last carried by {lastSeen.Id}, missing from {firstMissed.Id} and the two publications after it.",
        };
        if (status == AgreementStatus.TerminationNoticed && life.Last is { } notice)
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
        if (life.TryAdd(draft, sequence()) is null && life.Last is { } last && last.Latest > draft.Latest)
            life.TryAdd(draft with { OccurredOn = EdtfDate.FromDay(last.Latest) }, sequence());

        // An application that the other list still carries is what is left.
        var pending = agreement.On(ListKind.Pending);
        if (!pendingOnly && pending.Listed && pending.LastSeen is { } application)
        {
            life.TryAdd(
                new EventDraft(AgreementStatus.Pending, EdtfDate.FromDay(Later(application.PublishedOn, firstMissed.PublishedOn)), Basis.Listed, publication.RecordedAt, [ListSource(application)])
                {
                    PublicationId = application.Id,
                },
                sequence());
        }
    }

    /// <summary>An agreement proves to be another one, printed under the wrong state until now.</summary>
    public static void Superseded(
        AgreementRecord misprint, AgreementRecord into, ListKind list, Publication publication, Func<long> sequence)
    {
        var lastSeen = misprint.On(list).LastSeen!;
        misprint.Life.TryAdd(
            new EventDraft(
                AgreementStatus.Superseded, NoLaterThan(publication.PublishedOn, lastSeen.PublishedOn), Basis.Listed,
                publication.RecordedAt, [ListSource(lastSeen), ListSource(publication)])
            {
                PublicationId = publication.Id,
                Note = $"Succeeded by {into.Id}: the list printed it under the state {misprint.Agency.State} until then.",
            },
            sequence());
    }

    private static void SeenParticipating(
        AgreementRecord agreement, ListTrack track, Publication publication, DateOnly? dayBefore, Func<long> sequence)
    {
        var life = agreement.Life;
        var back = track.LastSeen is not null;
        var delisting = life.Last is { Status: "delisted" } last ? last : null;
        var signedOn = agreement.SignedOn;
        var since = (back, signedOn) switch
        {
            (false, { } day) => EdtfDate.FromDay(day),
            (true, { } day) when delisting is not null && day > delisting.Latest && day <= publication.PublishedOn
                => EdtfDate.FromDay(day),
            _ => NoLaterThan(publication.PublishedOn, dayBefore),
        };
        var draft = new EventDraft(
            AgreementStatus.Active, since, Basis.Listed, publication.RecordedAt, [ListSource(publication)])
        {
            PublicationId = publication.Id,
            LinkedEventId = back ? delisting?.Id : null,
            Note = NoteOn(publication, signedOn, back, isFirst: dayBefore is null),
        };
        if (life.TryAddOver(draft, sequence()) is not null)
            return;
        if (life.StatusOn(draft.Latest) == AgreementStatus.Rejected)
        {
            // What a body rejected can only be signed after an application that no list has shown.
            var lodged = draft with { Status = AgreementStatus.Pending, Note = "Applied for after the rejection, on a day no list shows." };
            life.TryAddOver(lodged, sequence());
            life.TryAddOver(draft, sequence());
            return;
        }

        life.TryAddOver(draft with { OccurredOn = EdtfDate.FromDay(publication.PublishedOn) }, sequence());
    }

    private static void SeenPending(AgreementRecord agreement, ListTrack track, Publication publication, DateOnly? dayBefore, Func<long> sequence)
    {
        var life = agreement.Life;
        if (life.Status == AgreementStatus.Pending)
            return;
        var since = track.LastSeen is null ? EdtfDate.FromDay(publication.PublishedOn) : NoLaterThan(publication.PublishedOn, dayBefore);
        life.TryAdd(
            new EventDraft(AgreementStatus.Pending, since, Basis.Listed, publication.RecordedAt, [ListSource(publication)])
            {
                PublicationId = publication.Id,
                LinkedEventId = life.Last is { Status: "delisted" } delisting ? delisting.Id : null,
            },
            sequence());
    }

    private static EdtfDate NoLaterThan(DateOnly day, DateOnly? dayBefore) => dayBefore switch
    {
        null => EdtfDate.Parse($"../{day:yyyy-MM-dd}"),
        { } before when before < day => EdtfDate.After(before, day),
        _ => EdtfDate.FromDay(day),
    };

    private static string? NoteOn(Publication publication, DateOnly? signedOn, bool back, bool isFirst)
    {
        if (back)
            return $"Back on the list with {publication.Id}.";
        if (signedOn is not { } day)
            return "The list prints no day of signing.";
        var days = publication.PublishedOn.DayNumber - day.DayNumber;
        return days switch
        {
            < 0 => $"Listed on {publication.PublishedOn:yyyy-MM-dd}, before the day of signing printed.",
            > LongDays when !isFirst => $"First listed on {publication.PublishedOn:yyyy-MM-dd}, {days} days after the day of signing printed.",
            _ => null,
        };
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static SourceRef ListSource(Publication publication) => new(publication.Id, SourceKind.PublishersList);
}
