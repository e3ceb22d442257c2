using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Changes;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Changes;

/// <summary>Appends to the change log in the caller's transaction. Existing entries are never changed.</summary>
internal sealed class ChangeLogWriter(IRegisterConnection register)
{
    /// <summary>Appends the missing entries of the whole register.</summary>
    /// <param name="recordedChanges">All entries so far, in order.</param>
    /// <param name="now">Timestamp of entry (UTC).</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task AppendAsync(IReadOnlyList<Change> recordedChanges, DateTimeOffset now, CancellationToken cancellation)
    {
        var facts = await RecordedFactsLoader.ReadAsync(register, cancellation);
        await new BulkWriter<Change>(register).InsertAsync(ChangeLog.Append(recordedChanges, facts, now), cancellation);
    }

    /// <summary>Appends the missing entries of the records that an import affected.</summary>
    /// <param name="recordedChanges">All entries so far, in order.</param>
    /// <param name="scope">The records.</param>
    /// <param name="now">Timestamp of entry (UTC).</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task AppendAsync(IReadOnlyList<Change> recordedChanges, ChangeLogScope scope, DateTimeOffset now, CancellationToken cancellation)
    {
        var facts = await RecordedFactsLoader.ReadAsync(register, scope, cancellation);
        var added = ChangeLog.Append(ChangeLogEnd.Of(recordedChanges), [.. recordedChanges.Where(scope.Contains)], facts, now, scope);
        await new BulkWriter<Change>(register).InsertAsync(added, cancellation);
    }

    /// <summary>Appends the missing entries of the records that an edit affected.</summary>
    /// <param name="scope">The records.</param>
    /// <param name="reason">The reason for a correction; null for new records.</param>
    /// <param name="now">Timestamp of entry (UTC).</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task AppendAsync(ChangeLogScope scope, CorrectionReason? reason, DateTimeOffset now, CancellationToken cancellation)
    {
        var context = register.GetRegisterContext();
        var facts = await RecordedFactsLoader.ReadAsync(register, scope, cancellation);
        var logged = await context.Changes.AsNoTracking()
            .Where(c => (c.Thing == "agreement" && scope.Agreements.Contains(c.ThingId)) || (c.Thing == "agency" && scope.Agencies.Contains(c.ThingId))
                || (c.Thing == "decision" && scope.Decisions.Contains(c.ThingId)) || (c.Thing == "meeting" && scope.Meetings.Contains(c.ThingId))
                || (c.Thing == "source" && scope.Sources.Contains(c.ThingId)) || scope.Facilities.Contains(c.FacilityId))
            .OrderBy(c => c.Sequence).ToListAsync(cancellation);
        var last = new ChangeLogEnd(
            await context.Changes.MaxAsync(c => (long?)c.Sequence, cancellation) ?? 0, await context.Changes.MaxAsync(c => (DateTimeOffset?)c.EnteredAt, cancellation));
        var added = ChangeLog.Append(last, logged, facts, now, scope);
        await new BulkWriter<Change>(register).InsertAsync(reason is null ? added : added.Select(change => WithCorrection(change, reason)), cancellation);
    }

    private static Change WithCorrection(Change change, CorrectionReason reason) => change with
    {
        CorrectionKind = reason.Kind,
        Reason = reason.Reason,
        SourceIds = reason.SourceIds.Length > 0 ? reason.SourceIds : change.SourceIds,
    };
}
