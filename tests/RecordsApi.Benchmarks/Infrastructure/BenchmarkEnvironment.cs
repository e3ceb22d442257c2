using RecordsApi.Benchmarks.Registers;

namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>What measures are made with: registers, the published program, the yardstick.</summary>
internal sealed class BenchmarkEnvironment : IAsyncDisposable
{
    /// <summary>Copies that make a register of a million agreements and ten million steps.</summary>
    public const int LargeCopies = 718;

    /// <summary>Copies that make one of a hundred thousand agreements.</summary>
    public const int MediumCopies = 71;

    private const int WarmUpSeconds = 15;

    private BenchmarkEnvironment(string repository, string folder, PublishedService published, BaselineHost bare) =>
        (Repository, WorkFolder, Service, Baseline) = (repository, folder, published, bare);

    /// <summary>Folder of the repository.</summary>
    public string Repository { get; }

    /// <summary>Folder in which registers are kept for the next run.</summary>
    public string WorkFolder { get; }

    /// <summary>The published program.</summary>
    public PublishedService Service { get; }

    /// <summary>The yardstick.</summary>
    public BaselineHost Baseline { get; }

    /// <summary>How long one round of asking takes, in seconds.</summary>
    public required double SecondsPerRound { get; init; }

    /// <summary>How many rounds of each there are.</summary>
    public required int Rounds { get; init; }

    /// <summary>The register that ships with the program.</summary>
    public string RealDatabase => Path.Combine(WorkFolder, "real.db");

    /// <summary>Workbooks as ICE published them, where they lie beside the repository.</summary>
    public string? WorkbooksFolder => Path.Combine(Repository, "../shared/data") is var there && Directory.Exists(there) ? Path.GetFullPath(there) : null;

    /// <summary>Publishes the program and builds the real register.</summary>
    public static async Task<BenchmarkEnvironment> PrepareAsync(string folder, double seconds, int rounds)
    {
        Directory.CreateDirectory(folder);
        var repository = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(repository, "RecordsApi.sln")))
            repository = Path.GetDirectoryName(repository) ?? throw new InvalidOperationException("This is to be run inside the repository.");
        Console.WriteLine("Publishing the program, building the register …");
        var bench = new BenchmarkEnvironment(repository, folder, await PublishedService.PublishAsync(repository, folder), await BaselineHost.StartAsync()) { SecondsPerRound = seconds, Rounds = rounds };
        await bench.Service.RunCommandAsync(bench.RealDatabase, "rebuild");
        return bench;
    }

    /// <summary>A register grown from the real one; made if it is not there, or of other tables or another recipe.</summary>
    public async Task<string> GetLargeRegisterAsync(int copies)
    {
        var file = Path.Combine(WorkFolder, $"grown-{copies}.db");
        var mark = $"{file}.made-of";
        var recipe = await RegisterFingerprint.ComputeAsync(RealDatabase);
        if (!File.Exists(file) || !File.Exists(mark) || await File.ReadAllTextAsync(mark) != recipe)
        {
            Console.WriteLine($"Growing a register {copies} times; for a million agreements that takes some ten minutes …");
            File.Delete(mark);
            await LargeRegisterGenerator.CreateAsync(RealDatabase, file, copies);
            await File.WriteAllTextAsync(mark, recipe);
        }

        return file;
    }

    /// <summary>
    /// Requests a second of the one as a share of those of the yardstick. Code is made fast while it runs: what is measured is a
    /// service that has been up for a while.
    /// </summary>
    /// <param name="service">Where the one is.</param>
    /// <param name="urls">What it is asked.</param>
    /// <param name="headers">With which headers.</param>
    public async Task<double> MeasureAgainstBaselineAsync(Uri service, IReadOnlyList<string> urls, params string[] headers)
    {
        await WrkRunner.RunAsync(service, [.. urls.TakeLast(Math.Max(1, urls.Count / (Rounds + 1)))], 0, WarmUpSeconds, headers);
        return await RatioMeasurement.MeasureAsync(
            Rounds,
            async round => (await WrkRunner.RunAsync(service, urls, FirstIndexOfRound(round, urls), SecondsPerRound, headers)).RequestsPerSecond,
            async round => (await WrkRunner.RunAsync(Baseline.Address, urls, FirstIndexOfRound(round, urls), SecondsPerRound, headers)).RequestsPerSecond);
    }

    /// <summary>Where a round begins, so that none asks what another did.</summary>
    public int FirstIndexOfRound(int round, IReadOnlyList<string> urls) => round * (urls.Count / (Rounds + 1));

    public ValueTask DisposeAsync() => Baseline.DisposeAsync();
}
