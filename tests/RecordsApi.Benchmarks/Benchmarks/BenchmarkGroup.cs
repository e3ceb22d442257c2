using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Benchmarks;

/// <summary>One figure.</summary>
/// <param name="Path">What was measured.</param>
/// <param name="Target">What it is to reach.</param>
/// <param name="Measured">What it reached.</param>
/// <param name="IsMet">Whether that is enough; null where there is no target.</param>
internal sealed record BenchmarkResult(string Path, string Target, string Measured, bool? IsMet)
{
    /// <summary>A ratio that is to be at least, or at most, as told.</summary>
    public static BenchmarkResult FromRatio(string path, double ratio, double? minimum = null, double? maximum = null, string unit = "of the yardstick") => new(
        path,
        minimum is { } l ? FormattableString.Invariant($"at least {l} {unit}") : maximum is { } m ? FormattableString.Invariant($"at most {m} {unit}") : "none",
        FormattableString.Invariant($"{ratio:0.00}"),
        minimum is null && maximum is null ? null : !(ratio < minimum) && !(ratio > maximum));
}

/// <summary>A group of figures that are measured together.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Title">Its heading in the results.</param>
/// <param name="MeasureAsync">Measures them.</param>
internal sealed record BenchmarkGroup(string Name, string Title, Func<BenchmarkEnvironment, IAsyncEnumerable<BenchmarkResult>> MeasureAsync)
{
    /// <summary>All of them, in the order in which they are run.</summary>
    public static IReadOnlyList<BenchmarkGroup> All { get; } =
    [
        new("hot", "Asked again", CachedReadBenchmark.MeasureAsync),
        new("cold", "Asked for the first time", UncachedReadBenchmark.MeasureAsync),
        new("large", "A million agreements", LargeRegisterBenchmark.MeasureAsync),
        new("export", "Exports", ExportBenchmark.MeasureAsync),
        new("import", "Imports", ImportBenchmark.MeasureAsync),
        new("start", "Starts", StartupBenchmark.MeasureAsync),
        new("overload", "Overload", OverloadBenchmark.MeasureAsync),
        new("against", "Beside others", CompetitorBenchmark.MeasureAsync),
    ];
}
