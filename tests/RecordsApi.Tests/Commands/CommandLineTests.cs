using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Commands;

/// <summary>The command line as such: help, mistakes, exit codes.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

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
    public async Task Help_of_a_command_names_its_options(string command, string option)
    {
        var ran = await _shell.RunAsync(command, "--help");

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains(option, ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_the_exit_codes_and_the_database_variable()
    {
        var ran = await _shell.RunAsync("--help");

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("0 done; 1 something is wrong with the input", ran.Output, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__Register", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_command_is_refused_with_the_nearest_one()
    {
        var ran = await _shell.RunAsync("improt");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("'improt' was not matched. Did you mean one of the following?\nimport", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifying_no_register_is_refused_and_makes_none()
    {
        var ran = await _shell.RunAsync("verify");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("there is no register; 'rebuild' or 'serve' makes one from the bundle.", ran.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_shell.Database));
    }

    [Fact]
    public async Task Exporting_no_register_is_refused_and_makes_nothing()
    {
        var ran = await _shell.RunAsync("export", _shell.In("out"));

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("there is no register; 'rebuild' or 'serve' makes one from the bundle.", ran.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_shell.In("out")) || File.Exists(_shell.Database));
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("rebuild")]
    public async Task A_file_that_is_no_database_is_refused_in_a_line(string command)
    {
        await File.WriteAllTextAsync(_shell.Database, "This is no database, though it stands where one should be.");

        var ran = await _shell.RunAsync(command);

        Assert.Equal(1, ran.ExitCode);
        Assert.Equal("The register, or a file, cannot be used: SQLite Error 26: 'file is not a database'.", ran.Errors.Trim());
    }

    [Theory]
    [InlineData("FL|one|other", "accepted", "'accepted' is no verdict on a rename; same and different are.")]
    [InlineData("a.xlsx", "same", "'same' is no verdict on a publication; accepted and quarantined are.")]
    public async Task A_verdict_of_the_wrong_kind_is_refused(string key, string verdict, string message)
    {
        var ran = await _shell.RunAsync("review", "settle", key, verdict, "--reason", "Because.");

        Assert.Equal((1, message), (ran.ExitCode, ran.Errors.Trim()));
    }

    [Fact]
    public async Task A_ruling_without_a_reason_is_refused()
    {
        var ran = await _shell.RunAsync("review", "settle", "FL|one|other", "same");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("--reason", ran.Errors, StringComparison.Ordinal);
    }
}
