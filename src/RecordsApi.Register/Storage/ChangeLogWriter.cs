using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Changes;
using RecordsApi.Register.Model;

namespace RecordsApi.Register.Storage;

/// <summary>Keeps the change log. Works inside the caller's transaction; entries that are there are never touched.</summary>
internal sealed class ChangeLogWriter(IRegisterConnection register)
{
    /// <summary>Adds what the log has not told yet of the register.</summary>
    /// <param name="told">Everything that it has told.</param>
    /// <param name="now">The moment of entry (UTC).</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task AppendAsync(IReadOnlyList<Change> told, DateTimeOffset now, CancellationToken cancellation)
    {
        var facts = await RecordedFacts.ReadAsync(register, cancellation);
        await new BulkTable<Change>(register).InsertAsync(ChangeLog.Append(told, facts, now), cancellation);
    }

    /// <summary>Adds what the log has not told yet of the records that an import touched.</summary>
    /// <param name="told">Everything that it has told.</param>
    /// <param name="scope">The records.</param>
    /// <param name="now">The moment of entry (UTC).</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task AppendAsync(IReadOnlyList<Change> told, LogScope scope, DateTimeOffset now, CancellationToken cancellation)
    {
        var facts = await RecordedFacts.ReadAsync(register, scope, cancellation);
        var end = told is [.., var last] ? new LogEnd(last.Sequence, last.EnteredAt) : new LogEnd(0, null);
        await new BulkTable<Change>(register).InsertAsync(ChangeLog.Append(end, [.. told.Where(scope.Contains)], facts, now, scope), cancellation);
    }

    /// <summary>Adds what the log has not told yet of the records that an edit touched.</summary>
    /// <param name="scope">The records.</param>
    /// <param name="why">Why something was put right; null where records are new.</param>
    /// <param name="now">The moment of entry (UTC).</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task AppendAsync(LogScope scope, CorrectionReason? why, DateTimeOffset now, CancellationToken cancellation)
    {
        var context = register.Context;
        var facts = await RecordedFacts.ReadAsync(register, scope, cancellation);
        var told = await context.Changes.AsNoTracking()
            .Where(c => (c.Thing == "agreement" && scope.Agreements.Contains(c.ThingId)) || (c.Thing == "agency" && scope.Agencies.Contains(c.ThingId))
                || (c.Thing == "decision" && scope.Decisions.Contains(c.ThingId)) || (c.Thing == "meeting" && scope.Meetings.Contains(c.ThingId))
                || (c.Thing == "source" && scope.Sources.Contains(c.ThingId)))
            .OrderBy(c => c.Sequence).ToListAsync(cancellation);
        var last = await context.Changes.OrderByDescending(c => c.Sequence).Select(c => new LogEnd(c.Sequence, c.EnteredAt))
            .FirstOrDefaultAsync(cancellation) ?? new LogEnd(0, null);
        var added = ChangeLog.Append(last, told, facts, now, scope);
        await new BulkTable<Change>(register).InsertAsync(why is null ? added : added.Select(change => Explained(change, why)), cancellation);
    }

    private static Change Explained(Change change, CorrectionReason why) => change with
    {
        CorrectionKind = why.Kind,
        Reason = why.Reason,
        SourceIds = why.SourceIds.Length > 0 ? why.SourceIds : change.SourceIds,
    };
}
