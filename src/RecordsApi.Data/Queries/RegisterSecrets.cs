using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Data.Queries;

/// <summary>Secrets of one database, stored in its metadata under names that begin with <c>secret:</c>.</summary>
public static class RegisterSecrets
{
    /// <summary>
    /// The secret that is stored; the proposed one, which is stored, where there is none. Several processes agree on one, unless the
    /// database is read-only.
    /// </summary>
    public static async Task<string> GetOrAddSecretAsync(
        this RegisterContext db, string name, string proposed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var kept = db.DatasetMetadata.AsNoTracking().Where(f => f.Name == name).Select(f => f.Value);
        if (await kept.FirstOrDefaultAsync(cancellationToken) is { } secret)
            return secret;
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            if (db.Provider.IsReadOnly(db.Database.GetDbConnection()))
                return proposed;
            await db.Database.ExecuteSqlRawAsync(
                db.Provider.Dialect.Upsert("""INSERT INTO "DatasetMetadata" ("Name", "Value") VALUES ({0}, {1})""", ["\"Name\""]), [name, proposed], cancellationToken);
            return await kept.FirstAsync(cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
