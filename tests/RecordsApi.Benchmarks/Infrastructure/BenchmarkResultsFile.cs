using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using RecordsApi.Benchmarks.Benchmarks;

namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>Writes RESULTS.md: the values of a group replace those of its last run.</summary>
internal static partial class BenchmarkResultsFile
{
    private const string Introduction =
        """
        # Results

        Written by `dotnet run -c Release --project tests/RecordsApi.Benchmarks`; `-- --help` lists the parts. Ratios are measured
        within one run: alternating rounds, of which the median counts. The baseline is a bare ASP.NET Core endpoint in the same
        process that writes a response of the same size from memory. The load comes from `wrk` on the same machine (one thread, 16
        connections), so client and server share the processors. Rate limits are off, and *nothing cached* means that the response
        cache is off: no response is kept, and what an earlier page of the dataset version read of agreements and of what they include is, as in production.
        The large registers are copies of the real one: every agency, agreement (without those about facilities) and status history many times, with suspensions and
        corrections added until each agreement has about ten status events.


        """;

    /// <summary>Writes the values of a group.</summary>
    public static async Task WriteAsync(string repository, BenchmarkGroup group, IReadOnlyList<BenchmarkResult> results)
    {
        var file = Path.Combine(repository, "tests/RecordsApi.Benchmarks/RESULTS.md");
        var sections = File.Exists(file) ? SectionPattern().Matches(await File.ReadAllTextAsync(file)).ToDictionary(m => m.Groups["title"].Value, m => m.Value.TrimEnd()) : [];
        sections[group.Title] = await FormatSectionAsync(repository, group, results);
        await File.WriteAllTextAsync(file, Introduction + string.Join("\n\n", BenchmarkGroup.All.Where(m => sections.ContainsKey(m.Title)).Select(m => sections[m.Title])) + "\n");
    }

    private static async Task<string> FormatSectionAsync(string repository, BenchmarkGroup group, IReadOnlyList<BenchmarkResult> results)
    {
        var text = new StringBuilder($"## {group.Title}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, commit {await ReadCommitAsync(repository)}; {Environment.ProcessorCount} processors, ");
        text.Append(CultureInfo.InvariantCulture, $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.\n\n");
        text.Append("| what | target | measured | |\n|---|---|---|---|\n");
        foreach (var result in results)
            text.Append(CultureInfo.InvariantCulture, $"| {result.Path} | {result.Target} | {result.Measured} | {result.IsMet switch { true => "met", false => "**missed**", _ => "" }} |\n");
        return text.ToString().TrimEnd();
    }

    private static async Task<string> ReadCommitAsync(string repository)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", repository, "describe", "--always", "--dirty"]) { RedirectStandardOutput = true });
        return git is null ? "unknown" : (await git.StandardOutput.ReadToEndAsync()).Trim();
    }

    [GeneratedRegex(@"## (?<title>[^\n]+)\n(?:(?!\n## ).)*", RegexOptions.Singleline)]
    private static partial Regex SectionPattern();
}
