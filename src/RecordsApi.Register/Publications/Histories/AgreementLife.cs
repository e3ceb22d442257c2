using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;

namespace RecordsApi.Register.Publications.Histories;

/// <summary>
/// The steps of one agreement, in the order in which they were recorded, and the rules by which another may join them.
/// </summary>
internal sealed class AgreementLife(string agreementId)
{
    private readonly List<StatusEvent> events = [];
    private readonly List<StatusEventSource> sources = [];
    private IReadOnlyList<StatusEvent>? standing;

    /// <summary>All steps ever recorded.</summary>
    public IReadOnlyList<StatusEvent> Events => events;

    /// <summary>Their sources.</summary>
    public IReadOnlyList<StatusEventSource> Sources => sources;

    /// <summary>The steps that stand, in the order in which they happened.</summary>
    public IReadOnlyList<StatusEvent> Standing => standing ??=
        [.. events.Where(e => e.SupersededAt is null).OrderBy(e => e.Latest).ThenBy(e => e.Sequence)];

    /// <summary>The last step that stands.</summary>
    public StatusEvent? Last => Standing is [.., var last] ? last : null;

    /// <summary>The status now.</summary>
    public AgreementStatus? Status => Last is { } last ? Statuses.Vocabulary.Parse(last.Status) : null;

    /// <summary>Whether nothing can follow any more.</summary>
    public bool IsOver => Status is { } status && Transitions.AllowedFrom(status).Count == 0;

    /// <summary>The status on a day, by the steps that stand.</summary>
    public AgreementStatus? StatusOn(DateOnly day) =>
        Standing.LastOrDefault(e => e.Latest <= day) is { } last ? Statuses.Vocabulary.Parse(last.Status) : null;

    /// <summary>
    /// Adds a step where the table of transitions allows it between the step before and the step after; otherwise
    /// changes nothing and returns null.
    /// </summary>
    public StatusEvent? TryAdd(EventDraft draft, long sequence)
    {
        var after = Standing.FirstOrDefault(e => e.Latest > draft.Latest);
        return Transitions.Allows(StatusOn(draft.Latest), draft.Status)
            && (after is null || Transitions.Allows(draft.Status, Statuses.Vocabulary.Parse(after.Status)))
            ? Append(draft, sequence)
            : null;
    }

    /// <summary>
    /// Adds a step that is better known than what stands after it: what a list showed later (an application that was
    /// still carried, or no longer) is outdone by a signature before it, and so is a step that could not follow.
    /// Those stop standing at the moment the better one is recorded.
    /// </summary>
    public StatusEvent? TryAddOver(EventDraft draft, long sequence)
    {
        if (!Transitions.Allows(StatusOn(draft.Latest), draft.Status))
            return null;
        while (Standing.FirstOrDefault(e => e.Latest > draft.Latest) is { } after
            && (after.PublicationId is not null || !Transitions.Allows(draft.Status, Statuses.Vocabulary.Parse(after.Status))))
        {
            after.SupersededAt = draft.RecordedAt;
            standing = null;
        }

        return Append(draft, sequence);
    }

    private StatusEvent Append(EventDraft draft, long sequence)
    {
        var definition = Statuses.Of(draft.Status);
        var added = new StatusEvent
        {
            Id = $"{agreementId}-e{events.Count + 1}",
            Sequence = sequence,
            AgreementId = agreementId,
            Status = definition.Code,
            Phase = Phases.Vocabulary.CodeOf(definition.Phase),
            OccurredOn = draft.OccurredOn.ToString(),
            Earliest = draft.Earliest,
            Latest = draft.Latest,
            Basis = Bases.Vocabulary.CodeOf(draft.Basis),
            Confidence = Confidences.Vocabulary.CodeOf(
                ConfidenceRule.For(draft.Basis, [.. draft.Sources.Select(s => s.Kind)], draft.Disputed)),
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
        standing = null;
        sources.AddRange(draft.Sources.Select(s => s.Id).Distinct().Order(StringComparer.Ordinal)
            .Select(id => new StatusEventSource { StatusEventId = added.Id, SourceId = id }));
        return added;
    }
}
