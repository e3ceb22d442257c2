using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Agencies;
using RecordsApi.Register.Bundle;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Verification;
using Spectre.Console;

namespace RecordsApi.Commands;

/// <summary><c>verify</c>: whether the register gives back what was published, ends nothing falsely and holds what must hold.</summary>
internal static class VerifyCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var against = new Option<string?>("--against") { Description = "Folder of workbooks to read again and hold against the register, besides what the register keeps of them." };
        var all = new Option<bool>("--all") { Description = "Name every row that differs, not the first forty of each reason." };
        var command = new Command("verify", $"Replay every accepted publication, look for false ends, check the register's invariants. Exit codes: {ExitCodes.Explained}") { against, all };
        command.SetAction((result, stop) => RunAsync(result.GetValue(against), result.GetValue(all), stop));
        return command;
    }

    private static async Task<int> RunAsync(string? against, bool all, CancellationToken stop)
    {
        await using var services = RegisterServices.ForCommand();
        await using var context = await services.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContextAsync(stop);
        if (!File.Exists(context.Database.GetDbConnection().DataSource))
        {
            await Console.Error.WriteLineAsync($"{context.Database.GetDbConnection().DataSource}: there is no register; 'rebuild' or 'serve' makes one from the bundle.");
            return ExitCodes.BadInput;
        }

        if (against is not null && !Directory.Exists(against))
        {
            await Console.Error.WriteLineAsync($"{against}: there is no such folder.");
            return ExitCodes.BadInput;
        }

        var register = await RegisterSnapshot.ReadAsync(context, stop);
        var places = new PlaceVocabulary(services.GetRequiredService<BundleFolder>().ReadJurisdictions());
        var verified = Print(register, places, all);
        if (against is not null)
            verified &= PrintAgainst(await AgainstFolder.CompareAsync(register, against, stop), against);
        Console.WriteLine(verified ? "Verified." : "Not verified.");
        return verified ? ExitCodes.Done : ExitCodes.NotVerified;
    }

    private static bool Print(RegisterSnapshot register, PlaceVocabulary places, bool all)
    {
        var table = new Table().AddColumns("List", "Publications", "agree whole", "Rows", "listed", "with status", "share");
        ReplayFigures[] figures = [Replay.Run(register, "participating"), Replay.Run(register, "pending")];
        foreach (var f in figures)
        {
            table.AddRow(
                f.List, Screen.Count(f.Publications), Screen.Count(f.PublicationsAgreeing), Screen.Count(f.Rows),
                Screen.Count(f.RowsListed), Screen.Count(f.RowsAgreeing), Share(f.RowsAgreeing, f.Rows));
        }

        AnsiConsole.Write(table);
        foreach (var difference in figures.SelectMany(f => f.Differences).GroupBy(d => Kind(d.Reason)))
        {
            Screen.List(
                $"{Screen.Count(difference.Count())} rows differ: {difference.Key}",
                [.. difference.Select(d => $"{d.PublicationId} row {d.RowNumber}: {d.Row}. {d.Reason}")], all);
        }

        Screen.List("Publications set aside", [.. register.Publications.Where(p => p.State != "accepted").Select(p => $"{p.Id} ({p.FileName}): {p.State}. {p.Reason}")], all: true);
        Screen.List("Days corrected", [.. register.Publications.Where(p => p.DateBasis == "corrected").Select(p => $"{p.Id} ({p.FileName}): {p.DateNote}")], all: true);
        var falseEnds = FalseEnds.Find(register, places);
        Console.WriteLine($"False ends: {Screen.Count(falseEnds.Count)}");
        Screen.List("False ends", [.. falseEnds.Select(f => $"{f.AgreementId} ({f.Status}), {f.ListingId}: {f.Reason}")], all: true);
        var breaches = Invariants.Breaches(register);
        Console.WriteLine($"Invariants broken: {Screen.Count(breaches.Count)}");
        Screen.List("Invariants broken", breaches, all);
        return falseEnds.Count == 0 && breaches.Count == 0 && figures.All(f => f.RowsListed + f.RowsUnread == f.Rows);
    }

    private static bool PrintAgainst(FolderFigures figures, string folder)
    {
        Console.WriteLine($"Against {folder}: {Screen.Count(figures.Files)} workbooks, {Screen.Count(figures.Known)} in the register; {Screen.Count(figures.Rows)} rows printed in them, {Screen.Count(figures.RowsKept)} kept as printed.");
        Screen.List("Not as in the register", figures.Differences);
        return figures.Differences.Count == 0;
    }

    private static string Share(int part, int whole) =>
        whole == 0 ? "–" : (100.0 * part / whole).ToString("0.000", System.Globalization.CultureInfo.InvariantCulture) + " %";

    /// <summary>The reason without what is particular to the row.</summary>
    private static string Kind(string reason) => reason switch
    {
        _ when reason.StartsWith("SIGNED ", StringComparison.Ordinal) => "the SIGNED day lies after the publication's day",
        _ when reason.Contains(" is in force already ", StringComparison.Ordinal) => "in force already, and still on the pending list",
        _ when reason.Contains(" on that day.", StringComparison.Ordinal) => "another status" + reason[reason.IndexOf(" is ", StringComparison.Ordinal)..],
        _ => reason,
    };
}
