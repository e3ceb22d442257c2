using System.CommandLine;
using RecordsApi.Data.Importing;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Geography;
using RecordsApi.Seed;

namespace RecordsApi.Commands;

/// <summary><c>bundle</c>: writes the register as the files that ship with the program.</summary>
internal static class BundleCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Where to write, such as src/RecordsApi.Seed/Bundle." };
        var geography = new Option<string?>("--geography") { Description = "Folder with the census and Open Civic Data files; the jurisdictions are then written anew." };
        var agencies = new Option<string?>("--agencies") { Description = "The FBI's file of law enforcement employees; its agencies are then written anew." };
        var command = new Command("bundle", $"Write the register's facts as CSV files. Exit codes: {ExitCodes.Description}") { folder, geography, agencies };
        command.SetAction((result, stop) => RunAsync(
            new BundleFolder(result.GetValue(folder)!), result.GetValue(geography), result.GetValue(agencies), stop));
        return command;
    }

    private static async Task<int> RunAsync(BundleFolder target, string? geography, string? agencies, CancellationToken cancellationToken)
    {
        foreach (var missing in new[] { (geography, Directory.Exists(geography)), (agencies, File.Exists(agencies)) }.Where(p => p.Item1 is not null && !p.Item2))
        {
            await Console.Error.WriteLineAsync($"{missing.Item1}: there is no such folder or file.");
            return ExitCodes.InvalidInput;
        }

        await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
        var shipped = services.GetRequiredService<BundleFolder>();
        if (geography is not null || agencies is not null)
        {
            var jurisdictions = geography is null ? shipped.ReadJurisdictions() : GeographyReader.Read(geography, cancellationToken);
            var fbi = agencies is null ? shipped.ReadFbiAgencies() : FbiAgencyReader.Read(agencies, jurisdictions, cancellationToken);
            BundleWriter.WriteReferenceData(target, jurisdictions, fbi);
        }

        var build = services.GetRequiredService<RegisterDatabaseBuilder>();
        var (inputs, _) = await build.CurrentInputsAsync(cancellationToken);
        if (inputs.ManualFacts.HasAny)
        {
            await Console.Error.WriteLineAsync("The register holds what people entered, which the bundle's files have no place for: it would be lost. Copy the database, or use 'export'.");
            return ExitCodes.InvalidInput;
        }

        var facts = build.Derive(inputs, cancellationToken);
        BundleWriter.Write(target, facts, inputs.Decisions, inputs.Rulings);
        Console.WriteLine($"Wrote {target.Path}: {ConsoleOutput.FormatCount(facts.Publications.Count)} publications, {ConsoleOutput.FormatCount(facts.Agreements.Count)} agreements, {ConsoleOutput.FormatCount(facts.StatusEvents.Count)} status events.");
        return ExitCodes.Success;
    }
}
