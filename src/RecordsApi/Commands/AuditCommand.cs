using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Importing;
using RecordsApi.Domain.Time;
using Spectre.Console;

namespace RecordsApi.Commands;

/// <summary>The <c>audit</c> command, which prints the audit log.</summary>
internal static class AuditCommand
{
    private const int MaxEntries = 10_000;

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var limit = new Option<int>("--limit") { Description = $"Number of entries to print, 1 to {MaxEntries}.", DefaultValueFactory = _ => 50 };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MaxEntries)
                result.AddError($"--limit must be an integer from 1 to {MaxEntries}.");
        });
        var key = new Option<string>("--key") { Description = "Print only entries of the API key with this id." };
        var command = new Command("audit", $"Print the newest entries of the audit log, newest last. Timestamps are UTC. Exit codes: {ExitCodes.Description}") { limit, key };
        command.SetAction((result, stop) => PrintAsync(result.GetValue(limit), result.GetValue(key), stop));
        return command;
    }

    private static async Task<int> PrintAsync(int limit, string? key, CancellationToken cancellationToken)
    {
        await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
        await services.GetRequiredService<RegisterDatabaseBuilder>().Schema.CheckAsync(cancellationToken);
        await using var context = await services.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContextAsync(cancellationToken);
        if (key is not null && !await context.ApiKeys.AnyAsync(k => k.Id == key, cancellationToken))
        {
            await Console.Error.WriteLineAsync($"Unknown API key '{key}'. Use 'keys list' to list the keys.");
            return ExitCodes.InvalidInput;
        }

        var entries = await context.AuditEntries.Where(e => key == null || e.KeyId == key)
            .OrderByDescending(e => e.Sequence).Take(limit).ToListAsync(cancellationToken);
        entries.Reverse();
        var table = new Table().AddColumns("Number", "At", "Key", "Request", "Status", "Record", "Reason");
        foreach (var entry in entries)
        {
            table.AddRow(
                entry.Sequence.ToString(CultureInfo.InvariantCulture), UtcTimestamp.Format(entry.At),
                Markup.Escape(entry.KeyId is null ? "none" : $"{entry.KeyId} {entry.KeyName}"), Markup.Escape($"{entry.Method} {entry.Path}"),
                $"{entry.Status} {entry.Outcome}", Markup.Escape(entry.Thing is null ? "" : $"{entry.Thing} {entry.ThingId}"),
                Markup.Escape(RecordsApi.Domain.Audit.LogText.Escape(entry.Reason ?? "")));
        }

        AnsiConsole.Write(table);
        return ExitCodes.Success;
    }
}
