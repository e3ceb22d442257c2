using System.CommandLine;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Keys;
using RecordsApi.Domain.Audit;
using RecordsApi.Domain.Keys;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using Spectre.Console;

namespace RecordsApi.Commands;

/// <summary><c>keys</c>: makes, lists and revokes the keys of those who write.</summary>
internal static class KeysCommand
{
    private const int MaxNameLength = 100;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("keys", $"The keys of those who write. Reading the register needs none. Exit codes: {ExitCodes.Description}");
        var name = new Option<string>("--name") { Description = "Who or what it is for; the audit log tells it.", Required = true };
        var scope = new Option<string[]>("--scope") { Description = "What it may do; give it once for each scope.", Required = true };
        scope.AcceptOnlyFromAmong([.. KeyScopes.Vocabulary.Terms.Select(t => t.Value)]);
        var create = new Command("create", "Make a key. It is printed this once; the database keeps its hash only.") { name, scope };
        create.SetAction((result, stop) => CreateAsync(result.GetValue(name)!.Trim(), result.GetValue(scope)!, stop));
        command.Add(create);

        var list = new Command("list", "List the keys: ids, names, scopes, when made, last used and revoked (UTC).");
        list.SetAction((_, stop) => ListAsync(stop));
        command.Add(list);

        var id = new Argument<string>("id") { Description = "Its id, as 'keys list' names it." };
        var revoke = new Command("revoke", "Revoke a key, from now on and for good.") { id };
        revoke.SetAction((result, stop) => RevokeAsync(result.GetValue(id)!, stop));
        command.Add(revoke);
        return command;
    }

    private static async Task<int> CreateAsync(string name, string[] scopes, CancellationToken cancellationToken)
    {
        if (name.Length is 0 or > MaxNameLength || !LogText.IsSafe(name))
        {
            await Console.Error.WriteLineAsync($"A name has 1 to {MaxNameLength} characters, none of them a control character.");
            return ExitCodes.InvalidInput;
        }

        await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
        var (key, text) = await services.GetRequiredService<ApiKeyStore>()
            .CreateAsync(name, [.. scopes.Select(KeyScopes.Vocabulary.Parse)], cancellationToken);

        // The key alone goes to the output, so that it can be piped to where it is kept.
        await Console.Error.WriteLineAsync($"Key {key.Id} for {key.Name}, with {key.Scopes.Replace(" ", " and ", StringComparison.Ordinal)}. It is shown this once:");
        Console.WriteLine(text);
        return ExitCodes.Success;
    }

    private static async Task<int> ListAsync(CancellationToken cancellationToken)
    {
        await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
        await services.GetRequiredService<RegisterDatabaseBuilder>().CheckSchemaAsync(cancellationToken);
        var table = new Table().AddColumns("Id", "Name", "Scopes", "Made", "Last used", "Revoked");
        foreach (var key in await services.GetRequiredService<ApiKeyStore>().ListAsync(cancellationToken))
            table.AddRow(key.Id, Markup.Escape(key.Name), key.Scopes, UtcTimestamp.Format(key.CreatedAt), FormatTimestamp(key.LastUsedAt), FormatTimestamp(key.RevokedAt));
        AnsiConsole.Write(table);
        return ExitCodes.Success;
    }

    private static async Task<int> RevokeAsync(string id, CancellationToken cancellationToken)
    {
        await using var services = RegisterServiceCollectionExtensions.BuildCommandServices();
        await services.GetRequiredService<RegisterDatabaseBuilder>().CheckSchemaAsync(cancellationToken);
        if (!await services.GetRequiredService<ApiKeyStore>().RevokeAsync(id, cancellationToken))
        {
            await Console.Error.WriteLineAsync($"There is no key '{LogText.Escape(id)}'; 'keys list' names those there are.");
            return ExitCodes.InvalidInput;
        }

        Console.WriteLine($"Revoked: {id}.");
        return ExitCodes.Success;
    }

    private static string FormatTimestamp(DateTimeOffset? timestamp) => timestamp is { } at ? UtcTimestamp.Format(at) : "never";
}
