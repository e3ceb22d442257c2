using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Data.Queries;

/// <summary>Secrets of one database, kept among its facts under names that begin with <c>secret:</c>.</summary>
public static class RegisterSecrets
{
    /// <summary>The secret that is kept, or the proposed one, from now on kept. Several processes agree on one.</summary>
    public static async Task<string> GetOrAddSecretAsync(
        this RegisterContext db, string name, string proposed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var kept = db.DatasetMetadata.AsNoTracking().Where(f => f.Name == name).Select(f => f.Value);
        if (await kept.FirstOrDefaultAsync(cancellationToken) is { } secret)
            return secret;
        await db.Database.ExecuteSqlAsync(
            $"INSERT OR IGNORE INTO DatasetMetadata (Name, Value) VALUES ({name}, {proposed})", cancellationToken);
        return await kept.FirstAsync(cancellationToken);
    }
}
