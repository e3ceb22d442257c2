using RecordsApi.Domain.Keys;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Commands;

/// <summary>API keys on the command line, over a database without a register.</summary>
public sealed class KeysCommandTests : IDisposable
{
    private readonly CommandLineProcess commandLine = new();

    public void Dispose() => commandLine.Dispose();

    [Fact]
    public async Task Key_is_printed_once_listed_without_its_secret_and_revoked()
    {
        var created = await commandLine.RunAsync("keys", "create", "--name", "Miami [desk]", "--scope", "register:write", "--scope", "register:admin");
        var key = created.Output.Trim();
        Assert.True(ApiKeyToken.TryReadId(key, out var id));
        var before = await commandLine.RunAsync("keys", "list");
        var revoked = await commandLine.RunAsync("keys", "revoke", id);
        var after = await commandLine.RunAsync("keys", "list");

        Assert.Equal((0, 0, 0), (created.ExitCode, before.ExitCode, revoked.ExitCode));
        Assert.Equal($"Key {id} for Miami [desk] with the scopes register:write and register:admin. It is shown only once:", created.Errors.Trim());
        Assert.Matches($"{id} +│ Miami \\[desk\\] +│ register:write register:admin +│ 2[0-9-]+T[0-9:.]+Z +│ never +│ never", before.Output);
        Assert.Matches($"{id} .*│ never +│ 2[0-9-]+T[0-9:.]+Z", after.Output);
        Assert.DoesNotContain(key[^43..], before.Output + after.Output + created.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_made_and_revoked_on_the_command_line_are_in_the_audit_log()
    {
        var created = await commandLine.RunAsync("keys", "create", "--name", "Desk", "--scope", "register:write");
        Assert.True(ApiKeyToken.TryReadId(created.Output.Trim(), out var id));
        await commandLine.RunAsync("keys", "revoke", id);
        var log = await commandLine.RunAsync("audit");

        Assert.Matches($"1 +│ 2[0-9-]+T[0-9:.]+Z +│ none +│ COMMAND keys create +│ 201 done +│ api-key {id} +│ On the command line, by the user", log.Output);
        Assert.Matches($"2 +│ 2[0-9-]+T[0-9:.]+Z +│ none +│ COMMAND keys revoke +│ 200 done +│ api-key {id}", log.Output);
    }

    [Fact]
    public async Task Audit_log_is_printed_as_a_table()
    {
        await commandLine.RunAsync("keys", "create", "--name", "Desk", "--scope", "register:write");
        var ran = await commandLine.RunAsync("audit", "--limit", "5");
        var unknown = await commandLine.RunAsync("audit", "--key", "k-000000000000");

        Assert.Equal((0, 1), (ran.ExitCode, unknown.ExitCode));
        Assert.Matches("Number +│ At +│ Key +│ Request +│ Status +│ Record +│ Reason", ran.Output);
        Assert.Equal("Unknown API key 'k-000000000000'. Use 'keys list' to list the keys.", unknown.Errors.Trim());
    }

    [Theory]
    [InlineData("--scope", "everything", "--name", "Desk")]
    [InlineData("--name", "Desk")]
    [InlineData("--scope", "register:write")]
    [InlineData("--scope", "register:write", "--name", "two\nlines")]
    [InlineData("--scope", "register:write", "--name", " ")]
    public async Task Invalid_key_options_fail_and_create_no_key(params string[] options)
    {
        var ran = await commandLine.RunAsync(["keys", "create", .. options]);

        Assert.Equal(1, ran.ExitCode);
        Assert.NotEmpty(ran.Errors);
        Assert.DoesNotContain("rr_", ran.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(commandLine.DatabasePath));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("10001")]
    public async Task Limit_out_of_range_fails(string limit)
    {
        var ran = await commandLine.RunAsync("audit", "--limit", limit);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("--limit must be an integer from 1 to 10000.", ran.Errors, StringComparison.Ordinal);
    }
}
