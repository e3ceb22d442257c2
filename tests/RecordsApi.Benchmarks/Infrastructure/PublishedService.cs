using System.Diagnostics;
using System.Globalization;

namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>The published service, run as a process.</summary>
/// <param name="AssemblyPath">Path of its assembly.</param>
internal sealed record PublishedService(string AssemblyPath)
{
    /// <summary>Publishes the service from the repository.</summary>
    public static async Task<PublishedService> PublishAsync(string repository, string folder)
    {
        var app = Path.Combine(folder, "app");
        await RunProcessAsync("dotnet", null, "publish", Path.Combine(repository, "src/RecordsApi"), "-c", "Release", "-o", app, "--no-self-contained", "-v", "quiet", "-nologo");
        return new(Path.Combine(app, "RecordsApi.dll"));
    }

    /// <summary>Runs a command and returns the seconds it took.</summary>
    public async Task<double> RunCommandAsync(string database, params string[] arguments)
    {
        var since = Stopwatch.GetTimestamp();
        await RunProcessAsync("dotnet", database, [AssemblyPath, .. arguments]);
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    /// <summary>Starts the service.</summary>
    /// <param name="database">Path of its register.</param>
    /// <param name="port">Port to listen on.</param>
    /// <param name="settings">Settings, named as environment variables.</param>
    public Process StartService(string database, int port, params (string Name, string Value)[] settings) =>
        StartService(CreateStartInfo("dotnet", database, ServeArguments(port)), settings);

    /// <summary>Starts the service at low priority: the load generator then has the processors first, as if it ran on another machine.</summary>
    public Process StartServiceAtLowPriority(string database, int port, params (string Name, string Value)[] settings) =>
        StartService(CreateStartInfo("nice", database, ["-n", "10", "dotnet", .. ServeArguments(port)]), settings);

    private string[] ServeArguments(int port) => [AssemblyPath, "--urls", $"http://127.0.0.1:{port}"];

    private static Process StartService(ProcessStartInfo start, (string Name, string Value)[] settings)
    {
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The service cannot be started.");

        // The output is discarded: a full pipe would block the process.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Reads a memory counter of a process in MiB, <c>VmRSS</c> or <c>VmHWM</c>; 0 if the system has none.</summary>
    public static double ReadMemoryMebibytes(Process process, string counter)
    {
        var line = File.Exists($"/proc/{process.Id}/status") ? File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(l => l.StartsWith($"{counter}:", StringComparison.Ordinal)) : null;
        return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Runs any program to completion.</summary>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static async Task RunProcessAsync(string program, string? database, params string[] arguments)
    {
        using var process = Process.Start(CreateStartInfo(program, database, arguments)) ?? throw new InvalidOperationException($"{program} cannot be started.");
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {string.Concat(output)}");
    }

    private static ProcessStartInfo CreateStartInfo(string program, string? database, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        if (database is not null)
            start.Environment["ConnectionStrings__Register"] = $"Data Source={database}";
        start.Environment["RateLimiting__Enabled"] = "false";
        return start;
    }
}
