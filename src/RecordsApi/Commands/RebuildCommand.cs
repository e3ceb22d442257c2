using System.CommandLine;
using RecordsApi.Data.Importing;

namespace RecordsApi.Commands;

/// <summary>The <c>rebuild</c> command, which derives the register again.</summary>
internal static class RebuildCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var fromBundle = new Option<bool>("--from-bundle") { Description = "Discard the contents of the database and start from the seed data that ships with the program." };
        var command = new Command("rebuild", $"Derive the register again from its publications and decisions. Exit codes: {ExitCodes.Description}") { fromBundle };
        command.SetAction(async (result, stop) =>
        {
            await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
            var build = services.GetRequiredService<RegisterDatabaseBuilder>();
            if (await build.Schema.RenameOlderDatabaseAsync(stop) is { } old)
                Console.WriteLine($"The database of an older version was renamed to {old}. Its API keys, its rulings and its imports beyond the seed data are not in the new database.");
            var facts = await ConsoleOutput.WithProgressAsync(async progress =>
            {
                progress.Report(new ImportProgress("Reading publications", 0, 0));
                var inputs = result.GetValue(fromBundle) ? build.Inputs.ReadBundle() : (await build.Inputs.LoadCurrentAsync(stop)).Inputs;
                progress.Report(new ImportProgress("Deriving status histories", 0, 0));
                var derived = build.Derive(inputs, stop);
                progress.Report(new ImportProgress("Writing the register", 0, 0));
                await build.SaveAsync(inputs, derived, withReference: true, stop, discardExisting: result.GetValue(fromBundle));
                return derived;
            });
            Console.WriteLine($"Rebuilt: {ConsoleOutput.FormatCount(facts.Publications.Count)} publications, {ConsoleOutput.FormatCount(facts.Agreements.Count)} agreements, {ConsoleOutput.FormatCount(facts.StatusEvents.Count)} status events.");
            return ExitCodes.Success;
        });
        return command;
    }
}
