using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Importing;
using RecordsApi.Domain.Ingestion.Matching;
using Spectre.Console;

namespace RecordsApi.Commands;

/// <summary>The <c>review</c> command, which lists and settles doubtful renames and quarantined publications.</summary>
internal static class ReviewCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var command = new Command("review", $"Review doubtful renames, facilities that may be one, and quarantined publications. Exit codes: {ExitCodes.Description}");
        var list = new Command("list", "List open review items, quarantined publications and rulings.");
        list.SetAction((_, stop) => ListAsync(stop));
        command.Add(list);

        var file = new Argument<string>("file") { Description = "The file name of a publication, as shown by 'list'." };
        var show = new Command("show", "Show what the acceptance of a quarantined publication would change. Nothing is changed.") { file };
        show.SetAction((result, stop) => ShowAsync(result.GetValue(file)!, stop));
        command.Add(show);

        var key = new Argument<string>("key") { Description = "A pair of names as shown by 'list' (FL|one name|other name, with facility| before it for two facilities), or the file name of a publication." };
        var verdict = new Argument<string>("verdict") { Description = "For a rename: same or different, or open to withdraw a ruling. For a publication: accepted or quarantined." };
        var reason = new Option<string>("--reason") { Description = "Reason, stored with the ruling.", Required = true };
        var settle = new Command("settle", "Record a ruling. It applies to later imports, and the register is derived again.") { key, verdict, reason };
        settle.SetAction((result, stop) => SettleAsync(result.GetValue(key)!, result.GetValue(verdict)!, result.GetValue(reason)!, stop));
        command.Add(settle);
        return command;
    }

    private static async Task<int> ListAsync(CancellationToken cancellationToken)
    {
        await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
        await services.GetRequiredService<RegisterDatabaseBuilder>().Inputs.LoadCurrentAsync(cancellationToken);
        await using var context = await services.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContextAsync(cancellationToken);
        var table = new Table().AddColumns("Key", "Reason", "Treated as");
        foreach (var item in await context.ReviewItems.Where(r => r.State == "open").OrderBy(r => r.Id).ToListAsync(cancellationToken))
            table.AddRow(Markup.Escape(item.Id), Markup.Escape(item.Doubt), "not reviewed");
        foreach (var publication in await context.Publications.Where(p => p.State == "quarantined").OrderBy(p => p.Key).ToListAsync(cancellationToken))
            table.AddRow(Markup.Escape(publication.FileName), Markup.Escape(publication.Reason ?? ""), "quarantined, not reviewed");
        foreach (var ruling in await context.Rulings.OrderBy(r => r.Subject).ThenBy(r => r.Key).ToListAsync(cancellationToken))
            table.AddRow(Markup.Escape(ruling.Key), Markup.Escape(ruling.Reason), $"{ruling.Verdict}, ruled on {ruling.RuledOn:yyyy-MM-dd}");
        AnsiConsole.Write(table);
        return ExitCodes.Success;
    }

    private static async Task<int> SettleAsync(string key, string verdict, string reason, CancellationToken cancellationToken)
    {
        var rename = key.Contains('|', StringComparison.Ordinal);
        string[] verdicts = rename ? ["same", "different", RulingRecorder.Withdrawal] : ["accepted", "quarantined"];
        if (!verdicts.Contains(verdict))
        {
            await Console.Error.WriteLineAsync($"'{verdict}' is not a valid verdict on a {(rename ? "rename" : "publication")}. Use {string.Join(" or ", verdicts)}.");
            return ExitCodes.InvalidInput;
        }

        await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
        var build = services.GetRequiredService<RegisterDatabaseBuilder>();
        var (inputs, _) = await build.Inputs.LoadCurrentAsync(cancellationToken);
        if (!rename && !await IsHeldAsync(inputs, key))
            return ExitCodes.InvalidInput;

        if (rename && key.Split('|') is not ([{ Length: 2 }, _, _] or [Rulings.FacilityPrefix, { Length: 2 }, _, _]))
        {
            await Console.Error.WriteLineAsync(
                $"'{key}' is not a valid rename. Specify a state and two names, FL|one name|other name, or for facilities {Rulings.FacilityPrefix}|FL|one name, address and city|the other ones.");
            return ExitCodes.InvalidInput;
        }

        await services.GetRequiredService<RulingRecorder>().RecordAsync(rename ? "rename" : "publication", key, verdict, reason, null, cancellationToken);
        Console.WriteLine($"Ruling recorded: {key} is {verdict}.");
        return ExitCodes.Success;
    }

    private static async Task<int> ShowAsync(string fileName, CancellationToken cancellationToken)
    {
        await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
        var (inputs, _) = await services.GetRequiredService<RegisterDatabaseBuilder>().Inputs.LoadCurrentAsync(cancellationToken);
        if (!await IsHeldAsync(inputs, fileName))
            return ExitCodes.InvalidInput;
        var effects = await services.GetRequiredService<AcceptancePreview>().CreateAsync(fileName, cancellationToken);
        Console.WriteLine($"If {fileName} is accepted, {effects.Unlisted.Count} agreements are not listed any more, {effects.Ended.Count} end at once and {effects.Listed.Count} are newly listed.");
        ConsoleOutput.WriteList("Not listed any more; each is delisted if the next publications lack it too", effects.Unlisted, all: true);
        ConsoleOutput.WriteList("Ended at once", effects.Ended, all: true);
        ConsoleOutput.WriteList("Newly listed", effects.Listed, all: true);
        return ExitCodes.Success;
    }

    private static async Task<bool> IsHeldAsync(RegisterInputs inputs, string fileName)
    {
        if (inputs.Files.Any(f => f.FileName == fileName))
            return true;
        await Console.Error.WriteLineAsync($"'{fileName}' is not a file in the register. Use 'review list' to list the quarantined publications.");
        return false;
    }
}
