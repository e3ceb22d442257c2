using RecordsApi.Benchmarks.Running;

namespace RecordsApi.Benchmarks.Measures;

/// <summary>One figure.</summary>
/// <param name="Path">What was measured.</param>
/// <param name="Target">What it is to reach.</param>
/// <param name="Measured">What it reached.</param>
/// <param name="IsMet">Whether that is enough; null where there is no target.</param>
internal sealed record Figure(string Path, string Target, string Measured, bool? IsMet)
{
    /// <summary>A ratio that is to be at least, or at most, as told.</summary>
    public static Figure Of(string path, double ratio, double? least = null, double? most = null, string of = "of the yardstick") => new(
        path,
        least is { } l ? FormattableString.Invariant($"at least {l} {of}") : most is { } m ? FormattableString.Invariant($"at most {m} {of}") : "none",
        FormattableString.Invariant($"{ratio:0.00}"),
        least is null && most is null ? null : !(ratio < least) && !(ratio > most));
}

/// <summary>A group of figures that are measured together.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Title">Its heading in the results.</param>
/// <param name="MeasureAsync">Measures them.</param>
internal sealed record Measure(string Name, string Title, Func<Bench, IAsyncEnumerable<Figure>> MeasureAsync)
{
    /// <summary>All of them, in the order in which they are run.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("hot", "Asked again", HotReads.MeasureAsync),
        new("cold", "Asked for the first time", ColdReads.MeasureAsync),
        new("large", "A million agreements", LargeReads.MeasureAsync),
        new("export", "Exports", Exports.MeasureAsync),
        new("import", "Imports", Imports.MeasureAsync),
        new("start", "Starts", Starts.MeasureAsync),
        new("overload", "Overload", Overload.MeasureAsync),
        new("against", "Beside others", Others.MeasureAsync),
    ];
}
