using System.Net;
using System.Net.Sockets;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Commands;

/// <summary>Starts that fail: sentences on the error output, exit code 1, and no stack trace.</summary>
public sealed class StartupErrorsTests : IDisposable
{
    private readonly CommandLineProcess commandLine = new();

    public void Dispose() => commandLine.Dispose();

    [SqliteTheory]
    [InlineData("RateLimiting__Seconds", "0", "RateLimiting:Seconds is '0'. It must be an integer from 1 to 1000000.")]
    [InlineData("RateLimiting__Requests", "many", "RateLimiting:Requests is 'many'. It must be an integer from 1 to 1000000.")]
    [InlineData("Concurrency__PermitLimits", "4", "Concurrency:PermitLimits is not a setting. Did you mean Concurrency:PermitLimit?")]
    [InlineData("ConnectionStrings__Register", "register.db", "ConnectionStrings:Register is 'register.db', which is not a connection string. Did you mean 'Data Source=register.db'?")]
    public async Task Invalid_setting_prevents_startup(string name, string value, string message)
    {
        commandLine.Environment[name] = value;

        var ran = await commandLine.RunAsync("serve");

        Assert.Equal((1, message, ""), (ran.ExitCode, ran.Errors.Trim(), ran.Output));
    }

    [SqliteFact]
    public async Task Port_in_use_prevents_startup()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var ran = await commandLine.RunAsync("serve", "--urls", address);

        Assert.Equal(
            (1, $"Failed to bind to address {address}: address already in use. Choose another address with --urls or the environment variable ASPNETCORE_URLS."),
            (ran.ExitCode, ran.Errors.Trim()));
        Assert.DoesNotContain("   at ", ran.Output, StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task Address_that_cannot_be_read_prevents_startup()
    {
        var ran = await commandLine.RunAsync("serve", "--urls", "nonsense");

        Assert.Equal((1, "Invalid url: 'nonsense' Choose another address with --urls or the environment variable ASPNETCORE_URLS."), (ran.ExitCode, ran.Errors.Trim()));
        Assert.DoesNotContain("   at ", ran.Output, StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task File_that_is_not_a_database_prevents_startup()
    {
        await File.WriteAllTextAsync(commandLine.DatabasePath, "This is no database, though it stands where one should be.");

        var ran = await commandLine.RunAsync("serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal((1, $"{commandLine.DatabasePath} is not an SQLite database. Name another file in ConnectionStrings__Register."), (ran.ExitCode, ran.Errors.Trim()));
        Assert.DoesNotContain("   at ", ran.Output, StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task Folder_that_does_not_exist_prevents_startup()
    {
        var path = commandLine.PathTo("nowhere/register.db");
        commandLine.Environment["ConnectionStrings__Register"] = $"Data Source={path}";

        var ran = await commandLine.RunAsync("serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal(
            (1, $"The folder of the database {path} does not exist. Create it, or name another database in ConnectionStrings__Register."),
            (ran.ExitCode, ran.Errors.Trim()));
        Assert.DoesNotContain("   at ", ran.Output, StringComparison.Ordinal);
    }

    [SqliteTheory]
    [InlineData("verify")]
    [InlineData("import")]
    public async Task Invalid_connection_string_makes_a_command_fail(string command)
    {
        commandLine.Environment["ConnectionStrings__Register"] = "register.db";

        var ran = await commandLine.RunAsync(command == "import" ? [command, "."] : [command]);

        Assert.Equal(
            (1, "ConnectionStrings:Register is 'register.db', which is not a connection string. Did you mean 'Data Source=register.db'?"),
            (ran.ExitCode, ran.Errors.Trim()));
    }
}
