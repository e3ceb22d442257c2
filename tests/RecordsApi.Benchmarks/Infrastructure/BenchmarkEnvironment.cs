using RecordsApi.Benchmarks.Registers;

namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>What the benchmarks use: registers, the published program and the baseline.</summary>
internal sealed class BenchmarkEnvironment : IAsyncDisposable
{
    /// <summary>Number of copies for a register of a million agreements and ten million status events.</summary>
    public const int LargeCopies = 582;

    /// <summary>Number of copies for a register of a hundred thousand agreements.</summary>
    public const int MediumCopies = 58;

    private const int WarmUpSeconds = 5;
    private const int MaxWarmUpSeconds = 120;

    // The rate of a warm service varies by about as much from run to run.
    private const double WarmUpGain = 1.03;

    private BenchmarkEnvironment(string repository, string folder, PublishedService published, BaselineHost bare) =>
        (Repository, WorkFolder, Service, Baseline) = (repository, folder, published, bare);

    /// <summary>Folder of the repository.</summary>
    public string Repository { get; }

    /// <summary>Folder in which the registers are kept for the next run.</summary>
    public string WorkFolder { get; }

    /// <summary>The published program.</summary>
    public PublishedService Service { get; }

    /// <summary>The baseline.</summary>
    public BaselineHost Baseline { get; }

    /// <summary>Duration of one round of requests, in seconds.</summary>
    public required double SecondsPerRound { get; init; }

    /// <summary>Number of rounds.</summary>
    public required int Rounds { get; init; }

    /// <summary>Whether only the real register is measured where the large one takes long to create.</summary>
    public bool RealOnly { get; set; }

    /// <summary>Of how many kinds of requests one is sent to the large register.</summary>
    public int LargeRegisterStride { get; set; } = 1;

    /// <summary>Every kind of request that the OpenAPI document describes.</summary>
    public IReadOnlyList<RequestKind> RequestKinds { get; set; } = [];

    /// <summary>The register that ships with the program.</summary>
    public string RealDatabase => Path.Combine(WorkFolder, "real.db");

    /// <summary>Folder of the workbooks as ICE published them; null if there is none beside the repository.</summary>
    public string? WorkbooksFolder => Path.Combine(Repository, "../shared/data") is var path && Directory.Exists(path) ? Path.GetFullPath(path) : null;

    /// <summary>Returns the folder of the repository.</summary>
    public static string FindRepository()
    {
        var repository = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(repository, "RecordsApi.sln")))
            repository = Path.GetDirectoryName(repository) ?? throw new InvalidOperationException("Run the benchmarks inside the repository.");
        return repository;
    }

    /// <summary>Publishes the program and builds the real register.</summary>
    public static async Task<BenchmarkEnvironment> PrepareAsync(string folder, double seconds, int rounds)
    {
        Directory.CreateDirectory(folder);
        var repository = FindRepository();
        Console.WriteLine("Publishing the service and building the register …");
        var environment = new BenchmarkEnvironment(repository, folder, await PublishedService.PublishAsync(repository, folder), await BaselineHost.StartAsync()) { SecondsPerRound = seconds, Rounds = rounds };
        await environment.Service.RunCommandAsync(environment.RealDatabase, "rebuild");
        return environment;
    }

    /// <summary>Returns a register grown from the real one; creates it if there is none, or if the tables, the real register or the script changed.</summary>
    public async Task<string> GetLargeRegisterAsync(int copies)
    {
        var file = Path.Combine(WorkFolder, $"large-{copies}.db");
        var fingerprintFile = $"{file}.fingerprint";
        var fingerprint = await RegisterFingerprint.ComputeAsync(RealDatabase);
        if (!File.Exists(file) || !File.Exists(fingerprintFile) || await File.ReadAllTextAsync(fingerprintFile) != fingerprint)
        {
            Console.WriteLine($"Creating a register of {copies} copies; a million agreements take about half an hour …");
            File.Delete(fingerprintFile);
            await LargeRegisterGenerator.CreateAsync(RealDatabase, file, copies);
            await File.WriteAllTextAsync(fingerprintFile, fingerprint);
        }

        return file;
    }

    /// <summary>
    /// Measures the requests a second of a service as a share of those of the baseline, after a warm-up.
    /// </summary>
    /// <param name="service">Address of the service.</param>
    /// <param name="urls">The URLs to request.</param>
    /// <param name="headers">Headers of every request.</param>
    public async Task<double> MeasureAgainstBaselineAsync(Uri service, IReadOnlyList<string> urls, params string[] headers)
    {
        await WarmUpAsync(service, [.. urls.TakeLast(Math.Max(1, urls.Count / (Rounds + 1)))], headers);
        return await RatioMeasurement.MeasureAsync(
            Rounds,
            async round => (await WrkRunner.RunAsync(service, urls, FirstIndexOfRound(round, urls), SecondsPerRound, headers)).RequestsPerSecond,
            async round => (await WrkRunner.RunAsync(Baseline.Address, urls, FirstIndexOfRound(round, urls), SecondsPerRound, headers)).RequestsPerSecond);
    }

    // The runtime optimizes code while it runs: for seconds on a fast machine, for a minute on a slow one. The warm-up ends after three runs without a gain.
    private static async Task WarmUpAsync(Uri service, IReadOnlyList<string> urls, string[] headers)
    {
        var (best, runsWithoutGain) = (0.0, 0);
        for (var seconds = 0; seconds < MaxWarmUpSeconds && runsWithoutGain < 3; seconds += WarmUpSeconds)
        {
            var rate = (await WrkRunner.RunAsync(service, urls, 0, WarmUpSeconds, headers)).RequestsPerSecond;
            runsWithoutGain = rate > best * WarmUpGain ? 0 : runsWithoutGain + 1;
            best = Math.Max(best, rate);
        }
    }

    /// <summary>Index at which a round begins, so that no round requests what another did.</summary>
    public int FirstIndexOfRound(int round, IReadOnlyList<string> urls) => round * (urls.Count / (Rounds + 1));

    public ValueTask DisposeAsync() => Baseline.DisposeAsync();
}
