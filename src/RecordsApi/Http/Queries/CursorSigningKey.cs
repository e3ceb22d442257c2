using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;

namespace RecordsApi.Http.Queries;

/// <summary>
/// The key that signs cursors: <c>Paging:CursorKey</c> of the configuration (any text), else a random one that is made
/// on first need and kept in the database, so that cursors outlive a restart.
/// </summary>
internal sealed class CursorSigningKey(IConfiguration configuration, IDbContextFactory<RegisterContext> contexts)
{
    private byte[]? key;

    /// <summary>The key.</summary>
    public async ValueTask<byte[]> GetAsync(CancellationToken cancellationToken) => key ??= await LoadOrCreateAsync(cancellationToken);

    private async Task<byte[]> LoadOrCreateAsync(CancellationToken cancellationToken)
    {
        if (configuration["Paging:CursorKey"] is { Length: > 0 } configured)
            return System.Text.Encoding.UTF8.GetBytes(configured);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var proposed = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return Convert.FromHexString(await db.GetOrAddSecretAsync("secret:paging-cursor-key", proposed, cancellationToken));
    }
}
