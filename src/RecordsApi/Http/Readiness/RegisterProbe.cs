using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Storage;

namespace RecordsApi.Http.Readiness;

/// <summary>Looks at the start whether the database already has a register.</summary>
internal sealed class RegisterProbe(
    IDbContextFactory<RegisterContext> contexts, IRegisterReadiness readiness, ILogger<RegisterProbe> log) : IHostedService
{
    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            if (await db.RegisterFacts.AnyAsync(f => f.Name == "version", cancellationToken))
                readiness.Ready();
            else
                readiness.Loading("The database has no register yet.");
        }
        catch (Microsoft.Data.Sqlite.SqliteException e)
        {
            log.LogWarning("No register in the database yet: {Reason}", e.Message);
            readiness.Loading("There is no database yet.");
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
