using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Domain.Keys;

namespace RecordsApi.Data.Keys;

/// <summary>Makes, finds and revokes keys.</summary>
public sealed class ApiKeyStore(IDbContextFactory<RegisterContext> contexts, TimeProvider clock)
{
    private static readonly TimeSpan LastUsedInterval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> lastUsedAt = new(StringComparer.Ordinal);

    /// <summary>Makes a key. Its text is given here, and never again. A database without a register gets its tables.</summary>
    /// <exception cref="InvalidDataException">The database holds a register of an older program.</exception>
    public async Task<(ApiKey Key, string Text)> CreateAsync(string name, IReadOnlyCollection<KeyScope> scopes, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await EnsureMigratedAsync(context, cancellation);
        var (id, text) = ApiKeyToken.Generate();
        var key = new ApiKey
        {
            Id = id,
            Name = name,
            Hash = ApiKeyToken.ComputeHash(text),
            Scopes = string.Join(' ', scopes.Distinct().Order().Select(KeyScopes.Vocabulary.CodeOf)),
            CreatedAt = clock.GetUtcNow(),
        };
        context.Add(key);
        await context.SaveChangesAsync(cancellation);
        return (key, text);
    }

    /// <summary>Every key, in the order in which they were made.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.ApiKeys.AsNoTracking().OrderBy(k => k.CreatedAt).ThenBy(k => k.Id).ToListAsync(cancellation);
    }

    /// <summary>Revokes a key, from this moment on and for good. False if there is no such key.</summary>
    public async Task<bool> RevokeAsync(string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        await context.ApiKeys.Where(k => k.Id == id && k.RevokedAt == null)
            .ExecuteUpdateAsync(k => k.SetProperty(x => x.RevokedAt, now), cancellation);
        return await context.ApiKeys.AnyAsync(k => k.Id == id, cancellation);
    }

    /// <summary>The good key that a text is; null if it is none, or a revoked one.</summary>
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

    /// <summary>Notes that a key was used; once a minute is enough to tell whether anyone still does.</summary>
    public async Task RecordUseAsync(string id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (lastUsedAt.TryGetValue(id, out var last) && now - last < LastUsedInterval)
            return;
        lastUsedAt[id] = now;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.ApiKeys.Where(k => k.Id == id).ExecuteUpdateAsync(k => k.SetProperty(x => x.LastUsedAt, now), cancellation);
    }

    private static async Task EnsureMigratedAsync(RegisterContext context, CancellationToken cancellation)
    {
        context.CanCreateDatabase = true;
        var pending = await context.Database.GetPendingMigrationsAsync(cancellation);
        if (!pending.Any())
            return;

        // Brought up to date here, the tables of an older register would pass for those of one that was derived anew.
        var applied = await context.Database.GetAppliedMigrationsAsync(cancellation);
        if (applied.Any() && await context.DatasetMetadata.AnyAsync(f => f.Name == "version", cancellation))
            throw new InvalidDataException("the register is that of an older program; 'rebuild' or 'serve' brings it up to date.");
        await context.Database.MigrateAsync(cancellation);
        await RegisterPragmas.ApplyAsync(context, cancellation);
    }
}
