using System.CommandLine;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Writing;
using Spectre.Console;

namespace RecordsApi.Commands;

/// <summary><c>import</c>: takes workbooks and files of decisions into the register.</summary>
internal static class ImportCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Arity = ArgumentArity.OneOrMore, Description = "Workbooks (.xlsx), files of decisions (.csv), or folders of them." };
        var empty = new Option<bool>("--empty") { Description = "Begin with an empty register instead of what the database or the bundle holds." };
        var command = new Command("import", $"Import what ICE published. The same file twice changes nothing. Exit codes: {ExitCodes.Description}") { paths, empty };
        command.SetAction((result, stop) => RunAsync(result.GetValue(paths)!, result.GetValue(empty), stop));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool empty, CancellationToken cancellationToken)
    {
        await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
        var report = await ConsoleOutput.WithProgressAsync(progress =>
            services.GetRequiredService<RegisterImporter>().ImportAsync(paths, empty, progress, cancellationToken));
        PrintReport(report);
        return report.Failures.Count == 0 ? ExitCodes.Success : ExitCodes.InvalidInput;
    }

    private static void PrintReport(ImportReport report)
    {
        var table = new Table().AddColumn("What").AddColumn(new TableColumn("How many").RightAligned());
        void Line(string what, int count) => table.AddRow(what, ConsoleOutput.FormatCount(count));
        Line("Files read", report.FilesRead);
        Line("Files known already", report.FilesAlreadyImported);
        Line("Files that cannot be read", report.Failures.Count);
        Line("Rows read", report.Rows);
        Line("New agreements", report.NewAgreements);
        Line("Rows under another name than before", report.Renamed);
        Line("Agreements delisted or ended", report.Ended.Count);
        Line("Publications set aside", report.NotAccepted.Count);
        Line("Cells that could not be read", report.CellProblems.Count);
        AnsiConsole.Write(table);
        ConsoleOutput.WriteList("Cannot be read", report.Failures);
        ConsoleOutput.WriteList("Set aside", report.NotAccepted);
        ConsoleOutput.WriteList("Delisted or ended", report.Ended);
        ConsoleOutput.WriteList("Cells that could not be read", report.CellProblems);
        ConsoleOutput.WriteList("Notes", report.Notes);
        if (!report.HasChanged)
            AnsiConsole.MarkupLine("The register is as it was.");
    }
}
