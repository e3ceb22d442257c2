using System.Diagnostics;

namespace RecordsApi.Tests.Support;

/// <summary>What a run of the program left behind.</summary>
internal sealed record Ran(int ExitCode, string Output, string Errors);

/// <summary>Runs the program as a process, over a register in a file of its own.</summary>
internal sealed class Shell : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("records-commands-").FullName;

    public string Database => In("register.db");

    public string In(string name) => Path.Combine(folder, name);

    /// <summary>Runs it with the arguments given.</summary>
    public async Task<Ran> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ConnectionStrings__Register"] = $"Data Source={Database}", ["NO_COLOR"] = "1" },
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "RecordsApi.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Ran(process.ExitCode, await output, await errors);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
