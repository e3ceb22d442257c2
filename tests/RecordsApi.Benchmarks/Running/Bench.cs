using RecordsApi.Benchmarks.Registers;

namespace RecordsApi.Benchmarks.Running;

/// <summary>What measures are made with: registers, the published program, the yardstick.</summary>
internal sealed class Bench : IAsyncDisposable
{
    /// <summary>Copies that make a register of a million agreements and ten million steps.</summary>
    public const int Large = 718;

    /// <summary>Copies that make one of a hundred thousand agreements.</summary>
    public const int Middling = 71;

    private const int WarmingSeconds = 15;

    private Bench(string repository, string folder, Published published, BareHost bare) =>
        (Repository, Folder, Published, Bare) = (repository, folder, published, bare);

    /// <summary>Folder of the repository.</summary>
    public string Repository { get; }

    /// <summary>Folder in which registers are kept for the next run.</summary>
    public string Folder { get; }

    /// <summary>The published program.</summary>
    public Published Published { get; }

    /// <summary>The yardstick.</summary>
    public BareHost Bare { get; }

    /// <summary>How long one round of asking takes, in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>How many rounds of each there are.</summary>
    public required int Rounds { get; init; }

    /// <summary>The register that ships with the program.</summary>
    public string Real => Path.Combine(Folder, "real.db");

    /// <summary>Workbooks as ICE published them, where they lie beside the repository.</summary>
    public string? Workbooks => Path.Combine(Repository, "../shared/data") is var there && Directory.Exists(there) ? Path.GetFullPath(there) : null;

    /// <summary>Publishes the program and builds the real register.</summary>
    public static async Task<Bench> PrepareAsync(string folder, double seconds, int rounds)
    {
        Directory.CreateDirectory(folder);
        var repository = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(repository, "RecordsApi.sln")))
            repository = Path.GetDirectoryName(repository) ?? throw new InvalidOperationException("This is to be run inside the repository.");
        Console.WriteLine("Publishing the program, building the register …");
        var bench = new Bench(repository, folder, await Published.OfAsync(repository, folder), await BareHost.StartAsync()) { Seconds = seconds, Rounds = rounds };
        await bench.Published.CommandAsync(bench.Real, "rebuild");
        return bench;
    }

    /// <summary>A register grown from the real one; made if it is not there, or of other tables or another recipe.</summary>
    public async Task<string> GrownAsync(int copies)
    {
        var file = Path.Combine(Folder, $"grown-{copies}.db");
        var mark = $"{file}.made-of";
        var recipe = await Recipe.OfAsync(Real);
        if (!File.Exists(file) || !File.Exists(mark) || await File.ReadAllTextAsync(mark) != recipe)
        {
            Console.WriteLine($"Growing a register {copies} times; for a million agreements that takes some ten minutes …");
            File.Delete(mark);
            await LargeRegister.MakeAsync(Real, file, copies);
            await File.WriteAllTextAsync(mark, recipe);
        }

        return file;
    }

    /// <summary>
    /// Requests a second of the one as a share of those of the yardstick. Code is made fast while it runs: what is measured is a
    /// service that has been up for a while.
    /// </summary>
    /// <param name="service">Where the one is.</param>
    /// <param name="addresses">What it is asked.</param>
    /// <param name="headers">With which headers.</param>
    public async Task<double> OfYardstickAsync(Uri service, IReadOnlyList<string> addresses, params string[] headers)
    {
        await Wrk.AskAsync(service, [.. addresses.TakeLast(Math.Max(1, addresses.Count / (Rounds + 1)))], 0, WarmingSeconds, headers);
        return await Ratio.OfAsync(
            Rounds,
            async round => (await Wrk.AskAsync(service, addresses, From(round, addresses), Seconds, headers)).PerSecond,
            async round => (await Wrk.AskAsync(Bare.Address, addresses, From(round, addresses), Seconds, headers)).PerSecond);
    }

    /// <summary>Where a round begins, so that none asks what another did.</summary>
    public int From(int round, IReadOnlyList<string> addresses) => round * (addresses.Count / (Rounds + 1));

    public ValueTask DisposeAsync() => Bare.DisposeAsync();
}
