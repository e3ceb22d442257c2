using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Commands;

/// <summary>The command line itself: help, errors, exit codes.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly CommandLineProcess commandLine = new();

    public void Dispose() => commandLine.Dispose();

    [Theory]
    [InlineData("serve", "--urls")]
    [InlineData("import", "--empty")]
    [InlineData("rebuild", "--from-bundle")]
    [InlineData("verify", "--against")]
    [InlineData("review", "settle")]
    [InlineData("bundle", "--geography")]
    [InlineData("export", "manifest.json")]
    [InlineData("keys", "revoke")]
    [InlineData("audit", "--limit")]
    public async Task Help_of_a_command_lists_its_options(string command, string option)
    {
        var ran = await commandLine.RunAsync(command, "--help");

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains(option, ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_the_exit_codes_and_the_database_variable()
    {
        var ran = await commandLine.RunAsync("--help");

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("0 success; 1 invalid input", ran.Output, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__Register", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_command_fails_and_suggests_the_closest_one()
    {
        var ran = await commandLine.RunAsync("improt");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("'improt' was not matched. Did you mean one of the following?\nimport", ran.Output, StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task Verify_without_a_register_fails_and_creates_none()
    {
        var ran = await commandLine.RunAsync("verify");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains($"There is no database {commandLine.DatabasePath}. Run 'rebuild' or 'serve' to create one from the seed data.", ran.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(commandLine.DatabasePath));
    }

    [SqliteFact]
    public async Task Export_without_a_register_fails_and_creates_nothing()
    {
        var ran = await commandLine.RunAsync("export", commandLine.PathTo("out"));

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains($"There is no database {commandLine.DatabasePath}. Run 'rebuild' or 'serve' to create one from the seed data.", ran.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(commandLine.PathTo("out")) || File.Exists(commandLine.DatabasePath));
    }

    [SqliteTheory]
    [InlineData("verify")]
    [InlineData("rebuild")]
    public async Task File_that_is_not_a_database_fails_with_one_line(string command)
    {
        await File.WriteAllTextAsync(commandLine.DatabasePath, "This is no database, though it stands where one should be.");

        var ran = await commandLine.RunAsync(command);

        Assert.Equal(1, ran.ExitCode);
        Assert.Equal($"{commandLine.DatabasePath} is not an SQLite database. Name another file in ConnectionStrings__Register.", ran.Errors.Trim());
    }

    [Theory]
    [InlineData("FL|one|other", "accepted", "'accepted' is not a valid verdict on a rename. Use same or different or open.")]
    [InlineData("a.xlsx", "same", "'same' is not a valid verdict on a publication. Use accepted or quarantined.")]
    public async Task Verdict_of_the_wrong_kind_fails(string key, string verdict, string message)
    {
        var ran = await commandLine.RunAsync("review", "settle", key, verdict, "--reason", "Because.");

        Assert.Equal((1, message), (ran.ExitCode, ran.Errors.Trim()));
    }

    [Fact]
    public async Task Ruling_without_a_reason_fails()
    {
        var ran = await commandLine.RunAsync("review", "settle", "FL|one|other", "same");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("--reason", ran.Errors, StringComparison.Ordinal);
    }
}
