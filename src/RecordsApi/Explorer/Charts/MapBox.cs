namespace RecordsApi.Explorer.Charts;

/// <summary>A rectangle of a map, in the units of its shapes.</summary>
public sealed record MapBox(int Left, int Top, int Width, int Height);
