using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>The result of one run of wrk.</summary>
/// <param name="RequestsPerSecond">Responses a second.</param>
/// <param name="MedianMilliseconds">Median latency in milliseconds.</param>
/// <param name="Percentile99Milliseconds">99th percentile of the latency in milliseconds.</param>
/// <param name="ResponseCount">Number of responses.</param>
internal sealed record WrkResult(double RequestsPerSecond, double MedianMilliseconds, double Percentile99Milliseconds, long ResponseCount);

/// <summary>Runs <c>wrk</c>: a closed loop over 16 connections.</summary>
internal static partial class WrkRunner
{
    private const int Connections = 16;

    /// <summary>Requests URLs of a service in turn.</summary>
    /// <param name="service">The service.</param>
    /// <param name="urls">Paths with their queries.</param>
    /// <param name="firstIndex">Index of the first URL, so that a later round requests others.</param>
    /// <param name="seconds">Duration in seconds.</param>
    /// <param name="headers">Headers of every request, <c>Name: value</c>.</param>
    /// <exception cref="InvalidOperationException">wrk cannot be run, or a request failed.</exception>
    public static async Task<WrkResult> RunAsync(Uri service, IReadOnlyList<string> urls, int firstIndex, double seconds, params string[] headers)
    {
        var folder = Directory.CreateTempSubdirectory("records-api-benchmarks-").FullName;
        try
        {
            var script = Path.Combine(folder, "requests.lua");
            await File.WriteAllTextAsync(script, EmbeddedResources.ReadText("requests.lua"));
            var list = Path.Combine(folder, "urls.txt");
            await File.WriteAllLinesAsync(list, urls);
            var start = new ProcessStartInfo("wrk")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["URLS"] = list, ["FIRST_INDEX"] = firstIndex.ToString(CultureInfo.InvariantCulture) },
            };
            string[] arguments =
            [
                "--threads", "1", "--connections", Connections.ToString(CultureInfo.InvariantCulture), "--timeout", "60s",
                "--duration", $"{(int)Math.Ceiling(seconds)}s", .. headers.SelectMany(h => (string[])["--header", h]), "--script", script, service.ToString(),
            ];
            foreach (var argument in arguments)
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start) ?? throw new InvalidOperationException("wrk cannot be started.");
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return ParseOutput(output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static WrkResult ParseOutput(string output)
    {
        var match = ResultPattern().Match(output);
        if (!match.Success)
            throw new InvalidOperationException($"wrk printed no result: {output}");
        double Number(int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        return Number(5) == 0 ? new(Number(1), Number(2), Number(3), (long)Number(4)) : throw new InvalidOperationException($"{Number(5)} requests failed: {output}");
    }

    [GeneratedRegex(@"RESULT (\S+) (\S+) (\S+) (\d+) (\d+)")]
    private static partial Regex ResultPattern();
}
