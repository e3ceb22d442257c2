using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Records;

/// <summary>
/// The status events of one agreement, and the rules for adding events. The events are kept in the order of recording; by
/// date, an event follows the events with an earlier or the same latest possible date.
/// </summary>
internal sealed class StatusHistory
{
    private readonly string agreementId;
    private readonly char idLetter;
    private readonly EditedStatusEvents edited;
    private readonly List<StatusEvent> events = [];
    private readonly List<StatusEventSource> sources = [];
    private IReadOnlyList<StatusEvent>? currentEvents;

    /// <summary>Initializes a new instance of the <see cref="StatusHistory"/> class without events.</summary>
    /// <param name="agreementId">The id of the agreement.</param>
    /// <param name="manualFacts">The manually entered events, and the derived events that editors superseded.</param>
    public StatusHistory(string agreementId, ManualFacts manualFacts)
    {
        this.agreementId = agreementId;

        // With manually entered events the derived ones get provisional ids; their final ids are assigned when they are stored.
        idLetter = manualFacts.HasAny ? 'd' : 'e';
        edited = new(agreementId, manualFacts);
    }

    /// <summary>All events, including superseded ones, in the order of recording.</summary>
    public IReadOnlyList<StatusEvent> Events => events;

    /// <summary>The sources of the events.</summary>
    public IReadOnlyList<StatusEventSource> Sources => sources;

    /// <summary>The events that have not been superseded, ordered by latest possible date.</summary>
    public IReadOnlyList<StatusEvent> CurrentEvents => currentEvents ??=
        [.. events.Where(e => e.IsCurrent()).InStatusOrder()];

    /// <summary>The latest event that has not been superseded; null if there is none.</summary>
    public StatusEvent? LatestEvent => CurrentEvents is [.., var latest] ? latest : null;

    /// <summary>The status set by the latest event; null if there is none.</summary>
    public AgreementStatus? Status => LatestEvent is { } latest ? GetStatus(latest) : null;

    /// <summary>
    /// Returns the status set by the latest event as it was at a timestamp (UTC, inclusive), before later corrections by editors; null if there was none.
    /// </summary>
    public AgreementStatus? FindStatusKnownAt(DateTimeOffset timestamp) =>
        !edited.HasAny ? Status : GetEventsKnownAt(timestamp).InStatusOrder().LastOrDefault() is { } latest ? GetStatus(latest) : null;

    /// <summary>Whether no further transition was allowed at a timestamp (UTC, inclusive), before later corrections by editors.</summary>
    public bool HadEnded(DateTimeOffset timestamp) =>
        FindStatusKnownAt(timestamp) is { } status && Transitions.GetAllowedNext(status).Count == 0;

    /// <summary>Returns the status on a date according to the current events; null before the first event.</summary>
    public AgreementStatus? FindStatus(DateOnly date) =>
        CurrentEvents.LastOrDefault(e => e.Latest <= date) is { } latest ? GetStatus(latest) : null;

    /// <summary>
    /// Adds an event if the transitions from the preceding status and to the following one are allowed. Otherwise returns null
    /// and changes nothing.
    /// </summary>
    public StatusEvent? TryAdd(StatusEventDraft draft, long sequence)
    {
        var next = FindNextEvent(draft);
        return Transitions.Allows(FindStatus(draft.Latest), draft.Status)
            && (next is null || Transitions.Allows(draft.Status, GetStatus(next)))
            ? Append(draft, sequence)
            : null;
    }

    /// <summary>
    /// Adds an event that is better evidence than the events after it. Later events derived from lists (an application that
    /// was still listed, or no longer listed) are superseded by an earlier signing, and so are events that are not allowed
    /// after it. They are superseded when the new event is recorded. Returns null, without adding the event, if the transition
    /// to it is not allowed or a manually entered event would have to be superseded.
    /// </summary>
    public StatusEvent? TryAddSuperseding(StatusEventDraft draft, long sequence)
    {
        if (!Transitions.Allows(FindStatus(draft.Latest), draft.Status))
            return null;
        while (FindNextEvent(draft) is { } next
            && (next.PublicationId is not null || !Transitions.Allows(draft.Status, GetStatus(next))))
        {
            // Lists do not supersede manually entered events.
            if (next.Entered)
                return null;
            next.SupersededAt = draft.RecordedAt;
            currentEvents = null;
        }

        return Append(draft, sequence);
    }

    /// <summary>Whether any current event comes from a decision or an editor.</summary>
    public bool HasLocalEvents => CurrentEvents.Any(IsLocal);

    /// <summary>
    /// Whether any current event came from a decision or an editor at a timestamp (UTC, inclusive): one that an editor entered later in place of a
    /// derived event is in the history from that event on, but does not count yet.
    /// </summary>
    public bool HadLocalEvents(DateTimeOffset timestamp) => GetEventsKnownAt(timestamp).Any(IsLocal);

    /// <summary>
    /// Supersedes a derived event by one with another date, because the publisher changed the list. Returns false, without changing
    /// anything, if the transitions do not allow the event on the other date, or do not allow the event that followed it to follow
    /// what is then before it: a notice to end an agreement, for example, needs the agreement to be in force.
    /// </summary>
    public bool TryCorrect(StatusEvent current, StatusEventDraft draft, string reason, long sequence)
    {
        if (!CanMove(current, draft))
            return false;
        var isLatest = ReferenceEquals(LatestEvent, current);
        (current.SupersededAt, currentEvents) = (draft.RecordedAt, null);
        if ((isLatest ? TryAddSuperseding(draft, sequence) : TryAdd(draft, sequence)) is not { } added)
        {
            (current.SupersededAt, currentEvents) = (null, null);
            return false;
        }

        current.ClosedAs = CorrectionKinds.Vocabulary.GetCode(CorrectionKind.SourceChanged);
        current.ClosedBecause = reason;
        current.ReplacedById = added.Id;
        return true;
    }

    /// <summary>Whether an event can be dated as a draft is: the event after it is allowed without it, or remains after it.</summary>
    private bool CanMove(StatusEvent moved, StatusEventDraft draft)
    {
        var before = CurrentEvents.TakeWhile(e => !ReferenceEquals(e, moved)).LastOrDefault();
        return CurrentEvents.SkipWhile(e => !ReferenceEquals(e, moved)).ElementAtOrDefault(1) is not { } after
            || (draft.Latest < after.Latest && !(draft.Latest < before?.Latest))
            || Transitions.Allows(before is null ? null : GetStatus(before), GetStatus(after));
    }

    /// <summary>Supersedes all current events, because they are moved to another agreement.</summary>
    public void SupersedeAll(DateTimeOffset recordedAt)
    {
        foreach (var superseded in CurrentEvents)
            superseded.SupersededAt = recordedAt;
        currentEvents = null;
    }

    /// <summary>Adds a manually entered event unchanged, unless it was added before.</summary>
    public void AddManual(StatusEvent statusEvent)
    {
        if (events.Exists(e => e.Id == statusEvent.Id))
            return;
        events.Add(statusEvent);
        currentEvents = null;
    }

    private static AgreementStatus GetStatus(StatusEvent statusEvent) => AgreementStatuses.Vocabulary.Parse(statusEvent.Status);

    private IEnumerable<StatusEvent> GetEventsKnownAt(DateTimeOffset timestamp) => events.Where(e => edited.IsCurrent(e, timestamp));

    private static bool IsLocal(StatusEvent e) => e.Entered || e.DecisionId is not null;

    private StatusEvent? FindNextEvent(StatusEventDraft draft) => CurrentEvents.FirstOrDefault(e => e.Latest > draft.Latest);

    private StatusEvent Append(StatusEventDraft draft, long sequence)
    {
        var added = draft.ToStatusEvent($"{agreementId}-{idLetter}{events.Count + 1}", agreementId, sequence);
        events.Add(added);
        if (edited.Supersede(added) is { } replacement)
            AddManual(replacement);

        currentEvents = null;
        sources.AddRange(draft.Sources.Select(s => s.Id).Distinct().Order(StringComparer.Ordinal)
            .Select(id => new StatusEventSource { StatusEventId = added.Id, SourceId = id }));
        return added;
    }
}
