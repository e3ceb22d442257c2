using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using RecordsApi.Benchmarks.Measures;

namespace RecordsApi.Benchmarks.Running;

/// <summary>Writes figures where they are kept: each group replaces what its last run left.</summary>
internal static partial class ResultsFile
{
    private const string Head =
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
    public static async Task WriteAsync(string repository, Measure measure, IReadOnlyList<Figure> figures)
    {
        var file = Path.Combine(repository, "tests/RecordsApi.Benchmarks/RESULTS.md");
        var there = File.Exists(file) ? Sections().Matches(await File.ReadAllTextAsync(file)).ToDictionary(m => m.Groups["title"].Value, m => m.Value.TrimEnd()) : [];
        there[measure.Title] = await SectionAsync(repository, measure, figures);
        await File.WriteAllTextAsync(file, Head + string.Join("\n\n", Measure.All.Where(m => there.ContainsKey(m.Title)).Select(m => there[m.Title])) + "\n");
    }

    private static async Task<string> SectionAsync(string repository, Measure measure, IReadOnlyList<Figure> figures)
    {
        var text = new StringBuilder($"## {measure.Title}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, commit {await CommitAsync(repository)}; {Environment.ProcessorCount} processors, ");
        text.Append(CultureInfo.InvariantCulture, $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.\n\n");
        text.Append("| path | target | measured | |\n|---|---|---|---|\n");
        foreach (var figure in figures)
            text.Append(CultureInfo.InvariantCulture, $"| {figure.Path} | {figure.Target} | {figure.Measured} | {figure.IsMet switch { true => "met", false => "**missed**", _ => "" }} |\n");
        return text.ToString().TrimEnd();
    }

    private static async Task<string> CommitAsync(string repository)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", repository, "describe", "--always", "--dirty"]) { RedirectStandardOutput = true });
        return git is null ? "unknown" : (await git.StandardOutput.ReadToEndAsync()).Trim();
    }

    [GeneratedRegex(@"## (?<title>[^\n]+)\n(?:(?!\n## ).)*", RegexOptions.Singleline)]
    private static partial Regex Sections();
}
