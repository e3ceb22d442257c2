namespace RecordsApi.Explorer.Layout;

/// <summary>The main navigation of all pages.</summary>
internal static class PageNavigation
{
    /// <summary>Texts and paths of the links.</summary>
    public static IReadOnlyList<(string Text, string Path)> Main { get; } =
    [
        ("Map", "/"), ("States", "/states"), ("Compare", "/compare"), ("News", "/news"), ("Coverage", "/coverage"), ("Data", "/data"), ("Docs", "/docs"),
    ];

    /// <summary>The name of a format in a link.</summary>
    public static string NameFormat(string format) => format switch
    {
        "xlsx" => "Excel",
        "geojson" => "GeoJSON",
        "parquet" => "Parquet",
        "sqlite" => "SQLite",
        "snapshot" => "Snapshot",
        "bibtex" => "BibTeX",
        "csl-json" => "CSL-JSON",
        "citation" => "text",
        _ => format.ToUpperInvariant(),
    };
}
