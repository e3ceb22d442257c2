using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecordsApi.Data;
using RecordsApi.Data.Queries;

namespace RecordsApi.Http.Queries;

/// <summary>
/// The key that signs cursors: <see cref="PagingOptions.CursorKey"/>, else a random one that is created on first use and
/// stored in the database, so that cursors outlive a restart.
/// </summary>
internal sealed class CursorSigningKey(IOptions<PagingOptions> options, IDbContextFactory<RegisterContext> contexts)
{
    private byte[]? key;

    /// <summary>Gets the key, creating it on first use.</summary>
    public async ValueTask<byte[]> GetAsync(CancellationToken cancellationToken) => key ??= await LoadOrCreateAsync(cancellationToken);

    private async Task<byte[]> LoadOrCreateAsync(CancellationToken cancellationToken)
    {
        if (options.Value.CursorKey is { Length: > 0 } configured)
            return System.Text.Encoding.UTF8.GetBytes(configured);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var proposed = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return Convert.FromHexString(await db.GetOrAddSecretAsync("secret:paging-cursor-key", proposed, cancellationToken));
    }
}
