using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Editing;

/// <summary>Properties of a status event that are not part of the editor's record.</summary>
internal sealed record StatusEventExtras
{
    public bool Disputed { get; init; }

    public string? ChosenBy { get; init; }

    public string? LinkedEventId { get; init; }

    public string? SuccessorId { get; init; }

    public IReadOnlyList<StatusEventAssertion> Assertions { get; init; } = [];
}

/// <summary>Adds and supersedes status events.</summary>
internal sealed class StatusEventWriter(EditSession session)
{
    private readonly Dictionary<string, int> lastNumbers = [];
    private long sequence;

    /// <summary>Loads the current events of an agreement, in status order.</summary>
    public async Task<List<StatusEvent>> LoadCurrentAsync(string agreementId, CancellationToken cancellation) => StatusHistoryCheck.SortChronologically(
        await session.Db.StatusEvents.AsNoTracking().Where(e => e.AgreementId == agreementId && e.SupersededAt == null).ToListAsync(cancellation));

    /// <summary>Creates a numbered event, to be validated and added.</summary>
    public async Task<StatusEvent> CreateAsync(
        string agreementId, StatusEventRecord record, IReadOnlyCollection<SourceKind> sources, StatusEventExtras extras, CancellationToken cancellation)
    {
        var definition = AgreementStatuses.GetDefinition(record.Status);
        var number = lastNumbers[agreementId] = await GetLastNumberAsync(agreementId, cancellation) + 1;
        sequence = Math.Max(sequence, await session.Db.StatusEvents.MaxAsync(e => (long?)e.Sequence, cancellation) ?? 0) + 1;
        return new StatusEvent
        {
            Id = StatusEventIds.Create(agreementId, number),
            Sequence = sequence,
            AgreementId = agreementId,
            Status = definition.Code,
            Phase = Phases.Vocabulary.GetCode(definition.Phase),
            OccurredOn = record.OccurredOn.ToString(),
            Earliest = record.OccurredOn.Earliest ?? DateOnly.MinValue,
            Latest = record.OccurredOn.Latest ?? DateOnly.MaxValue,
            Basis = EvidenceRules.GetBasisCode(sources),
            Confidence = EvidenceRules.GetConfidenceCode(sources, extras.Disputed),
            Disputed = extras.Disputed,
            ChosenBy = extras.ChosenBy,
            DecisionId = record.DecisionId,
            LinkedEventId = extras.LinkedEventId,
            SuccessorId = extras.SuccessorId,
            EndCause = record.EndCause is { } cause ? EndCauses.Vocabulary.GetCode(cause) : null,
            InitiatedBy = record.InitiatedBy,
            Note = record.Note,
            RecordedAt = session.RecordedAt,
            Entered = true,
        };
    }

    /// <summary>Adds an event with its sources.</summary>
    public void Add(StatusEvent statusEvent, IEnumerable<string> sourceIds, StatusEventExtras extras)
    {
        session.Add(statusEvent);
        foreach (var source in sourceIds.Distinct(StringComparer.Ordinal))
            session.Add(new StatusEventSource { StatusEventId = statusEvent.Id, SourceId = source });
        foreach (var (i, assertion) in extras.Assertions.Index())
        {
            session.Add(new StatusEventAssertion
            {
                StatusEventId = statusEvent.Id,
                Number = i + 1,
                Status = assertion.Status,
                OccurredOn = assertion.OccurredOn,
                Basis = assertion.Basis,
                SourceIds = assertion.SourceIds,
                Note = assertion.Note,
            });
        }

        session.Touched.Agreements.Add(statusEvent.AgreementId);
    }

    /// <summary>Supersedes an event, with the reason and the id of the event that replaces it.</summary>
    public Task SupersedeAsync(string id, CorrectionKind kind, string reason, string? replacedBy, CancellationToken cancellation)
    {
        var code = CorrectionKinds.Vocabulary.GetCode(kind);
        return session.Db.StatusEvents.Where(e => e.Id == id && e.SupersededAt == null).ExecuteUpdateAsync(
            e => e.SetProperty(x => x.SupersededAt, session.RecordedAt).SetProperty(x => x.ClosedAs, code)
                .SetProperty(x => x.ClosedBecause, reason).SetProperty(x => x.ReplacedById, replacedBy), cancellation);
    }

    /// <summary>Loads the ids of an event's sources.</summary>
    public Task<List<string>> LoadSourceIdsAsync(string statusEventId, CancellationToken cancellation) => session.Db.StatusEventSources
        .Where(s => s.StatusEventId == statusEventId).OrderBy(s => s.SourceId).Select(s => s.SourceId).ToListAsync(cancellation);

    /// <summary>
    /// Loads what a corrected event keeps. A dispute stays as long as the status and the date do, which are what its sources disagree about.
    /// </summary>
    public async Task<StatusEventExtras> LoadExtrasAsync(StatusEvent before, StatusEventRecord after, CancellationToken cancellation)
    {
        var isSame = AgreementStatuses.Vocabulary.GetCode(after.Status) == before.Status && after.OccurredOn.ToString() == before.OccurredOn;
        return new()
        {
            LinkedEventId = before.LinkedEventId,
            SuccessorId = after.Status == AgreementStatus.Superseded ? before.SuccessorId : null,
            Disputed = isSame && before.Disputed,
            ChosenBy = isSame ? before.ChosenBy : null,
            Assertions = isSame
                ? await session.Db.StatusEventAssertions.AsNoTracking().Where(a => a.StatusEventId == before.Id).OrderBy(a => a.Number).ToListAsync(cancellation)
                : [],
        };
    }

    /// <summary>Returns an event as an editor would enter it.</summary>
    public static StatusEventRecord ToRecord(StatusEvent statusEvent, IReadOnlyList<string> sourceIds) => new()
    {
        Status = AgreementStatuses.Vocabulary.Parse(statusEvent.Status),
        OccurredOn = EdtfDate.Parse(statusEvent.OccurredOn),
        DecisionId = statusEvent.DecisionId,
        EndCause = statusEvent.EndCause is null ? null : EndCauses.Vocabulary.Parse(statusEvent.EndCause),
        InitiatedBy = statusEvent.InitiatedBy,
        Note = statusEvent.Note,
        SourceIds = sourceIds,
    };

    private async Task<int> GetLastNumberAsync(string agreementId, CancellationToken cancellation)
    {
        if (lastNumbers.TryGetValue(agreementId, out var last))
            return last;
        var ids = await session.Db.StatusEvents.Where(e => e.AgreementId == agreementId).Select(e => e.Id).ToListAsync(cancellation);
        return ids.Count == 0 ? 0 : ids.Max(StatusEventIds.ParseNumber);
    }
}
