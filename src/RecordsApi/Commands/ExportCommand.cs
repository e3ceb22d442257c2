using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Providers;
using RecordsApi.Features.Exports;

namespace RecordsApi.Commands;

/// <summary>The <c>export</c> command, which writes the complete register as files, like <c>/v1/exports</c>.</summary>
internal static class ExportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Target folder. It must not exist or must be empty, and is created when all files are complete." };
        var command = new Command("export",
            "Write the complete register as CSV, NDJSON, GeoJSON and SQLite, with manifest.json (rows, bytes and SHA-256 of each file) and datapackage.json (all columns). "
            + $"The environment variable PublicAddress sets the base of the URLs in the files; without it, they start with /v1/. Exit codes: {ExitCodes.Description}") { folder };
        command.SetAction((result, stop) => RunAsync(Path.TrimEndingDirectorySeparator(Path.GetFullPath(result.GetValue(folder)!)), stop));
        return command;
    }

    private static async Task<int> RunAsync(string folder, CancellationToken cancellationToken)
    {
        await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
        var contexts = services.GetRequiredService<IDbContextFactory<RegisterContext>>();
        if (await ValidateAsync(folder, contexts, services.GetRequiredService<RegisterDatabaseBuilder>(), cancellationToken) is { } wrong)
        {
            await Console.Error.WriteLineAsync(wrong);
            return ExitCodes.InvalidInput;
        }

        // Written next to the target, so that one rename publishes the complete folder.
        var temporaryFolder = $"{folder}.making-{Guid.NewGuid():N}";
        var maker = ActivatorUtilities.CreateInstance<ExportBuilder>(services);
        var manifest = await maker.BuildAsync(temporaryFolder, new ConsoleProgress(), cancellationToken);
        if (Directory.Exists(folder))
            Directory.Delete(folder);
        Directory.Move(temporaryFolder, folder);
        Console.WriteLine($"Wrote {folder}: {ConsoleOutput.FormatCount(manifest.Files.Count)} files of register version {manifest.Register.Version}.");
        return ExitCodes.Success;
    }

    private static async Task<string?> ValidateAsync(string folder, IDbContextFactory<RegisterContext> contexts, RegisterDatabaseBuilder build, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await build.Schema.CheckAsync(cancellationToken);
        if (!await build.Schema.ExistsAsync(cancellationToken))
            return $"There is no register in {context.Provider.Describe(context.ConnectionString)} yet. Run 'rebuild' or 'serve' to create one from the seed data.";
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            return $"{folder}: the folder is not empty.";
        return null;
    }

    private sealed class ConsoleProgress : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine($"Writing {value}");
    }
}
