using RecordsApi.Domain.Geography;

namespace RecordsApi.Explorer.Charts;

/// <summary>The shapes of a map.</summary>
/// <param name="Box">What the map shows.</param>
/// <param name="Counties">The counties.</param>
/// <param name="StateLines">Path data of the borders of states.</param>
public sealed record MapShapes(MapBox Box, IReadOnlyList<CountyShape> Counties, string StateLines)
{
    /// <summary>Length of the GEOID of a state.</summary>
    public const int StateIdLength = 2;

    /// <summary>Creates the shapes of outlines, which include those of the states.</summary>
    public static MapShapes Create(IReadOnlyList<Outline> outlines, MapBox box)
    {
        var states = outlines.Where(outline => outline.Id.Length == StateIdLength).ToDictionary(outline => outline.Id, StringComparer.Ordinal);
        var codes = UsStates.All.ToDictionary(state => state.Name, state => state.Code, StringComparer.Ordinal);
        return new(
            box,
            [.. outlines.Where(outline => outline.Id.Length > StateIdLength).Select(outline =>
                new CountyShape(outline.Id, $"{outline.Name}, {codes[states[outline.Id[..StateIdLength]].Name]}", outline.ToPathData()))],
            string.Concat(states.Values.Select(outline => outline.ToPathData())));
    }
}
