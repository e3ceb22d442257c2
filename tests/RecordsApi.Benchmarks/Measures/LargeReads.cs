using System.Diagnostics;
using RecordsApi.Benchmarks.Running;

namespace RecordsApi.Benchmarks.Measures;

/// <summary>Lists of a register of a million agreements and ten million steps, one question at a time, nothing kept.</summary>
internal static class LargeReads
{
    private const int Questions = 60;
    private const int DeepPage = 10_000;
    private const int PageRows = 50;
    private const int StrideRows = 500;

    public static async IAsyncEnumerable<Figure> MeasureAsync(Bench bench)
    {
        var grown = await bench.GrownAsync(Bench.Large);
        await using var large = await RegisterHost.StartAsync(grown, keepsAnswers: false);
        await using var real = await RegisterHost.StartAsync(bench.Real, keepsAnswers: false);
        var filtered = await Addresses.FilteredAsync(bench.Real, 40 * Questions);
        var full = await FullAsync(real, filtered);
        yield return Figure.Of(
            "Filtered list of 50, a million agreements against the real ones, where both have 50, median time",
            await AgainstAsync(full, a => TimeAsync(large, a), a => TimeAsync(real, a)), most: 2, of: "times the time with the real register");
        var any = filtered.Except(full).Take(3 * Questions).ToList();
        yield return Figure.Of(
            "The same filters where the real register has fewer than 50 to give, often none",
            await AgainstAsync(any, a => TimeAsync(large, a), a => TimeAsync(real, a)));

        var deep = await DeepAsync(large);
        yield return Figure.Of(
            "Page 10,000 against page 1, median time",
            await AgainstAsync([.. Enumerable.Repeat(deep, Questions)], a => TimeAsync(large, a), _ => TimeAsync(large, $"/v1/agreements?limit={PageRows}")),
            most: 1.2, of: "times the time of page 1");
        yield return Figure.Of(
            "`asOf` against without, median time",
            await AgainstAsync(
                [.. any.Select(a => a.Replace("&limit", "&count=none&limit", StringComparison.Ordinal))],
                a => TimeAsync(large, a), a => TimeAsync(large, string.Join('&', a.Split('&').Where(p => !p.StartsWith("asOf", StringComparison.Ordinal))))),
            most: 3, of: "times the time without");
    }

    // Not counted, so that nothing is remembered of them.
    private static async Task<List<string>> FullAsync(RegisterHost register, IReadOnlyList<string> addresses)
    {
        var full = new List<string>();
        foreach (var address in addresses)
        {
            if (full.Count < Questions && Addresses.NextOf(await register.BytesAsync($"{address}&count=none")) is not null)
                full.Add(address);
        }

        return full;
    }

    // By turns, each question once: nothing is remembered of it yet.
    private static async Task<double> AgainstAsync(IReadOnlyList<string> addresses, Func<string, Task<double>> one, Func<string, Task<double>> other)
    {
        var (ones, others) = (new List<double>(), new List<double>());
        foreach (var address in addresses)
        {
            ones.Add(await one(address));
            others.Add(await other(address));
        }

        return Ratio.Median(ones) / Ratio.Median(others);
    }

    private static async Task<double> TimeAsync(RegisterHost register, string address)
    {
        var since = Stopwatch.GetTimestamp();
        await register.BytesAsync(address);
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    // As far as page 10,000 in strides of ten pages.
    private static async Task<string> DeepAsync(RegisterHost register)
    {
        var address = $"/v1/agreements?limit={StrideRows}";
        for (var stride = 1; stride < DeepPage * PageRows / StrideRows; stride++)
            address = Addresses.NextOf(await register.BytesAsync(address)) ?? throw new InvalidOperationException("The register has no page 10,000.");
        return address.Replace($"limit={StrideRows}", $"limit={PageRows}", StringComparison.Ordinal);
    }
}
