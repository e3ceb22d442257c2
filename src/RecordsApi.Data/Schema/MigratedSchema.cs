using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.Schema;

/// <summary>
/// The tables of a register as the migrations in the assembly of a provider create them. EF Core keeps the ids of those that were applied in a
/// table; they are compared and applied here, because EF Core builds its model first, and does not do so under the lock of writers.
/// </summary>
internal abstract class MigratedSchema(IRegisterDatabaseProvider provider) : IRegisterSchema
{
    // The names of the tables that are EF Core's own begin with it.
    private const string OwnTablesPrefix = "__EFMigrations";
    private const string HistoryTable = $"{OwnTablesPrefix}History";

    // A migration of this name, after its timestamp, only adds what an older program does without; see decision 16.
    private const string ExpandingName = "_Expand";

    // Every version marked what people entered by a column of this name.
    private const string EnteredColumn = "Entered";

    private readonly Lazy<string[]> migrationIds = new(() => [.. provider.GetType().Assembly.GetTypes()
        .Select(type => type.GetCustomAttribute<MigrationAttribute>(inherit: false)?.Id).OfType<string>().Order(StringComparer.Ordinal)]);

    /// <summary>The provider.</summary>
    protected IRegisterDatabaseProvider Provider => provider;

    /// <inheritdoc />
    public async Task<SchemaStatus> GetStatusAsync(IRegisterConnection register, CancellationToken cancellationToken) =>
        GetStatus(await ReadAsync(register, cancellationToken));

    /// <inheritdoc />
    public async Task MigrateAsync(DbContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var connectionString = ((RegisterContext)context).ConnectionString;

        // The lock and all tables belong to one transaction: a process that is killed leaves nothing behind.
        await using var register = await OpenForMigrationAsync(connectionString, cancellationToken);
        var found = await ReadAsync(register, cancellationToken);
        var status = GetStatus(found);
        if (status == SchemaStatus.Current)
            return;
        if (status != SchemaStatus.Incomplete)
            throw RegisterSchemaException.ForStatus(status, provider.Describe(connectionString));
        await PrepareMigrationAsync(register, context, found.Tables, cancellationToken);
        var script = context.GetService<IMigrator>().GenerateScript(
            found.AppliedIds.Where(migrationIds.Value.Contains).Max(StringComparer.Ordinal), null, MigrationsSqlGenerationOptions.NoTransactions);
        await ExecuteAsync(register, script, cancellationToken);
        await register.CommitAsync(cancellationToken);
    }

    /// <inheritdoc />
    public abstract Task<IReadOnlyList<string>> ReadPrimaryKeyAsync(IRegisterConnection register, string table, CancellationToken cancellationToken);

    /// <inheritdoc />
    public async Task<bool> HasManualEntriesAsync(IRegisterConnection register, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(register);
        foreach (var table in await ReadTablesWithColumnAsync(register, EnteredColumn, cancellationToken))
        {
            if (await register.QueryStringsAsync($"SELECT 'yes' FROM \"{table}\" WHERE \"{EnteredColumn}\" LIMIT 1", cancellationToken) is not [])
                return true;
        }

        return false;
    }

    /// <inheritdoc />
    public abstract string SetAside(string connectionString);

    /// <summary>Opens a database, which is created if there is none, for writing; others that write wait.</summary>
    protected abstract Task<RawConnection> OpenForMigrationAsync(string connectionString, CancellationToken cancellationToken);

    /// <summary>Called before migrations are applied.</summary>
    protected virtual Task PrepareMigrationAsync(
        RawConnection register, DbContext context, IReadOnlyCollection<string> tables, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The names of all tables of the database.</summary>
    protected abstract Task<List<string>> ReadTablesAsync(IRegisterConnection register, CancellationToken cancellationToken);

    /// <summary>The names of the tables that have a column of a name.</summary>
    protected abstract Task<List<string>> ReadTablesWithColumnAsync(IRegisterConnection register, string column, CancellationToken cancellationToken);

    /// <summary>Executes statements.</summary>
    protected static async Task ExecuteAsync(IRegisterConnection register, string sql, CancellationToken cancellationToken)
    {
        await using var command = register.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<(List<string> Tables, List<string> AppliedIds)> ReadAsync(IRegisterConnection register, CancellationToken cancellationToken)
    {
        var tables = await ReadTablesAsync(register, cancellationToken);
        return (tables, tables.Contains(HistoryTable) ? await register.QueryStringsAsync($"SELECT \"MigrationId\" FROM \"{HistoryTable}\"", cancellationToken) : []);
    }

    private SchemaStatus GetStatus((List<string> Tables, List<string> AppliedIds) found)
    {
        var ids = migrationIds.Value;
        if (found.AppliedIds.Count == 0)
            return found.Tables.TrueForAll(name => name.StartsWith(OwnTablesPrefix, StringComparison.Ordinal)) ? SchemaStatus.Incomplete : SchemaStatus.Foreign;
        string[] unknown = [.. found.AppliedIds.Where(id => !ids.Contains(id) && !IsLaterExpansion(id))];
        if (unknown.Any(IsLater))
            return SchemaStatus.Newer;
        if (unknown.Length > 0)
            return SchemaStatus.Older;
        return ids.All(found.AppliedIds.Contains) ? SchemaStatus.Current : SchemaStatus.Incomplete;

        bool IsLater(string id) => string.CompareOrdinal(id, ids[^1]) > 0;
        bool IsLaterExpansion(string id) => IsLater(id) && id.Contains(ExpandingName, StringComparison.Ordinal);
    }
}
