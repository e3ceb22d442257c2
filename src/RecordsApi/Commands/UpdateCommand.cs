using System.CommandLine;
using Microsoft.Extensions.Options;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Updating;
using RecordsApi.Updating;
using Spectre.Console;

namespace RecordsApi.Commands;

/// <summary>The <c>update</c> command, which reads the publisher's page once and imports what is new.</summary>
internal static class UpdateCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var allowEnds = new Option<bool>("--allow-ends") { Description = "Import even if more than 10 percent of the agreements in force or applied for would end." };
        var command = new Command("update", $"Read the publisher's page and import the lists that are new. Requires the setting Update__Contact. Exit codes: {ExitCodes.Description}") { allowEnds };
        command.SetAction((result, stop) => RunAsync(result.GetValue(allowEnds), stop));
        return command;
    }

    private static async Task<int> RunAsync(bool allowEnds, CancellationToken cancellationToken)
    {
        await using var services = RegisterServiceCollectionExtensions.BuildCommandServices(added => added.AddUpdating());
        if (string.IsNullOrEmpty(services.GetRequiredService<IOptions<UpdateOptions>>().Value.Contact))
        {
            await Console.Error.WriteLineAsync("Update:Contact is not set. Set the environment variable Update__Contact to an e-mail address or an http or https address.");
            return ExitCodes.InvalidInput;
        }

        await services.GetRequiredService<Data.Importing.RegisterDatabaseBuilder>().Inputs.LoadCurrentAsync(cancellationToken);
        var report = await services.GetRequiredService<ListUpdater>().RunAsync(TimeSpan.Zero, allowEnds, cancellationToken);
        if (report is null)
        {
            await Console.Error.WriteLineAsync("Another update is under way. Nothing was done.");
            return ExitCodes.InvalidInput;
        }

        Print(report);
        return report.Open.Count == 0 ? ExitCodes.Success
            : report.Open.Any(alarm => alarm.Kind == AlarmKind.ImportStopped) && !allowEnds ? ExitCodes.ConfirmationNeeded
            : ExitCodes.InvalidInput;
    }

    private static void Print(UpdateReport report)
    {
        var table = new Table().AddColumns("List", "File", "News", "Imported");
        foreach (var list in report.Lists)
        {
            var news = list.News switch { ListNews.New => "new", ListNews.Reverted => "reverted", _ => "unchanged" };
            table.AddRow(ListKinds.GetCode(list.List), Markup.Escape(list.FileName), news, list.IsImported ? "yes" : "no");
        }

        AnsiConsole.Write(table);
        ConsoleOutput.WriteList("Alarms", [.. report.Open.Select(alarm => $"{AlarmKinds.Vocabulary.GetCode(alarm.Kind)}: {alarm.Message}")]);
        ConsoleOutput.WriteList("Alarms that are over", [.. report.Ended.Select(alarm => $"{AlarmKinds.Vocabulary.GetCode(alarm.Kind)}: {alarm.Subject}")]);
    }
}
