using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Domain.Audit;
using RecordsApi.Domain.Keys;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Keys;

/// <summary>Creates, finds and revokes API keys.</summary>
public sealed class ApiKeyStore(IDbContextFactory<RegisterContext> contexts, TimeProvider clock)
{
    private static readonly TimeSpan LastUsedInterval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> lastUsedAt = new(StringComparer.Ordinal);

    /// <summary>
    /// Creates a key. Its token is returned only here. In a database without a register, the tables are created.
    /// </summary>
    /// <exception cref="RegisterSchemaException">The tables are those of another version of the program, or not the register's.</exception>
    public Task<(ApiKey Key, string Text)> CreateAsync(string name, IReadOnlyCollection<KeyScope> scopes, CancellationToken cancellation) =>
        CreateAsync(name, scopes, null, cancellation);

    /// <summary>Creates a key, as the other overload does.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="scopes">Its scopes.</param>
    /// <param name="createEntry">Creates the entry of the audit log, which is committed together with the key; null for none.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<(ApiKey Key, string Text)> CreateAsync(
        string name, IReadOnlyCollection<KeyScope> scopes, Func<ApiKey, AuditEntry>? createEntry, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Provider.Schema.MigrateAsync(context, cancellation);
        var (id, text) = ApiKeyToken.Generate();
        var key = new ApiKey
        {
            Id = id,
            Name = name,
            Hash = ApiKeyToken.ComputeHash(text),
            Scopes = string.Join(' ', scopes.Distinct().Order().Select(KeyScopes.Vocabulary.GetCode)),
            CreatedAt = clock.GetUtcNow(),
        };
        await using var transaction = await context.BeginWriteAsync(cancellation);
        context.Add(key);
        if (createEntry is not null)
            context.Add(createEntry(key));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return (key, text);
    }

    /// <summary>Returns all keys, in the order in which they were created.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.ApiKeys.AsNoTracking().OrderBy(k => k.CreatedAt).ThenBy(k => k.Id).ToListAsync(cancellation);
    }

    /// <summary>Revokes a key permanently; returns false if the key does not exist.</summary>
    public Task<bool> RevokeAsync(string id, CancellationToken cancellation) => RevokeAsync(id, null, cancellation);

    /// <summary>Revokes a key permanently; returns false if the key does not exist.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="createEntry">Creates the entry of the audit log, which is committed together with the revocation; null for none.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<bool> RevokeAsync(string id, Func<ApiKey, AuditEntry>? createEntry, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginWriteAsync(cancellation);
        if (await context.ApiKeys.AsNoTracking().FirstOrDefaultAsync(k => k.Id == id, cancellation) is not { } key)
            return false;
        var now = clock.GetUtcNow();
        if (key.RevokedAt is null)
        {
            await context.ApiKeys.Where(k => k.Id == id).ExecuteUpdateAsync(k => k.SetProperty(x => x.RevokedAt, now), cancellation);
            if (createEntry is not null)
                context.Add(createEntry(key));
            await context.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Returns the valid key of a token; null if the token is invalid or the key was revoked.</summary>
    public async Task<ApiKey?> FindAsync(string token, CancellationToken cancellation)
    {
        ApiKey? key = null;
        if (ApiKeyToken.TryReadId(token, out var id))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            key = await context.ApiKeys.AsNoTracking().FirstOrDefaultAsync(k => k.Id == id, cancellation);
        }

        return ApiKeyToken.Matches(token, key?.Hash) && key!.RevokedAt is null ? key : null;
    }

    /// <summary>Records that a key was used, at most once a minute, which is accurate enough to find unused keys.</summary>
    public async Task RecordUseAsync(string id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (lastUsedAt.TryGetValue(id, out var last) && now - last < LastUsedInterval)
            return;
        lastUsedAt[id] = now;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginWriteAsync(cancellation);
        await context.ApiKeys.Where(k => k.Id == id).ExecuteUpdateAsync(k => k.SetProperty(x => x.LastUsedAt, now), cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
