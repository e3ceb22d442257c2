using RecordsApi.Benchmarks.Infrastructure;

namespace RecordsApi.Benchmarks.Benchmarks;

/// <summary>One measured value.</summary>
/// <param name="Path">What was measured.</param>
/// <param name="Target">The target.</param>
/// <param name="Measured">The value.</param>
/// <param name="IsMet">Whether the target is met; null if there is none.</param>
internal sealed record BenchmarkResult(string Path, string Target, string Measured, bool? IsMet)
{
    /// <summary>Creates a result from a ratio with a lower or an upper limit.</summary>
    public static BenchmarkResult FromRatio(string path, double ratio, double? minimum = null, double? maximum = null, string unit = "of the baseline") => new(
        path,
        minimum is { } m ? FormattableString.Invariant($"at least {m} {unit}") : maximum is { } n ? FormattableString.Invariant($"at most {n} {unit}") : "none",
        FormattableString.Invariant($"{ratio:0.00}"),
        minimum is null && maximum is null ? null : !(ratio < minimum) && !(ratio > maximum));
}

/// <summary>A group of values that are measured together.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Title">Its heading in the results.</param>
/// <param name="MeasureAsync">Measures the values.</param>
internal sealed record BenchmarkGroup(string Name, string Title, Func<BenchmarkEnvironment, IAsyncEnumerable<BenchmarkResult>> MeasureAsync)
{
    /// <summary>All groups, in the order in which they run.</summary>
    public static IReadOnlyList<BenchmarkGroup> All { get; } =
    [
        new("cached", "Repeated reads", CachedReadBenchmark.MeasureAsync),
        new("uncached", "First reads, nothing cached", UncachedReadBenchmark.MeasureAsync),
        new("questions", "Every kind of request, nothing cached", RequestKindBenchmark.MeasureAsync),
        new("large", "A million agreements", LargeRegisterBenchmark.MeasureAsync),
        new("export", "Exports", ExportBenchmark.MeasureAsync),
        new("import", "Imports", ImportBenchmark.MeasureAsync),
        new("start", "Start-up", StartupBenchmark.MeasureAsync),
        new("overload", "Overload", OverloadBenchmark.MeasureAsync),
        new("competitors", "Other servers", CompetitorBenchmark.MeasureAsync),
    ];
}
