using System.Globalization;
using CsCheck;

namespace RecordsApi.Testing;

/// <summary>
/// Checks a property of generated values: always the same ones, so that a test that passed does not fail on another machine. The environment variables
/// <c>PROPERTY_SEED</c> and <c>PROPERTY_FACTOR</c> give other values and more of them; <c>CsCheck_Seed</c>, which the message of a failure names, repeats one.
/// </summary>
internal static class PropertyChecks
{
    private const int DefaultIterations = 100;

    private static readonly ulong Seed = ReadSetting("PROPERTY_SEED", 20250617);
    private static readonly int Factor = (int)ReadSetting("PROPERTY_FACTOR", 1);

    /// <summary>Checks that an assertion holds for every value.</summary>
    public static void ForAll<T>(this Gen<T> values, Action<T> assert, int iterations = DefaultIterations, Func<T, string>? print = null)
    {
        foreach (var seed in CreateSeeds(iterations))
            values.Sample(assert, seed: seed, iter: 1, threads: 1, print: print);
    }

    /// <summary>Checks that an assertion holds for every pair of values.</summary>
    public static void ForAll<T1, T2>(this Gen<(T1, T2)> values, Action<T1, T2> assert, int iterations = DefaultIterations) =>
        values.ForAll(t => assert(t.Item1, t.Item2), iterations);

    /// <summary>Checks that an assertion holds for every three values.</summary>
    public static void ForAll<T1, T2, T3>(this Gen<(T1, T2, T3)> values, Action<T1, T2, T3> assert, int iterations = DefaultIterations) =>
        values.ForAll(t => assert(t.Item1, t.Item2, t.Item3), iterations);

    /// <summary>Checks that an assertion holds for every four values.</summary>
    public static void ForAll<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> values, Action<T1, T2, T3, T4> assert, int iterations = DefaultIterations) =>
        values.ForAll(t => assert(t.Item1, t.Item2, t.Item3, t.Item4), iterations);

    /// <summary>Checks that a predicate is true of every value.</summary>
    public static void ForAll<T>(this Gen<T> values, Func<T, bool> predicate, int iterations = DefaultIterations, Func<T, string>? print = null)
    {
        foreach (var seed in CreateSeeds(iterations))
            values.Sample(predicate, seed: seed, iter: 1, threads: 1, print: print);
    }

    /// <summary>Checks that a predicate is true of every pair of values.</summary>
    public static void ForAll<T1, T2>(this Gen<(T1, T2)> values, Func<T1, T2, bool> predicate, int iterations = DefaultIterations) =>
        values.ForAll(t => predicate(t.Item1, t.Item2), iterations);

    /// <summary>Checks that a predicate is true of every three values.</summary>
    public static void ForAll<T1, T2, T3>(this Gen<(T1, T2, T3)> values, Func<T1, T2, T3, bool> predicate, int iterations = DefaultIterations) =>
        values.ForAll(t => predicate(t.Item1, t.Item2, t.Item3), iterations);

    /// <summary>Checks that a predicate is true of every four values.</summary>
    public static void ForAll<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> values, Func<T1, T2, T3, T4, bool> predicate, int iterations = DefaultIterations) =>
        values.ForAll(t => predicate(t.Item1, t.Item2, t.Item3, t.Item4), iterations);

    /// <summary>Checks that a predicate is true of every five values.</summary>
    public static void ForAll<T1, T2, T3, T4, T5>(
        this Gen<(T1, T2, T3, T4, T5)> values, Func<T1, T2, T3, T4, T5, bool> predicate, int iterations = DefaultIterations) =>
        values.ForAll(t => predicate(t.Item1, t.Item2, t.Item3, t.Item4, t.Item5), iterations);

    /// <summary>Checks that an assertion holds for every value, one after another.</summary>
    public static async Task ForAllAsync<T>(this Gen<T> values, Func<T, Task> assert, int iterations = DefaultIterations)
    {
        foreach (var seed in CreateSeeds(iterations))
            await values.SampleAsync(assert, seed: seed, iter: 1, threads: 1);
    }

    /// <summary>Checks that a predicate is true of every value, one after another.</summary>
    public static async Task ForAllAsync<T>(this Gen<T> values, Func<T, Task<bool>> predicate, int iterations = DefaultIterations)
    {
        foreach (var seed in CreateSeeds(iterations))
            await values.SampleAsync(predicate, seed: seed, iter: 1, threads: 1);
    }

    // A generator of its own for each value: with one for all, neighboring values would share most of their parts.
    private static IEnumerable<string> CreateSeeds(int iterations)
    {
        if (Check.Seed is { } only)
            return [only];
        var random = new PCG(1, Seed);
        return Enumerable.Range(0, iterations * Factor).Select(number => new PCG((uint)number, random.Next64()).ToString());
    }

    private static ulong ReadSetting(string name, ulong whenUnset) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? ulong.Parse(value, CultureInfo.InvariantCulture) : whenUnset;
}
