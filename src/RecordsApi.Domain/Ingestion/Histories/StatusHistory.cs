using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>
/// The steps of one agreement, in the order in which they were recorded, and the rules by which another may join them.
/// </summary>
internal sealed class StatusHistory
{
    private readonly string agreementId;
    private readonly char idLetter;
    private readonly Dictionary<(string, string, string?, string?), StatusEvent> supersededByEditor;
    private readonly Dictionary<string, StatusEvent> replacements;
    private readonly List<StatusEvent> events = [];
    private readonly List<StatusEventSource> sources = [];
    private IReadOnlyList<StatusEvent>? currentEvents;

    /// <summary>A life without a step yet.</summary>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="manualFacts">What people entered, and which steps they closed.</param>
    public StatusHistory(string agreementId, ManualFacts manualFacts)
    {
        this.agreementId = agreementId;

        // Beside steps that people entered the others are numbered for themselves; their ids are given when they are kept.
        idLetter = manualFacts.HasAny ? 'd' : 'e';
        supersededByEditor = manualFacts.SupersededEvents.Where(e => e.AgreementId == agreementId)
            .GroupBy(GetKey).ToDictionary(same => same.Key, same => same.Last());
        replacements = manualFacts.StatusEvents.Where(e => e.AgreementId == agreementId).ToDictionary(e => e.Id);
    }

    /// <summary>All steps ever recorded.</summary>
    public IReadOnlyList<StatusEvent> Events => events;

    /// <summary>Their sources.</summary>
    public IReadOnlyList<StatusEventSource> Sources => sources;

    /// <summary>The steps that stand, in the order in which they happened.</summary>
    public IReadOnlyList<StatusEvent> CurrentEvents => currentEvents ??=
        [.. events.Where(e => e.SupersededAt is null).OrderBy(e => e.Latest).ThenBy(e => e.Sequence)];

    /// <summary>The last step that stands.</summary>
    public StatusEvent? LatestEvent => CurrentEvents is [.., var last] ? last : null;

    /// <summary>The status now.</summary>
    public AgreementStatus? Status => LatestEvent is { } last ? AgreementStatuses.Vocabulary.Parse(last.Status) : null;

    /// <summary>Whether nothing can follow any more.</summary>
    public bool IsEnded => Status is { } status && Transitions.AllowedFrom(status).Count == 0;

    /// <summary>The status on a day, by the steps that stand.</summary>
    public AgreementStatus? StatusOn(DateOnly day) =>
        CurrentEvents.LastOrDefault(e => e.Latest <= day) is { } last ? AgreementStatuses.Vocabulary.Parse(last.Status) : null;

    /// <summary>
    /// Adds a step where the table of transitions allows it between the step before and the step after; otherwise
    /// changes nothing and returns null.
    /// </summary>
    public StatusEvent? TryAdd(StatusEventDraft draft, long sequence)
    {
        var after = CurrentEvents.FirstOrDefault(e => e.Latest > draft.Latest);
        return Transitions.Allows(StatusOn(draft.Latest), draft.Status)
            && (after is null || Transitions.Allows(draft.Status, AgreementStatuses.Vocabulary.Parse(after.Status)))
            ? Append(draft, sequence)
            : null;
    }

    /// <summary>
    /// Adds a step that is better known than what stands after it: what a list showed later (an application that was
    /// still carried, or no longer) is outdone by a signature before it, and so is a step that could not follow.
    /// Those stop standing at the moment the better one is recorded.
    /// </summary>
    public StatusEvent? TryAddSuperseding(StatusEventDraft draft, long sequence)
    {
        if (!Transitions.Allows(StatusOn(draft.Latest), draft.Status))
            return null;
        while (CurrentEvents.FirstOrDefault(e => e.Latest > draft.Latest) is { } after
            && (after.PublicationId is not null || !Transitions.Allows(draft.Status, AgreementStatuses.Vocabulary.Parse(after.Status))))
        {
            // What a person entered, no list puts aside.
            if (after.Entered)
                return null;
            after.SupersededAt = draft.RecordedAt;
            currentEvents = null;
        }

        return Append(draft, sequence);
    }

    /// <summary>Adds a step that a person entered, as it is.</summary>
    public void AddManual(StatusEvent statusEvent)
    {
        if (events.Exists(e => e.Id == statusEvent.Id))
            return;
        events.Add(statusEvent);
        currentEvents = null;
    }

    private static (string, string, string?, string?) GetKey(StatusEvent e) => (e.Status, e.OccurredOn, e.PublicationId, e.DecisionId);

    private StatusEvent Append(StatusEventDraft draft, long sequence)
    {
        var definition = AgreementStatuses.GetDefinition(draft.Status);
        var added = new StatusEvent
        {
            Id = $"{agreementId}-{idLetter}{events.Count + 1}",
            Sequence = sequence,
            AgreementId = agreementId,
            Status = definition.Code,
            Phase = Phases.Vocabulary.CodeOf(definition.Phase),
            OccurredOn = draft.OccurredOn.ToString(),
            Earliest = draft.Earliest,
            Latest = draft.Latest,
            Basis = Bases.Vocabulary.CodeOf(draft.Basis),
            Confidence = Confidences.Vocabulary.CodeOf(
                ConfidenceRule.Compute(draft.Basis, [.. draft.Sources.Select(s => s.Kind)], draft.Disputed)),
            Disputed = draft.Disputed,
            DecisionId = draft.DecisionId,
            PublicationId = draft.PublicationId,
            LinkedEventId = draft.LinkedEventId,
            EndCause = draft.EndCause is { } cause ? EndCauses.Vocabulary.CodeOf(cause) : null,
            InitiatedBy = draft.InitiatedBy,
            Note = draft.Note,
            RecordedAt = draft.RecordedAt,
            Backfilled = draft.Backfilled,
        };
        events.Add(added);
        if (supersededByEditor.TryGetValue(GetKey(added), out var put))
        {
            // A person closed this very step: what was entered in its place, if anything, stands where it stood.
            added.SupersededAt = draft.RecordedAt;
            if (put.ReplacedById is { } id && replacements.TryGetValue(id, out var replacement))
                AddManual(replacement);
        }

        currentEvents = null;
        sources.AddRange(draft.Sources.Select(s => s.Id).Distinct().Order(StringComparer.Ordinal)
            .Select(id => new StatusEventSource { StatusEventId = added.Id, SourceId = id }));
        return added;
    }
}
