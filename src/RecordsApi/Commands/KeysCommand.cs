using System.CommandLine;
using System.Text.Json;
using RecordsApi.Data.Audit;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Keys;
using RecordsApi.Domain.Audit;
using RecordsApi.Domain.Keys;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Security.Writes;
using Spectre.Console;

namespace RecordsApi.Commands;

/// <summary>The <c>keys</c> command, which creates, lists and revokes API keys.</summary>
internal static class KeysCommand
{
    private const int MaxNameLength = 100;

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var command = new Command("keys", $"Manage API keys for writing. Reading the register requires no key. Exit codes: {ExitCodes.Description}");
        var name = new Option<string>("--name") { Description = "Name of the person or program that uses the key, as shown in the audit log.", Required = true };
        var scope = new Option<string[]>("--scope") { Description = "Scope of the key. Repeat the option for several scopes.", Required = true };
        scope.AcceptOnlyFromAmong([.. KeyScopes.Vocabulary.Terms.Select(t => t.Value)]);
        var create = new Command("create", "Create a key. It is printed only once; the database stores only its hash.") { name, scope };
        create.SetAction((result, stop) => CreateAsync(result.GetValue(name)!.Trim(), result.GetValue(scope)!, stop));
        command.Add(create);

        var list = new Command("list", "List the keys with id, name, scopes, and times of creation, last use and revocation (UTC).");
        list.SetAction((_, stop) => ListAsync(stop));
        command.Add(list);

        var id = new Argument<string>("id") { Description = "Id of the key, as shown by 'keys list'." };
        var revoke = new Command("revoke", "Revoke a key permanently.") { id };
        revoke.SetAction((result, stop) => RevokeAsync(result.GetValue(id)!, stop));
        command.Add(revoke);
        return command;
    }

    private static async Task<int> CreateAsync(string name, string[] scopes, CancellationToken cancellationToken)
    {
        if (name.Length is 0 or > MaxNameLength || !LogText.IsSafe(name))
        {
            await Console.Error.WriteLineAsync($"The name must be 1 to {MaxNameLength} characters without control characters.");
            return ExitCodes.InvalidInput;
        }

        await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
        var (key, text) = await services.GetRequiredService<ApiKeyStore>()
            .CreateAsync(name, [.. scopes.Select(KeyScopes.Vocabulary.Parse)], key => CreateAuditEntry(services, "keys create", key, isCreated: true), cancellationToken);

        // Only the key goes to standard output, so that it can be piped.
        await Console.Error.WriteLineAsync($"Key {key.Id} for {key.Name} with the scopes {key.Scopes.Replace(" ", " and ", StringComparison.Ordinal)}. It is shown only once:");
        Console.WriteLine(text);
        return ExitCodes.Success;
    }

    private static async Task<int> ListAsync(CancellationToken cancellationToken)
    {
        await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
        await services.GetRequiredService<RegisterDatabaseBuilder>().Schema.CheckAsync(cancellationToken);
        var table = new Table().AddColumns("Id", "Name", "Scopes", "Created", "Last used", "Revoked");
        foreach (var key in await services.GetRequiredService<ApiKeyStore>().ListAsync(cancellationToken))
            table.AddRow(key.Id, Markup.Escape(key.Name), key.Scopes, UtcTimestamp.Format(key.CreatedAt), FormatTimestamp(key.LastUsedAt), FormatTimestamp(key.RevokedAt));
        AnsiConsole.Write(table);
        return ExitCodes.Success;
    }

    private static async Task<int> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
        await services.GetRequiredService<RegisterDatabaseBuilder>().Schema.CheckAsync(cancellationToken);
        if (!await services.GetRequiredService<ApiKeyStore>().RevokeAsync(id, key => CreateAuditEntry(services, "keys revoke", key, isCreated: false), cancellationToken))
        {
            await Console.Error.WriteLineAsync($"Unknown API key '{LogText.Escape(id)}'. Use 'keys list' to list the keys.");
            return ExitCodes.InvalidInput;
        }

        Console.WriteLine($"Revoked: {id}.");
        return ExitCodes.Success;
    }

    // An auditor finds keys that were made on the command line where those who used them are.
    private static AuditEntry CreateAuditEntry(IServiceProvider services, string command, ApiKey key, bool isCreated)
    {
        var record = JsonSerializer.Serialize(new { name = key.Name, scopes = key.Scopes }, JsonSerialization.Options);
        return new()
        {
            At = services.GetRequiredService<AuditLog>().Now,
            RequestId = $"command-{Guid.NewGuid():N}",
            Method = AuditEntry.CommandMethod,
            Path = command,
            Status = isCreated ? StatusCodes.Status201Created : StatusCodes.Status200OK,
            Outcome = AuditOutcomes.Vocabulary.GetCode(AuditOutcome.Done),
            Thing = WriteAuditRecord.ApiKeyKind,
            ThingId = key.Id,
            Reason = $"On the command line, by the user {LogText.Escape(Environment.UserName)}.",
            Before = isCreated ? null : record,
            After = isCreated ? record : null,
        };
    }

    private static string FormatTimestamp(DateTimeOffset? timestamp) => timestamp is { } at ? UtcTimestamp.Format(at) : "never";
}
