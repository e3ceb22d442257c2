using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Editing;

/// <summary>Handles conflicting sources of a status event: all assertions are stored, and a rule chooses which one is published.</summary>
internal sealed class StatusEventDispute(EditSession session, StatusEventWriter writer)
{
    private const string DisputeReason = "Sources disagree. Both assertions are kept, and a rule selects which one is published.";

    /// <summary>Adds an editor's conflicting assertion.</summary>
    public async Task<AppliedEdit> CreateAsync(StatusEvent disputed, StatusEventRecord record, IReadOnlyList<SourceKind> kinds, CancellationToken cancellation)
    {
        var storedAssertions = await LoadAssertionsAsync(disputed, cancellation);
        var assertion = new SourcedAssertion(record, kinds);
        if (storedAssertions.Exists(a => a.Record.Status == record.Status && a.Record.OccurredOn == record.OccurredOn))
            throw EditSession.CreateRejection(EditRejectionReason.Conflict, "/disputesEventId", "The status event already has the same content. To add sources, correct it.");
        var (chosen, rule) = DisputeResolver.Choose([.. storedAssertions, assertion]);
        var step = await ReplaceAsync(disputed, [.. storedAssertions, assertion], chosen, rule, CorrectionKind.LateFact, DisputeReason, cancellation);
        var others = (await writer.LoadCurrentAsync(disputed.AgreementId, cancellation)).FindAll(e => e.Id != disputed.Id);
        StatusHistoryCheck.ThrowIfInvalid([.. others, step], step, "");
        return new(RecordKind.Step, step.Id, session.RecordedAt, RegisterEditor.ToAuditJson(disputed), RegisterEditor.ToAuditJson(step));
    }

    /// <summary>Chooses again among the assertions of an event after the kind of a source has changed.</summary>
    public async Task ReassessAsync(StatusEvent disputed, string reason, CancellationToken cancellation) =>
        await ChooseAsync(disputed, await LoadAssertionsAsync(disputed, cancellation), CorrectionKind.SourceChanged, reason, cancellation);

    /// <summary>Adds the assertion of a list; returns false if the list has already made it.</summary>
    public async Task<bool> AddListAssertionAsync(StatusEvent statusEvent, SourcedAssertion assertion, CancellationToken cancellation)
    {
        var assertions = await LoadAssertionsAsync(statusEvent, cancellation);
        var same = assertions.FindIndex(a => a.Record.Status == assertion.Record.Status && a.Record.OccurredOn == assertion.Record.OccurredOn);
        if (same < 0)
            assertions.Add(assertion);
        else if (assertions[same].Kinds.Contains(SourceKind.PublishersList))
            return false;
        else
            assertions[same] = new(
                assertions[same].Record with { SourceIds = [.. assertions[same].Record.SourceIds, .. assertion.Record.SourceIds] }, [.. assertions[same].Kinds, .. assertion.Kinds]);
        await ChooseAsync(statusEvent, assertions, CorrectionKind.LateFact, DisputeReason, cancellation);
        return true;
    }

    /// <summary>Chooses among the assertions that are valid together with the other events; the published one always is.</summary>
    private async Task ChooseAsync(
        StatusEvent disputed, List<SourcedAssertion> assertions, CorrectionKind kind, string reason, CancellationToken cancellation)
    {
        var others = (await writer.LoadCurrentAsync(disputed.AgreementId, cancellation)).FindAll(e => e.Id != disputed.Id);
        var possible = assertions.FindAll(a => IsAllowedAmong(a.Record, disputed, others));
        var (chosen, rule) = DisputeResolver.Choose(assertions);
        if (possible.Count > 0 && !possible.Contains(chosen))
            (chosen, rule) = possible is [var only] ? (only, DisputeRule.OnlyPossible) : DisputeResolver.Choose(possible);
        await ReplaceAsync(disputed, assertions, chosen, rule, kind, reason, cancellation);
    }

    // With an unchanged date the event keeps its position, because the caller restates the events that follow it.
    private static bool IsAllowedAmong(StatusEventRecord record, StatusEvent disputed, IEnumerable<StatusEvent> others)
    {
        var day = record.OccurredOn.Latest ?? DateOnly.MaxValue;
        var steps = others.Select(e => (e.Latest, e.Sequence, e.Status))
            .Append((day, day == disputed.Latest ? disputed.Sequence : long.MaxValue, AgreementStatuses.Vocabulary.GetCode(record.Status)));
        return StatusHistoryValidator.FindFirstViolation(steps.OrderBy(s => s.Item1).ThenBy(s => s.Item2).Select(s => s.Item3)) is null;
    }

    private async Task<StatusEvent> ReplaceAsync(
        StatusEvent disputed, IReadOnlyList<SourcedAssertion> assertions, SourcedAssertion chosen, DisputeRule rule, CorrectionKind kind, string reason,
        CancellationToken cancellation)
    {
        List<SourcedAssertion> all = [chosen, .. assertions.Where(a => a != chosen)];
        var extras = new StatusEventExtras
        {
            Disputed = true,
            ChosenBy = DisputeRules.Vocabulary.GetCode(rule),
            LinkedEventId = disputed.LinkedEventId,
            Assertions = [.. all.Select(ToAssertion)],
        };
        var step = await writer.CreateAsync(disputed.AgreementId, chosen.Record, chosen.Kinds, extras, cancellation);
        await writer.SupersedeAsync(disputed.Id, kind, reason, step.Id, cancellation);
        writer.Add(step, all.SelectMany(a => a.Record.SourceIds), extras);
        return step;
    }

    private async Task<List<SourcedAssertion>> LoadAssertionsAsync(StatusEvent statusEvent, CancellationToken cancellation)
    {
        var kept = await session.Db.StatusEventAssertions.AsNoTracking().Where(a => a.StatusEventId == statusEvent.Id).OrderBy(a => a.Number).ToListAsync(cancellation);
        List<StatusEventRecord> records = kept.Count == 0
            ? [StatusEventWriter.ToRecord(statusEvent, await writer.LoadSourceIdsAsync(statusEvent.Id, cancellation))]
            : [.. kept.Select(a => StatusEventWriter.ToRecord(statusEvent, a.SourceIds.Split(' ')) with
            {
                Status = AgreementStatuses.Vocabulary.Parse(a.Status),
                OccurredOn = EdtfDate.Parse(a.OccurredOn),
                Note = a.Note,
            })];
        List<SourcedAssertion> asserted = [];
        foreach (var record in records)
            asserted.Add(new(record, await session.ResolveSourceKindsAsync(record.SourceIds, "", cancellation, latest: record.OccurredOn.Latest)));
        return asserted;
    }

    private StatusEventAssertion ToAssertion(SourcedAssertion assertion) => new()
    {
        StatusEventId = "",
        Number = 0,
        Status = AgreementStatuses.Vocabulary.GetCode(assertion.Record.Status),
        OccurredOn = assertion.Record.OccurredOn.ToString(),
        Basis = EvidenceRules.GetBasisCode(assertion.Kinds),
        SourceIds = string.Join(' ', assertion.Record.SourceIds),
        Note = assertion.Record.Note,
    };
}

/// <summary>An assertion about a status event, with its sources.</summary>
/// <param name="Record">The event as asserted.</param>
/// <param name="Kinds">Kinds of the sources.</param>
internal sealed record SourcedAssertion(StatusEventRecord Record, IReadOnlyList<SourceKind> Kinds);

/// <summary>Chooses which of several conflicting assertions is published.</summary>
internal static class DisputeResolver
{
    /// <summary>Returns the assertion to publish and the rule that chose it.</summary>
    /// <param name="assertions">The assertions, in the order in which they were recorded.</param>
    public static (SourcedAssertion Chosen, DisputeRule Rule) Choose(IReadOnlyList<SourcedAssertion> assertions)
    {
        if (assertions.Any(a => a.Record.Status == AgreementStatus.Suspended)
            && assertions.Where(a => a.Kinds.Contains(SourceKind.Statement)).ToList() is [var statement]
            && assertions.All(a => a == statement || a.Kinds.All(k => k is SourceKind.PublishersList or SourceKind.NewsReport)))
            return (statement, DisputeRule.StatementBeforeList);
        foreach (var (rule, counts) in Rules)
        {
            if (assertions.Where(counts).ToList() is [var one])
                return (one, rule);
        }

        var most = assertions.Max(a => a.Kinds.Count);
        return assertions.Where(a => a.Kinds.Count == most).ToList() is [var carried]
            ? (carried, DisputeRule.MoreSources)
            : (assertions[0], DisputeRule.FirstRecorded);
    }

    private static readonly (DisputeRule Rule, Func<SourcedAssertion, bool> Counts)[] Rules =
    [
        (DisputeRule.AgreementBeforeAll, a => a.Kinds.Contains(SourceKind.Agreement)),
        (DisputeRule.RecordBeforeOthers, a => a.Kinds.Any(k => k is SourceKind.Minutes or SourceKind.GovernmentRecord)),
        (DisputeRule.ListBeforeReports, a => a.Kinds.Contains(SourceKind.PublishersList)),
    ];
}
