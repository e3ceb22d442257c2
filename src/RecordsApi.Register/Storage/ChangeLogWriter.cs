using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Changes;
using RecordsApi.Register.Model;

namespace RecordsApi.Register.Storage;

/// <summary>Keeps the change log. Works inside the caller's transaction; entries that are there are never touched.</summary>
internal sealed class ChangeLogWriter(RegisterContext context)
{
    /// <summary>Adds what the log has not told yet of the register.</summary>
    public async Task AppendAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var facts = await RecordedFacts.ReadAsync(context, cancellation);
        var log = await context.Changes.AsNoTracking().OrderBy(c => c.Sequence).ToListAsync(cancellation);
        await new BulkTable<Change>(context).InsertAsync(ChangeLog.Append(log, facts, now), cancellation);
    }
}
