using RecordsApi.Benchmarks.Running;

namespace RecordsApi.Benchmarks.Measures;

/// <summary>Workbooks into the register, by the published program; needs the workbooks.</summary>
internal static class Imports
{
    private static readonly string[] Day = ["participatingAgencies12302025am.xlsx", "pendingAgencies12312025am.xlsx"];

    public static async IAsyncEnumerable<Figure> MeasureAsync(Bench bench)
    {
        if (bench.Workbooks is not { } folder)
        {
            yield return new("Imports", "none", "left out: the workbooks are not beside the repository", null);
            yield break;
        }

        var all = Path.Combine(bench.Folder, "all.db");
        Forget(all);
        var seconds = await bench.Published.CommandAsync(all, "import", "--empty", folder);
        yield return new("Import of every workbook there is", "under 120 s", FormattableString.Invariant($"{seconds:0.0} s"), seconds < 120);

        var before = Path.Combine(bench.Folder, "before.db");
        Forget(before);
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !Day.Contains(Path.GetFileName(f)) && Path.GetExtension(f) is ".xlsx")];
        string[] decisions = [.. Directory.EnumerateFiles(Path.Combine(folder, "decisions"), "*.csv")];
        await bench.Published.CommandAsync(before, ["import", "--empty", .. files, .. decisions]);
        string[] last = [.. Day.Select(name => Directory.EnumerateFiles(folder, name, SearchOption.AllDirectories).First())];
        var times = new List<double>();
        for (var round = 0; round < bench.Rounds; round++)
        {
            var copy = Path.Combine(bench.Folder, "day.db");
            Forget(copy);
            File.Copy(before, copy);
            times.Add(await bench.Published.CommandAsync(copy, ["import", .. last]));
        }

        var median = Ratio.Median(times);
        yield return new("Import of a day's two workbooks into a register of all before", "under 2 s", FormattableString.Invariant($"{median:0.00} s"), median < 2);
    }

    private static void Forget(string database)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(database)!, $"{Path.GetFileName(database)}*"))
            File.Delete(file);
    }
}
