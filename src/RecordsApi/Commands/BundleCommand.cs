using System.CommandLine;
using RecordsApi.Data.Importing;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Geography;
using RecordsApi.Seed;

namespace RecordsApi.Commands;

/// <summary>The <c>bundle</c> command, which writes the register as seed data.</summary>
internal static class BundleCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Target folder, such as src/RecordsApi.Seed/Bundle." };
        var geography = new Option<string?>("--geography") { Description = "Folder with the Census Bureau and Open Civic Data files from which to regenerate the jurisdictions, and with the outlines of counties and states." };
        var agencies = new Option<string?>("--agencies") { Description = "FBI file of law enforcement employees from which to regenerate the FBI agencies." };
        var command = new Command("bundle", $"Write the facts of the register as seed data (CSV files). Exit codes: {ExitCodes.Description}") { folder, geography, agencies };
        command.SetAction((result, stop) => RunAsync(
            new BundleFolder(result.GetValue(folder)!), result.GetValue(geography), result.GetValue(agencies), stop));
        return command;
    }

    private static async Task<int> RunAsync(BundleFolder target, string? geography, string? agencies, CancellationToken cancellationToken)
    {
        foreach (var missing in new[] { (geography, Directory.Exists(geography)), (agencies, File.Exists(agencies)) }.Where(p => p.Item1 is not null && !p.Item2))
        {
            await Console.Error.WriteLineAsync($"{missing.Item1}: no such folder or file.");
            return ExitCodes.InvalidInput;
        }

        await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
        var shipped = services.GetRequiredService<BundleFolder>();
        if (geography is not null || agencies is not null)
        {
            var jurisdictions = geography is null ? shipped.ReadJurisdictions() : GeographyReader.Read(geography, cancellationToken);
            var fbi = agencies is null ? shipped.ReadFbiAgencies() : FbiAgencyReader.Read(agencies, jurisdictions, cancellationToken);
            BundleWriter.WriteReferenceData(target, PlaceCounties.AddFrom(fbi, jurisdictions), fbi);
        }

        if (geography is not null)
            BundleWriter.WriteOutlines(target, OutlineReader.Read(geography));

        var build = services.GetRequiredService<RegisterDatabaseBuilder>();
        var (inputs, _) = await build.Inputs.LoadCurrentAsync(cancellationToken);
        if (inputs.ManualFacts.HasAny)
        {
            await Console.Error.WriteLineAsync("The register contains manual entries, which the seed data cannot hold. Copy the database or use 'export' instead.");
            return ExitCodes.InvalidInput;
        }

        var facts = build.Derive(inputs, cancellationToken);
        BundleWriter.Write(target, facts, inputs.Decisions, inputs.Rulings);
        BundleWriter.WriteOrderingAgreements(target, inputs.OrderingAgreements);
        BundleWriter.WriteFacilities(target, build.DeriveFacilities(inputs, cancellationToken), inputs.Facilities.Printed);
        Console.WriteLine($"Wrote {target.Path}: {ConsoleOutput.FormatCount(facts.Publications.Count)} publications, {ConsoleOutput.FormatCount(facts.Agreements.Count)} agreements, {ConsoleOutput.FormatCount(facts.StatusEvents.Count)} status events.");
        return ExitCodes.Success;
    }
}
