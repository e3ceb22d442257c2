using RecordsApi.Benchmarks.Running;

namespace RecordsApi.Benchmarks.Measures;

/// <summary>Another address with every request, and no answer kept in memory.</summary>
internal static class ColdReads
{
    private const int Sample = 200;

    public static async IAsyncEnumerable<Figure> MeasureAsync(Bench bench)
    {
        await using var register = await RegisterHost.StartAsync(bench.Real, keepsAnswers: false);
        yield return await FigureAsync(bench, register, "Single agreement, every request another", await Addresses.SinglesAsync(bench.Real, 200_000), 0.45);
        yield return await FigureAsync(bench, register, "Filtered list of 50, every request another filter", await Addresses.FilteredAsync(bench.Real, 40_000), 0.20);
        yield return await FigureAsync(
            bench, register, "The same with `include=agency,jurisdiction,history,decisions,sources`",
            await Addresses.FilteredAsync(bench.Real, 40_000, "&include=agency,jurisdiction,history,decisions,sources"), null);
    }

    private static async Task<Figure> FigureAsync(Bench bench, RegisterHost register, string path, IReadOnlyList<string> addresses, double? least)
    {
        // The yardstick writes an answer as long as they are in the mean; those asked for this are not asked again.
        var answers = new List<byte[]>();
        foreach (var address in addresses.TakeLast(Sample))
            answers.Add(await register.BytesAsync(address));
        var mean = answers.Average(a => a.Length);
        bench.Bare.Body = answers.MinBy(a => Math.Abs(a.Length - mean));
        return Figure.Of($"{path} ({mean:N0} bytes in the mean)", await bench.OfYardstickAsync(register.Address, [.. addresses.SkipLast(Sample)]), least);
    }
}
