using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Verification;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Verification;
using RecordsApi.Seed;
using Spectre.Console;

namespace RecordsApi.Commands;

/// <summary>The <c>verify</c> command, which compares the register with the publications and checks its invariants.</summary>
internal static class VerifyCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var against = new Option<string?>("--against") { Description = "Folder of workbooks to read and compare with the register, in addition to its own copies." };
        var all = new Option<bool>("--all") { Description = "Print every differing row instead of the first 40 for each reason." };
        var command = new Command("verify", $"Compare the register with every accepted publication, search for false ends, and check the invariants of the register. Exit codes: {ExitCodes.Description}") { against, all };
        command.SetAction((result, stop) => RunAsync(result.GetValue(against), result.GetValue(all), stop));
        return command;
    }

    private static async Task<int> RunAsync(string? against, bool all, CancellationToken cancellationToken)
    {
        await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
        await using var context = await services.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContextAsync(cancellationToken);
        await services.GetRequiredService<RegisterDatabaseBuilder>().Schema.CheckAsync(cancellationToken);
        if (against is not null && !Directory.Exists(against))
        {
            await Console.Error.WriteLineAsync($"{against}: no such folder.");
            return ExitCodes.InvalidInput;
        }

        var register = await RegisterSnapshotLoader.ReadAsync(context, cancellationToken);
        var places = new PlaceNameSet(services.GetRequiredService<BundleFolder>().ReadJurisdictions());
        var (verified, differing) = Print(register, places, all);
        if (against is not null)
            verified &= PrintComparison(await WorkbookFolderComparer.CompareAsync(register, against, cancellationToken), against);
        Console.WriteLine(verified ? Summarize(differing) : "Not verified.");
        return verified ? ExitCodes.Success : ExitCodes.VerificationFailed;
    }

    private static string Summarize(int differing) => differing == 0
        ? "Verified."
        : $"Verified, except for the {ConsoleOutput.FormatCount(differing)} rows above that differ: every other row is in the register as its list printed it.";

    private static (bool Verified, int Differing) Print(RegisterSnapshot register, PlaceNameSet places, bool all)
    {
        var table = new Table().AddColumns("List", "Publications", "Fully matching", "Rows", "Listed", "With status", "Share");
        ReplayResult[] figures = [PublicationReplay.Run(register, ListCodes.Participating), PublicationReplay.Run(register, ListCodes.Pending)];
        foreach (var f in figures)
        {
            table.AddRow(
                f.List, ConsoleOutput.FormatCount(f.Publications), ConsoleOutput.FormatCount(f.PublicationsAgreeing), ConsoleOutput.FormatCount(f.Rows),
                ConsoleOutput.FormatCount(f.RowsListed), ConsoleOutput.FormatCount(f.RowsAgreeing), FormatShare(f.RowsAgreeing, f.Rows));
        }

        AnsiConsole.Write(table);
        foreach (var difference in figures.SelectMany(f => f.Differences).GroupBy(d => d.Kind))
        {
            ConsoleOutput.WriteList(
                $"{ConsoleOutput.FormatCount(difference.Count())} rows differ: {Describe(difference.Key)}",
                [.. difference.Select(d => $"{d.PublicationId} row {d.RowNumber}: {d.Row}. {d.Reason}")], all);
        }

        ConsoleOutput.WriteList("Publications not accepted", [.. register.Publications.Where(p => p.State != "accepted").Select(p => $"{p.Id} ({p.FileName}): {p.State}. {p.Reason}")], all: true);
        ConsoleOutput.WriteList("Corrected dates", [.. register.Publications.Where(p => p.DateBasis == "corrected").Select(p => $"{p.Id} ({p.FileName}): {p.DateNote}")], all: true);
        var falseEnds = FalseEndDetector.Find(register, places);
        Console.WriteLine($"False ends: {ConsoleOutput.FormatCount(falseEnds.Count)}");
        ConsoleOutput.WriteList("False ends", [.. falseEnds.Select(f => $"{f.AgreementId} ({f.Status}). {f.Ended}; {f.PublicationId}, row {f.RowNumber}: {f.Later}. {Describe(f.Kind)}")], all: true);
        var violations = RegisterInvariants.FindViolations(register);
        Console.WriteLine($"Invariant violations: {ConsoleOutput.FormatCount(violations.Count)}");
        ConsoleOutput.WriteList("Invariant violations", violations, all);
        var verified = falseEnds.Count == 0 && violations.Count == 0 && figures.All(f => f.RowsListed + f.RowsUnreadable == f.Rows);
        return (verified, figures.Sum(f => f.Differences.Count));
    }

    private static bool PrintComparison(FolderComparisonResult figures, string folder)
    {
        Console.WriteLine($"Compared with {folder}: {ConsoleOutput.FormatCount(figures.Files)} workbooks, {ConsoleOutput.FormatCount(figures.FilesInRegister)} in the register; {ConsoleOutput.FormatCount(figures.Rows)} printed rows, {ConsoleOutput.FormatCount(figures.RowsMatching)} stored as printed. Skipped, as no lists: {ConsoleOutput.FormatCount(figures.FilesSkipped)} workbooks.");
        ConsoleOutput.WriteList("Differences from the register", figures.Differences);
        return figures.Differences.Count == 0;
    }

    private static string FormatShare(int part, int total) =>
        total == 0 ? "–" : (100.0 * part / total).ToString("0.000", System.Globalization.CultureInfo.InvariantCulture) + " %";

    private static string Describe(FalseEndKind kind) => kind switch
    {
        FalseEndKind.SameName => "The same name without a new signature.",
        FalseEndKind.SameDocument => "The same document.",
        FalseEndKind.SameSigningDay => "The same signing date and place.",
        FalseEndKind.OtherState => "The same name in another state, where the place exists.",
        FalseEndKind.PartOfName => "More or fewer words of the same place.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of false end."),
    };

    private static string Describe(ReplayDifferenceKind kind) => kind switch
    {
        ReplayDifferenceKind.NotListed => "not listed in the publication",
        ReplayDifferenceKind.Unreadable => "could not be parsed as an agreement",
        ReplayDifferenceKind.OtherModel => "matched to an agreement with another model",
        ReplayDifferenceKind.SignedLater => "the SIGNED date is later than the publication date",
        ReplayDifferenceKind.NotInForce => "on the participating list, but not in force",
        ReplayDifferenceKind.AlreadyInForce => "already in force, but still on the pending list",
        ReplayDifferenceKind.NotForming => "on the pending list, but neither forming nor in force",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of difference."),
    };
}
