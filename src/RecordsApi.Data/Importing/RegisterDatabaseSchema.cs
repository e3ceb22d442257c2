using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Versioning;

namespace RecordsApi.Data.Importing;

/// <summary>Whether there is a database, whether its tables are those of this program, and what is done where they are not.</summary>
public sealed class RegisterDatabaseSchema(IDbContextFactory<RegisterContext> contexts)
{
    /// <summary>Returns whether the database contains a register in this program's schema.</summary>
    public async Task<bool> ExistsAsync(CancellationToken cancellation)
    {
        await using var register = await OpenExistingAsync(cancellation);
        return register is not null && await IsCurrentAsync(register, cancellation);
    }

    /// <summary>Checks that the database has the tables that this program reads.</summary>
    /// <exception cref="DbException">There is no database, it cannot be read, or it has other tables; the message says what to do.</exception>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        var (provider, connectionString) = await GetDatabaseAsync(cancellation);
        await using var register = await RawConnection.OpenForReadAsync(provider, connectionString, cancellation);
        if (await provider.Schema.GetStatusAsync(register, cancellation) is not SchemaStatus.Current and var status)
            throw RegisterSchemaException.ForStatus(status, provider.Describe(connectionString));
    }

    /// <summary>Checks that the database can be used, and creates its tables if it is empty.</summary>
    /// <returns>Whether it holds a register.</returns>
    /// <exception cref="DbException">It cannot be used; the message says what to do.</exception>
    public async Task<bool> PrepareAsync(CancellationToken cancellation)
    {
        if (await ExistsAsync(cancellation))
            return true;
        await MigrateAsync(cancellation);
        return false;
    }

    /// <summary>Looks for damage in the whole database.</summary>
    /// <returns>What is wrong; null if nothing is.</returns>
    /// <exception cref="DbException">The database cannot be read at all.</exception>
    public async Task<string?> FindDamageAsync(CancellationToken cancellation)
    {
        var (provider, connectionString) = await GetDatabaseAsync(cancellation);
        await using var register = await RawConnection.OpenForReadAsync(provider, connectionString, cancellation);
        return await provider.FindDamageAsync(register.Connection, cancellation);
    }

    /// <summary>Whether the database has what only a service with writers of its own has.</summary>
    /// <exception cref="DbException">The database cannot be read, or has the tables of another version of the program.</exception>
    public async Task<bool> HasOwnContentsAsync(CancellationToken cancellation)
    {
        await using var register = await OpenExistingAsync(cancellation);
        return register is not null && await IsCurrentAsync(register, cancellation)
            && (await register.Context.ApiKeys.AnyAsync(cancellation) || await register.Context.AuditEntries.AnyAsync(cancellation));
    }

    /// <summary>Whether there is a database at all.</summary>
    internal async Task<bool> HasDatabaseAsync(CancellationToken cancellation)
    {
        var (provider, connectionString) = await GetDatabaseAsync(cancellation);
        return provider.DatabaseExists(connectionString);
    }

    /// <summary>Renames a database that an older version of this program created, so that a new one can be created in its place.</summary>
    /// <returns>The new name; null where the database is not of an older version.</returns>
    /// <exception cref="RegisterSchemaException">People entered records into it; it keeps its name.</exception>
    public async Task<string?> RenameOlderDatabaseAsync(CancellationToken cancellation)
    {
        var (provider, connectionString) = await GetDatabaseAsync(cancellation);
        await using (var register = await OpenExistingAsync(cancellation))
        {
            if (register is null || await provider.Schema.GetStatusAsync(register, cancellation) != SchemaStatus.Older)
                return null;
            if (await provider.Schema.HasManualEntriesAsync(register, cancellation))
                throw RegisterSchemaException.ForManualEntries(provider.Describe(connectionString));
        }

        return provider.Schema.SetAside(connectionString);
    }

    /// <summary>Opens the database if it exists; opening a missing file would create it.</summary>
    internal async Task<RawConnection?> OpenExistingAsync(CancellationToken cancellation)
    {
        var (provider, connectionString) = await GetDatabaseAsync(cancellation);
        return provider.DatabaseExists(connectionString) ? await RawConnection.OpenForReadAsync(provider, connectionString, cancellation) : null;
    }

    /// <summary>Returns the provider and the connection string of the database.</summary>
    internal async Task<(IRegisterDatabaseProvider Provider, string ConnectionString)> GetDatabaseAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (context.Provider, context.ConnectionString);
    }

    /// <summary>Creates or migrates the tables.</summary>
    internal async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Provider.Schema.MigrateAsync(context, cancellation);
    }

    /// <summary>Whether an open database contains a complete register in the schema of this program.</summary>
    /// <exception cref="RegisterSchemaException">It has other tables; the message says what to do.</exception>
    internal static async Task<bool> IsCurrentAsync(RawConnection register, CancellationToken cancellation) =>
        await register.Provider.Schema.GetStatusAsync(register, cancellation) switch
        {
            SchemaStatus.Current => await DatasetVersionStore.ReadVersionAsync(register, cancellation) is not null,
            SchemaStatus.Incomplete => false,
            var status => throw RegisterSchemaException.ForStatus(status, register.Provider.Describe(register.Connection.ConnectionString)),
        };
}
