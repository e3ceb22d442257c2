namespace RecordsApi.Explorer.Charts;

/// <summary>A county on a map.</summary>
/// <param name="Id">GEOID.</param>
/// <param name="Name">Name with the code of its state.</param>
/// <param name="PathData">Path data of SVG.</param>
public sealed record CountyShape(string Id, string Name, string PathData);
