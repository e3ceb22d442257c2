using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Time;

namespace RecordsApi.Register.Editing;

/// <summary>What a step that is written says beside its record.</summary>
internal sealed record StepExtras
{
    public bool Disputed { get; init; }

    public string? ChosenBy { get; init; }

    public string? LinkedEventId { get; init; }

    public IReadOnlyList<StepAssertion> Assertions { get; init; } = [];
}

/// <summary>Adds steps to lives and closes them.</summary>
internal sealed class StepWriter(EditSession session)
{
    private readonly Dictionary<string, int> numbers = [];
    private long sequence;

    /// <summary>The steps of an agreement that stand, in the order in which they count.</summary>
    public async Task<List<StatusEvent>> StandingAsync(string agreementId, CancellationToken cancellation) => LifeCheck.InOrder(
        await session.Db.StatusEvents.AsNoTracking().Where(e => e.AgreementId == agreementId && e.SupersededAt == null).ToListAsync(cancellation));

    /// <summary>A step, numbered and ready to be checked and added.</summary>
    public async Task<StatusEvent> NewAsync(
        string agreementId, StepRecord record, IReadOnlyCollection<SourceKind> sources, StepExtras extras, CancellationToken cancellation)
    {
        var definition = Statuses.Of(record.Status);
        var number = numbers[agreementId] = await LastNumberAsync(agreementId, cancellation) + 1;
        sequence = Math.Max(sequence, await session.Db.StatusEvents.MaxAsync(e => (long?)e.Sequence, cancellation) ?? 0) + 1;
        return new StatusEvent
        {
            Id = $"{agreementId}-e{number.ToString(CultureInfo.InvariantCulture)}",
            Sequence = sequence,
            AgreementId = agreementId,
            Status = definition.Code,
            Phase = Phases.Vocabulary.CodeOf(definition.Phase),
            OccurredOn = record.OccurredOn.ToString(),
            Earliest = record.OccurredOn.Earliest ?? DateOnly.MinValue,
            Latest = record.OccurredOn.Latest ?? DateOnly.MaxValue,
            Basis = Evidence.BasisCodeOf(sources),
            Confidence = Evidence.ConfidenceCodeOf(sources, extras.Disputed),
            Disputed = extras.Disputed,
            ChosenBy = extras.ChosenBy,
            DecisionId = record.DecisionId,
            LinkedEventId = extras.LinkedEventId,
            EndCause = record.EndCause is { } cause ? EndCauses.Vocabulary.CodeOf(cause) : null,
            InitiatedBy = record.InitiatedBy,
            Note = record.Note,
            RecordedAt = session.Moment,
            Entered = true,
        };
    }

    /// <summary>Adds a step with its sources.</summary>
    public void Add(StatusEvent step, IEnumerable<string> sourceIds, StepExtras extras)
    {
        session.Add(step);
        foreach (var source in sourceIds.Distinct(StringComparer.Ordinal))
            session.Add(new StatusEventSource { StatusEventId = step.Id, SourceId = source });
        foreach (var (i, assertion) in extras.Assertions.Index())
        {
            session.Add(new StepAssertion
            {
                StatusEventId = step.Id,
                Number = i + 1,
                Status = assertion.Status,
                OccurredOn = assertion.OccurredOn,
                Basis = assertion.Basis,
                SourceIds = assertion.SourceIds,
                Note = assertion.Note,
            });
        }

        session.Touched.Agreements.Add(step.AgreementId);
    }

    /// <summary>Closes a step, with the reason and the step that takes its place.</summary>
    public Task CloseAsync(string id, CorrectionKind kind, string reason, string? replacedBy, CancellationToken cancellation)
    {
        var code = CorrectionKinds.Vocabulary.CodeOf(kind);
        return session.Db.StatusEvents.Where(e => e.Id == id && e.SupersededAt == null).ExecuteUpdateAsync(
            e => e.SetProperty(x => x.SupersededAt, session.Moment).SetProperty(x => x.ClosedAs, code)
                .SetProperty(x => x.ClosedBecause, reason).SetProperty(x => x.ReplacedById, replacedBy), cancellation);
    }

    /// <summary>Ids of a step's sources.</summary>
    public Task<List<string>> SourceIdsAsync(string stepId, CancellationToken cancellation) => session.Db.StatusEventSources
        .Where(s => s.StatusEventId == stepId).OrderBy(s => s.SourceId).Select(s => s.SourceId).ToListAsync(cancellation);

    /// <summary>A step as a person would enter it.</summary>
    public static StepRecord RecordOf(StatusEvent step, IReadOnlyList<string> sourceIds) => new()
    {
        Status = Statuses.Vocabulary.Parse(step.Status),
        OccurredOn = EdtfDate.Parse(step.OccurredOn),
        DecisionId = step.DecisionId,
        EndCause = step.EndCause is null ? null : EndCauses.Vocabulary.Parse(step.EndCause),
        InitiatedBy = step.InitiatedBy,
        Note = step.Note,
        SourceIds = sourceIds,
    };

    private async Task<int> LastNumberAsync(string agreementId, CancellationToken cancellation)
    {
        if (numbers.TryGetValue(agreementId, out var last))
            return last;
        var ids = await session.Db.StatusEvents.Where(e => e.AgreementId == agreementId).Select(e => e.Id).ToListAsync(cancellation);
        return ids.Count == 0 ? 0 : ids.Max(StepTable.NumberOf);
    }
}
