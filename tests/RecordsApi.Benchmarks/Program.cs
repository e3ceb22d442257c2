using System.CommandLine;
using System.Globalization;
using RecordsApi.Benchmarks.Benchmarks;
using RecordsApi.Benchmarks.Infrastructure;

var names = new Argument<string[]>("measures") { Description = $"Which to run, all if none is named: {string.Join(", ", BenchmarkGroup.All.Select(m => m.Name))}.", DefaultValueFactory = _ => [] };
names.AcceptOnlyFromAmong([.. BenchmarkGroup.All.Select(m => m.Name)]);
var folder = new Option<string>("--folder")
{
    Description = "Where registers are kept for the next run; the large one takes some 12 GB.",
    DefaultValueFactory = _ => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "RecordsApi.Benchmarks"),
};
var seconds = new Option<double>("--seconds") { Description = "How long one round of asking takes.", DefaultValueFactory = _ => 4 };
var rounds = new Option<int>("--rounds") { Description = "How many rounds there are.", DefaultValueFactory = _ => 5 };
var command = new RootCommand("Measures the service against yardsticks within one run, and writes tests/RecordsApi.Benchmarks/RESULTS.md. Needs wrk, sqlite3, and npm for `against`.") { names, folder, seconds, rounds };
command.SetAction(async (parsed, _) =>
{
    await using var bench = await BenchmarkEnvironment.PrepareAsync(Path.GetFullPath(parsed.GetValue(folder)!), parsed.GetValue(seconds), parsed.GetValue(rounds));
    var chosen = parsed.GetValue(names)!;
    foreach (var measure in BenchmarkGroup.All.Where(m => chosen.Length == 0 || chosen.Contains(m.Name)))
    {
        Console.WriteLine($"\n{measure.Title}");
        var figures = new List<BenchmarkResult>();
        await foreach (var figure in measure.MeasureAsync(bench))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {figure.Path}: {figure.Measured} ({figure.Target}){(figure.IsMet == false ? ", missed" : "")}"));
            figures.Add(figure);
        }

        await BenchmarkResultsFile.WriteAsync(bench.Repository, measure, figures);
    }

    return 0;
});
return await command.Parse(args).InvokeAsync();
