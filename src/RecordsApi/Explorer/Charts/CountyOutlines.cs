using System.Collections.Concurrent;
using RecordsApi.Domain.Geography;
using RecordsApi.Seed;

namespace RecordsApi.Explorer.Charts;

/// <summary>The outlines of counties and states, which come with the program, whatever register it serves. They are read when the first map is drawn.</summary>
public sealed class CountyOutlines
{
    // The country is drawn in half pixels: finer points cannot be seen, and triple the size of the page.
    private const int CountryDivisor = 5;

    // The projection puts the country on 975 by 610 pixels; the westernmost Aleutian Islands lie to the left of them.
    private static readonly MapBox CountryBox = new(-120, 0, 2070, 1220);

    private readonly Lazy<IReadOnlyList<Outline>> outlines = new(BundleFolder.Shipped.ReadOutlines);
    private readonly Lazy<MapShapes> country;
    private readonly ConcurrentDictionary<string, MapShapes?> states = new(StringComparer.Ordinal);

    /// <summary>Creates the outlines.</summary>
    public CountyOutlines()
    {
        country = new(() => MapShapes.Create(
            [.. outlines.Value.Select(outline => outline.Coarsen(CountryDivisor)).Where(outline => outline.Rings.Count > 0)], CountryBox));
    }

    /// <summary>The counties and states of the country.</summary>
    public MapShapes Country => country.Value;

    /// <summary>The counties of a state; null if there is no outline of it.</summary>
    /// <param name="geoid">GEOID of the state.</param>
    public MapShapes? FindState(string geoid) => states.GetOrAdd(geoid, CreateState);

    private MapShapes? CreateState(string geoid)
    {
        Outline[] inState = [.. outlines.Value.Where(outline => outline.Id.StartsWith(geoid, StringComparison.Ordinal)).Select(outline => outline.Coarsen(1))];
        if (inState.FirstOrDefault(outline => outline.Id.Length == MapShapes.StateIdLength) is not { } state)
            return null;
        var (left, top, right, bottom) = state.GetBounds();
        return MapShapes.Create(inState, new(left, top, right - left, bottom - top));
    }
}
