using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace RecordsApi.Data.PostgreSql.Schema;

/// <summary>
/// Keeps autovacuum from cutting empty pages off the end of a table. It needs an exclusive lock for that, which a replica acquires too: there it waits for
/// every snapshot that has read the table, and all later reads of the table wait for it. Later rows fill the empty pages.
/// </summary>
internal static class TableStorage
{
    private const string TruncationParameter = "vacuum_truncate";

    /// <summary>Configures all tables of a model.</summary>
    public static void Configure(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes().Where(entity => entity.GetTableName() is not null))
            entity.SetStorageParameter(TruncationParameter, false);
    }
}
