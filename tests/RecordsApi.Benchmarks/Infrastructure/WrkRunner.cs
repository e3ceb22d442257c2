using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>What came of asking for some seconds.</summary>
/// <param name="RequestsPerSecond">Answers a second.</param>
/// <param name="MedianMilliseconds">Median time of an answer, in milliseconds.</param>
/// <param name="Percentile99Milliseconds">99th percentile of that, in milliseconds.</param>
/// <param name="ResponseCount">How many answers there were.</param>
internal sealed record WrkResult(double RequestsPerSecond, double MedianMilliseconds, double Percentile99Milliseconds, long ResponseCount);

/// <summary>Asks over HTTP with <c>wrk</c>: a closed loop, as many connections at once as are told.</summary>
internal static partial class WrkRunner
{
    private const int Connections = 16;

    /// <summary>Asks addresses of a service in turn.</summary>
    /// <param name="service">The service.</param>
    /// <param name="urls">Paths with their queries.</param>
    /// <param name="firstIndex">How many of them are passed over, so that a later round asks others.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="headers">Headers of every request, <c>Name: value</c>.</param>
    /// <exception cref="InvalidOperationException">It cannot be run, or an answer is not as it should be.</exception>
    public static async Task<WrkResult> RunAsync(Uri service, IReadOnlyList<string> urls, int firstIndex, double seconds, params string[] headers)
    {
        var folder = Directory.CreateTempSubdirectory("records-api-benchmarks-").FullName;
        try
        {
            var script = Path.Combine(folder, "asking.lua");
            await File.WriteAllTextAsync(script, EmbeddedResources.ReadText("asking.lua"));
            var list = Path.Combine(folder, "addresses.txt");
            await File.WriteAllLinesAsync(list, urls);
            var start = new ProcessStartInfo("wrk")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["ADDRESSES"] = list, ["FROM"] = firstIndex.ToString(CultureInfo.InvariantCulture) },
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
            throw new InvalidOperationException($"wrk did not say what came of it: {output}");
        double Number(int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        return Number(5) == 0 ? new(Number(1), Number(2), Number(3), (long)Number(4)) : throw new InvalidOperationException($"{Number(5)} requests failed: {output}");
    }

    [GeneratedRegex(@"RESULT (\S+) (\S+) (\S+) (\d+) (\d+)")]
    private static partial Regex ResultPattern();
}
