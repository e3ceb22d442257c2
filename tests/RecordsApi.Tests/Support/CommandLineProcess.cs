using System.Diagnostics;
using RecordsApi.Testing.Databases;

namespace RecordsApi.Tests.Support;

/// <summary>The result of a run of the program.</summary>
internal sealed record ProcessResult(int ExitCode, string Output, string Errors);

/// <summary>Runs the program as a process, over a register in its own database.</summary>
internal sealed class CommandLineProcess : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("records-commands-").FullName;

    public string DatabasePath => PathTo("register.db");

    public string PathTo(string name) => Path.Combine(folder, name);

    /// <summary>Environment variables laid over those of the process.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>Runs it with the given arguments.</summary>
    public async Task<ProcessResult> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ConnectionStrings__Register"] = TestDatabase.GetConnectionString(DatabasePath, pooling: true),
                ["Database__Provider"] = TestDatabase.ProviderName,
                ["Exports__Folder"] = DatabasePath + ".exports",
                ["Update__Folder"] = DatabasePath + ".lists",
                ["NO_COLOR"] = "1",
                ["DOTNET_TieredPGO"] = "0", // As in the test projects, and for the same reason.
            },
        };
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "RecordsApi.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ProcessResult(process.ExitCode, await output, await errors);
    }

    public void Dispose()
    {
        TestDatabase.Delete(DatabasePath);
        Directory.Delete(folder, recursive: true);
    }
}
