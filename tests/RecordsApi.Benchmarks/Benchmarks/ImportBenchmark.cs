using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Benchmarks;

/// <summary>Imports of workbooks by the published program. Needs the workbooks.</summary>
internal static class ImportBenchmark
{
    // The newest of each list, so that the register holds all earlier ones.
    private static readonly string[] NewestWorkbooks = ["participatingAgencies03272026am.xlsx", "pendingAgencies02272026am.xlsx"];

    public static async IAsyncEnumerable<BenchmarkResult> MeasureAsync(BenchmarkEnvironment environment)
    {
        if (environment.WorkbooksFolder is not { } folder)
        {
            yield return new("Imports", "none", "skipped: there are no workbooks beside the repository", null);
            yield break;
        }

        var all = Path.Combine(environment.WorkFolder, "all.db");
        DeleteDatabase(all);
        var lists = Path.Combine(folder, "ice-287g");
        var seconds = await environment.Service.RunCommandAsync(all, "import", "--empty", lists, Path.Combine(folder, "decisions"));
        yield return new("Import of every workbook", "under 120 s", FormattableString.Invariant($"{seconds:0.0} s"), seconds < 120);

        var before = Path.Combine(environment.WorkFolder, "before.db");
        DeleteDatabase(before);
        string[] files = [.. Directory.EnumerateFiles(lists, "*", SearchOption.AllDirectories).Where(f => !NewestWorkbooks.Contains(Path.GetFileName(f)) && Path.GetExtension(f) is ".xlsx")];
        string[] decisions = [.. Directory.EnumerateFiles(Path.Combine(folder, "decisions"), "*.csv")];
        await environment.Service.RunCommandAsync(before, ["import", "--empty", .. files, .. decisions]);
        string[] last = [.. NewestWorkbooks.Select(name => Directory.EnumerateFiles(lists, name, SearchOption.AllDirectories).First())];
        var times = new List<double>();
        for (var round = 0; round < environment.Rounds; round++)
        {
            var copy = Path.Combine(environment.WorkFolder, "day.db");
            DeleteDatabase(copy);
            File.Copy(before, copy);
            times.Add(await environment.Service.RunCommandAsync(copy, ["import", .. last]));
        }

        var median = RatioMeasurement.Median(times);
        yield return new("Import of one day's two workbooks into a register of all earlier ones", "under 2.5 s", FormattableString.Invariant($"{median:0.00} s"), median < 2.5);
    }

    private static void DeleteDatabase(string database)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(database)!, $"{Path.GetFileName(database)}*"))
            File.Delete(file);
    }
}
