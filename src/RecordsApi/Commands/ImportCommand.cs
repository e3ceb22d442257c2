using System.CommandLine;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Writing;
using Spectre.Console;

namespace RecordsApi.Commands;

/// <summary>The <c>import</c> command, which imports workbooks and decisions files.</summary>
internal static class ImportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Arity = ArgumentArity.OneOrMore, Description = "Lists (.xlsx workbooks, or .csv with the name and headings of a list), lists of detention facilities (.xlsx, .xls), files of decisions or basic ordering agreements (.csv), or folders that contain them. Other workbooks in a folder are skipped and named." };
        var empty = new Option<bool>("--empty") { Description = "Start with an empty register instead of the contents of the database or the seed data." };
        var allowEnds = new Option<bool>("--allow-ends") { Description = "Import even if more than 10 percent of the agreements in force or applied for would end." };
        var command = new Command("import", $"Import lists published by ICE. Importing a file again changes nothing. Exit codes: {ExitCodes.Description}") { paths, empty, allowEnds };
        command.SetAction((result, stop) => RunAsync(result.GetValue(paths)!, new ImportOptions { DiscardExisting = result.GetValue(empty), AllowEnds = result.GetValue(allowEnds) }, stop));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, ImportOptions options, CancellationToken cancellationToken)
    {
        await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
        ImportReport report;
        try
        {
            report = await ConsoleOutput.WithProgressAsync(progress =>
                services.GetRequiredService<RegisterImporter>().ImportAsync(paths, options, progress, cancellationToken));
        }
        catch (ManyEndsException e)
        {
            await Console.Error.WriteLineAsync($"{e.Message} To import it nevertheless, add the option --allow-ends.");
            return ExitCodes.ConfirmationNeeded;
        }

        PrintReport(report);
        return report.Failures.Count == 0 ? ExitCodes.Success : ExitCodes.InvalidInput;
    }

    private static void PrintReport(ImportReport report)
    {
        var table = new Table().AddColumn("Item").AddColumn(new TableColumn("Count").RightAligned());
        void Line(string what, int count) => table.AddRow(what, ConsoleOutput.FormatCount(count));
        Line("Files read", report.FilesRead);
        Line("Files already imported", report.FilesAlreadyImported);
        Line("Files rejected", report.Failures.Count);
        Line("Files skipped", report.Skipped.Count);
        Line("Rows read", report.Rows);
        Line("New agreements", report.NewAgreements);
        if (report.FacilityLists > 0)
        {
            Line("Lists of facilities", report.FacilityLists);
            Line("New facilities", report.NewFacilities);
        }

        Line("Rows with a changed agency name", report.Renamed);
        Line("Agreements delisted or ended", report.Ended.Count);
        Line("Publications repeated unchanged", report.Unchanged);
        Line("Publications not accepted", report.NotAccepted.Count);
        Line("Invalid cells", report.CellProblems.Count);
        AnsiConsole.Write(table);
        ConsoleOutput.WriteList("Rejected files", report.Failures);
        ConsoleOutput.WriteList("Skipped files", report.Skipped);
        ConsoleOutput.WriteList("Publications not accepted", report.NotAccepted);
        ConsoleOutput.WriteList("Delisted or ended", report.Ended);
        ConsoleOutput.WriteList("Invalid cells", report.CellProblems);
        ConsoleOutput.WriteList("Notes", report.Notes);
        if (!report.HasChanged)
            AnsiConsole.MarkupLine("The register was not changed.");
    }
}
