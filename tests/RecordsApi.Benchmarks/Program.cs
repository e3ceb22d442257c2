using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using RecordsApi.Benchmarks.Benchmarks;
using RecordsApi.Benchmarks.Infrastructure;

var names = new Argument<string[]>("benchmarks")
{
    Description = $"Which benchmarks to run; all, if none is named: {string.Join(", ", BenchmarkGroup.All.Select(b => b.Name))}.",
    DefaultValueFactory = _ => [],
};
names.AcceptOnlyFromAmong([.. BenchmarkGroup.All.Select(b => b.Name)]);
var folder = new Option<string>("--folder")
{
    Description = "Folder in which the registers are kept for the next run. The large one takes about 45 GB.",
    DefaultValueFactory = _ => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "RecordsApi.Benchmarks"),
};
var seconds = new Option<double>("--seconds") { Description = "Duration of one round of requests.", DefaultValueFactory = _ => 4 };
var rounds = new Option<int>("--rounds") { Description = "Number of rounds.", DefaultValueFactory = _ => 5 };
var realOnly = new Option<bool>("--real-only") { Description = "Leaves out the register of a million agreements in `questions`, which takes half an hour to create." };
var stride = new Option<int>("--stride") { Description = "In `questions`, of how many kinds of requests one is sent to the register of a million agreements: all of them take hours.", DefaultValueFactory = _ => 1 };
var check = new Option<bool>("--check") { Description = "Checks that every parameter in openapi/v1.json has a value for `questions`, and measures nothing." };
var command = new RootCommand("Measures the service against baselines within one run and writes tests/RecordsApi.Benchmarks/RESULTS.md. Needs wrk, sqlite3, and npm for `competitors`.")
{
    names, folder, seconds, rounds, realOnly, stride, check,
};
command.SetAction(async (parsed, cancellationToken) =>
{
    // Before the register is built, which takes minutes.
    var kinds = RequestKinds.Create(JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(BenchmarkEnvironment.FindRepository(), "openapi/v1.json"), cancellationToken))!);
    if (parsed.GetValue(check))
    {
        Console.WriteLine($"{kinds.Count} kinds of requests; every parameter has a value.");
        return 0;
    }

    await using var environment = await BenchmarkEnvironment.PrepareAsync(Path.GetFullPath(parsed.GetValue(folder)!), parsed.GetValue(seconds), parsed.GetValue(rounds));
    environment.RequestKinds = kinds;
    environment.RealOnly = parsed.GetValue(realOnly);
    environment.LargeRegisterStride = parsed.GetValue(stride);
    var selected = parsed.GetValue(names)!;
    foreach (var group in BenchmarkGroup.All.Where(b => selected.Length == 0 || selected.Contains(b.Name)))
    {
        Console.WriteLine($"\n{group.Title}");
        var results = new List<BenchmarkResult>();
        await foreach (var result in group.MeasureAsync(environment))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {result.Path}: {result.Measured} ({result.Target}){(result.IsMet == false ? ", missed" : "")}"));
            results.Add(result);
        }

        await BenchmarkResultsFile.WriteAsync(environment.Repository, group, results);
    }

    return 0;
});
return await command.Parse(args).InvokeAsync();
