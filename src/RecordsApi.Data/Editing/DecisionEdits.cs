using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>Manual entries and corrections of decisions, and of the status events that follow from them.</summary>
internal sealed class DecisionEdits(EditSession session)
{
    private readonly DecisionValidator validator = new(session);
    private readonly DecisionStatusEvents statusEvents = new(session);

    /// <summary>Creates a decision, and the status event that follows from it.</summary>
    public async Task<AppliedEdit> CreateAsync(DecisionRecord record, CancellationToken cancellation)
    {
        var (place, kinds) = await validator.ValidateAsync(record, "", cancellation);
        session.ThrowIfErrors();
        var idPrefix = $"{AgencySlug.Create(place!.State ?? "us", place.Name)}-{record.DecidedOn.Latest:yyyy-MM-dd}-{DecisionKinds.Vocabulary.GetCode(record.Kind)}";
        var taken = await session.Db.Decisions.IgnoreQueryFilters().Where(d => d.Id.StartsWith(idPrefix)).Select(d => d.Id).ToHashSetAsync(cancellation);
        var decision = await session.CreateDecisionAsync(UniqueIds.FindFree(idPrefix, taken, first: $"{idPrefix}-1"), record, place.State ?? "US", null, cancellation);
        session.Add(decision);
        AddSources(decision.Id, record.SourceIds);
        session.Touched.Decisions.Add(decision.Id);
        await session.Db.SaveChangesAsync(cancellation);
        await statusEvents.AddAsync(decision, record, kinds, "", cancellation);
        return new(RecordKind.Decision, decision.Id, session.RecordedAt, null, RegisterEditor.ToAuditJson(decision));
    }

    /// <summary>Corrects or retracts a decision; the status event that followed from it is corrected or retracted as well.</summary>
    public async Task<AppliedEdit> CorrectAsync(RecordCorrection edit, CancellationToken cancellation)
    {
        edit.RejectMerge();
        var before = await session.Db.Decisions.Where(d => d.Id == edit.Id).AsNoTracking().FirstAsync(cancellation);
        await session.ValidateSourcesAsync(edit, cancellation);
        var step = await session.Db.StatusEvents.AsNoTracking()
            .FirstOrDefaultAsync(e => e.DecisionId == edit.Id && e.SupersededAt == null, cancellation);
        var record = edit.IsRetraction() ? null : edit.RequireRecord<DecisionRecord>();
        var (_, kinds) = record is null ? (null, []) : await session.ValidateAsync(record, edit.Before, r => validator.ValidateAsync(r, "/record", cancellation));
        session.ThrowIfErrors();

        var after = record is null ? session.CreateRevision(before, (nameof(Decision.RecordState), RecordStateCodes.Retracted)) : await session.CreateDecisionAsync(edit.Id, record, before.State, before, cancellation);
        await session.SupersedeAsync<Decision>(d => d.Id == edit.Id, cancellation);
        session.Add(after);
        if (record is not null)
        {
            await session.SupersedeAsync<DecisionSource>(s => s.DecisionId == edit.Id, cancellation);
            AddSources(edit.Id, record.SourceIds.Concat(edit.SourceIds).Distinct(StringComparer.Ordinal));
        }

        session.Touched.Decisions.Add(edit.Id);
        await session.Db.SaveChangesAsync(cancellation);
        await statusEvents.ReplaceAsync(edit, step, after, record, kinds, cancellation);
        return new(RecordKind.Decision, edit.Id, session.RecordedAt, RegisterEditor.ToAuditJson(before), record is null ? null : RegisterEditor.ToAuditJson(after));
    }

    private void AddSources(string decisionId, IEnumerable<string> sourceIds)
    {
        foreach (var source in sourceIds)
            session.Add(new DecisionSource { DecisionId = decisionId, SourceId = source, RecordedAt = session.RecordedAt, Entered = true });
    }
}
