using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Providers;
using RecordsApi.Features.Exports;

namespace RecordsApi.Commands;

/// <summary><c>export</c>: writes the whole register as files, the same that the service gives at <c>/v1/exports</c>.</summary>
internal static class ExportCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Where to write; it must not be there yet, or be empty. It appears when all files are whole." };
        var command = new Command("export",
            "Write the whole register as CSV, NDJSON, GeoJSON and SQLite, with manifest.json (rows, bytes and SHA-256 of each file) and datapackage.json (every column). "
            + $"The environment variable PublicAddress says where addresses in the files begin; without it they begin with /v1/. Exit codes: {ExitCodes.Description}") { folder };
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

        // Beside its place, so that it can be put there in one step.
        var making = $"{folder}.making-{Guid.NewGuid():N}";
        var maker = ActivatorUtilities.CreateInstance<ExportBuilder>(services);
        var manifest = await maker.BuildAsync(making, new ConsoleProgress(), cancellationToken);
        if (Directory.Exists(folder))
            Directory.Delete(folder);
        Directory.Move(making, folder);
        Console.WriteLine($"Wrote {folder}: {ConsoleOutput.FormatCount(manifest.Files.Count)} files of register {manifest.Register.Version}.");
        return ExitCodes.Success;
    }

    private static async Task<string?> ValidateAsync(string folder, IDbContextFactory<RegisterContext> contexts, RegisterDatabaseBuilder build, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await build.CheckSchemaAsync(cancellationToken);
        if (!await build.ExistsAsync(cancellationToken))
            return $"There is no register in {context.Provider.Describe(context.ConnectionString)} yet. 'rebuild' or 'serve' creates one from the bundle.";
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            return $"{folder}: this is not an empty folder.";
        return null;
    }

    private sealed class ConsoleProgress : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine($"Writing {value}");
    }
}
