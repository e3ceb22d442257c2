using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Providers;

namespace RecordsApi.Commands;

/// <summary>The <c>backup</c> and <c>restore</c> commands.</summary>
internal static class BackupCommand
{
    private const string OwnMeans = "This database has its own means for backups; see docs/operating.md.";

    /// <summary>Creates the <c>backup</c> command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The file to write. It must not exist, and appears when it is complete and was checked." };
        var command = new Command("backup",
            "Copy the whole database to a file, as it is between two writes; the service can go on reading and writing. The file also contains the hashes of "
            + $"keys and the audit log. Exit codes: {ExitCodes.Description}") { file };
        command.SetAction((result, stop) => WithBackupAsync(
            async (backup, connectionString) =>
            {
                var path = Path.GetFullPath(result.GetValue(file)!);
                Console.WriteLine($"Wrote {path}: {Describe(await backup.CreateAsync(connectionString, path, stop))}.");
            },
            checksSchema: true, stop));
        return command;
    }

    /// <summary>Creates the <c>restore</c> command.</summary>
    public static Command CreateRestore()
    {
        var file = new Argument<string>("file") { Description = "A file that 'backup' wrote." };
        var command = new Command("restore",
            "Put a backup in the place of the database. The service must be stopped. The backup is checked first, and the previous database is kept under "
            + $"another name. Exit codes: {ExitCodes.Description}") { file };
        command.SetAction((result, stop) => WithBackupAsync(
            async (backup, connectionString) =>
            {
                var restored = await backup.RestoreAsync(connectionString, Path.GetFullPath(result.GetValue(file)!), stop);
                Console.WriteLine($"Restored: {Describe(restored.Contents)}.");
                if (restored.Previous is { } previous)
                    Console.WriteLine($"The previous database is {previous}.");
            },
            checksSchema: false, stop));
        return command;
    }

    private static async Task<int> WithBackupAsync(Func<IRegisterBackup, string, Task> run, bool checksSchema, CancellationToken cancellationToken)
    {
        await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
        await using var context = await services.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContextAsync(cancellationToken);
        if (context.Provider.Backup is not { } backup)
        {
            await Console.Error.WriteLineAsync(OwnMeans);
            return ExitCodes.InvalidInput;
        }

        if (checksSchema)
            await services.GetRequiredService<RegisterDatabaseBuilder>().Schema.CheckAsync(cancellationToken);
        await run(backup, context.ConnectionString);
        return ExitCodes.Success;
    }

    private static string Describe(BackupContents contents) =>
        $"register version {contents.Version ?? "none"}, {contents.Changes:N0} changes, {contents.Bytes:N0} bytes";
}
