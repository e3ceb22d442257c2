using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using RecordsApi.Benchmarks.Benchmarks;

namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>Writes figures where they are kept: each group replaces what its last run left.</summary>
internal static partial class BenchmarkResultsFile
{
    private const string Introduction =
        """
        # Results

        Written by `dotnet run -c Release --project tests/RecordsApi.Benchmarks`; `-- --help` says how to run a part. Ratios are
        within one run: each thing and what it is held against by turns, the median of the rounds. The yardstick is a bare
        ASP.NET Core endpoint in the same process that writes the same bytes from memory. Load comes from `wrk` on the same
        machine, one thread and 16 connections, so that client and server share its processors; there is no limit for one reader.
        *Nothing kept* is with `AnswerCache:Mebibytes=0`. The large registers are the real one grown: every agency, agreement and
        life many times over, lengthened by suspensions and corrections to ten steps each.


        """;

    /// <summary>Puts a group's figures into the file.</summary>
    public static async Task WriteAsync(string repository, BenchmarkGroup group, IReadOnlyList<BenchmarkResult> results)
    {
        var file = Path.Combine(repository, "tests/RecordsApi.Benchmarks/RESULTS.md");
        var there = File.Exists(file) ? SectionPattern().Matches(await File.ReadAllTextAsync(file)).ToDictionary(m => m.Groups["title"].Value, m => m.Value.TrimEnd()) : [];
        there[group.Title] = await FormatSectionAsync(repository, group, results);
        await File.WriteAllTextAsync(file, Introduction + string.Join("\n\n", BenchmarkGroup.All.Where(m => there.ContainsKey(m.Title)).Select(m => there[m.Title])) + "\n");
    }

    private static async Task<string> FormatSectionAsync(string repository, BenchmarkGroup group, IReadOnlyList<BenchmarkResult> results)
    {
        var text = new StringBuilder($"## {group.Title}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, commit {await ReadCommitAsync(repository)}; {Environment.ProcessorCount} processors, ");
        text.Append(CultureInfo.InvariantCulture, $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.\n\n");
        text.Append("| path | target | measured | |\n|---|---|---|---|\n");
        foreach (var figure in results)
            text.Append(CultureInfo.InvariantCulture, $"| {figure.Path} | {figure.Target} | {figure.Measured} | {figure.IsMet switch { true => "met", false => "**missed**", _ => "" }} |\n");
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
