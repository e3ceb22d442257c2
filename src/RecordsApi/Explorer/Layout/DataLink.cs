namespace RecordsApi.Explorer.Layout;

/// <summary>Data of a page in the API.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Path">Path and query below the version, with the times of the page.</param>
/// <param name="Formats">Formats besides JSON; none if the address has no choice of formats.</param>
public sealed record DataLink(string Text, string Path, params IReadOnlyList<string> Formats)
{
    /// <summary>A list, in the formats of all lists.</summary>
    public static DataLink ToList(string text, string path) => new(text, path, "csv", "xlsx");
}
