using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Benchmarks;

/// <summary>Workbooks into the register, by the published program; needs the workbooks.</summary>
internal static class ImportBenchmark
{
    private static readonly string[] WorkbooksOfOneDay = ["participatingAgencies12302025am.xlsx", "pendingAgencies12312025am.xlsx"];

    public static async IAsyncEnumerable<BenchmarkResult> MeasureAsync(BenchmarkEnvironment environment)
    {
        if (environment.WorkbooksFolder is not { } folder)
        {
            yield return new("Imports", "none", "left out: the workbooks are not beside the repository", null);
            yield break;
        }

        var all = Path.Combine(environment.WorkFolder, "all.db");
        DeleteDatabase(all);
        var seconds = await environment.Service.RunCommandAsync(all, "import", "--empty", folder);
        yield return new("Import of every workbook there is", "under 120 s", FormattableString.Invariant($"{seconds:0.0} s"), seconds < 120);

        var before = Path.Combine(environment.WorkFolder, "before.db");
        DeleteDatabase(before);
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !WorkbooksOfOneDay.Contains(Path.GetFileName(f)) && Path.GetExtension(f) is ".xlsx")];
        string[] decisions = [.. Directory.EnumerateFiles(Path.Combine(folder, "decisions"), "*.csv")];
        await environment.Service.RunCommandAsync(before, ["import", "--empty", .. files, .. decisions]);
        string[] last = [.. WorkbooksOfOneDay.Select(name => Directory.EnumerateFiles(folder, name, SearchOption.AllDirectories).First())];
        var times = new List<double>();
        for (var round = 0; round < environment.Rounds; round++)
        {
            var copy = Path.Combine(environment.WorkFolder, "day.db");
            DeleteDatabase(copy);
            File.Copy(before, copy);
            times.Add(await environment.Service.RunCommandAsync(copy, ["import", .. last]));
        }

        var median = RatioMeasurement.Median(times);
        yield return new("Import of a day's two workbooks into a register of all before", "under 2 s", FormattableString.Invariant($"{median:0.00} s"), median < 2);
    }

    private static void DeleteDatabase(string database)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(database)!, $"{Path.GetFileName(database)}*"))
            File.Delete(file);
    }
}
