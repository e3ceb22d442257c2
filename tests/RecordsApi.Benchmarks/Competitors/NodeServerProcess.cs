using System.Diagnostics;
using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Competitors;

/// <summary>A server from npm, run as a process that listens on this machine only.</summary>
internal sealed class NodeServerProcess : IDisposable
{
    private readonly Process process;

    private NodeServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Its address.</summary>
    public Uri Address { get; }

    /// <summary>Installs packages in the given versions.</summary>
    public static Task InstallAsync(string folder, params string[] packages) =>
        PublishedService.RunProcessAsync("npm", null, ["install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, .. packages]);

    /// <summary>Starts a server and waits until it answers a request.</summary>
    public static async Task<NodeServerProcess> StartAsync(string folder, string name, int port, string probeUrl, params string[] arguments)
    {
        var loopback = Path.Combine(folder, "loopback.cjs");
        await File.WriteAllTextAsync(loopback, EmbeddedResources.ReadText("loopback.cjs"));
        var start = new ProcessStartInfo(Path.Combine(folder, "node_modules/.bin", name))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment = { ["NODE_OPTIONS"] = $"--require {loopback}", ["NODE_ENV"] = "production" },
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{name} cannot be started.");

        // The output is discarded: a full pipe would block the process.
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var server = new NodeServerProcess(process, new Uri($"http://127.0.0.1:{port}"));
        using var client = new HttpClient { BaseAddress = server.Address };
        for (var tries = 0; tries < 300 && !process.HasExited; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(probeUrl, UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                    return server;
            }
            catch (HttpRequestException)
            {
                // The server does not listen yet.
            }

            await Task.Delay(200);
        }

        server.Dispose();
        throw new InvalidOperationException($"{name} does not answer {probeUrl}.");
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
