namespace RecordsApi.Explorer.Layout;

/// <summary>What a page is about.</summary>
/// <param name="Title">Title.</param>
/// <param name="Description">Description in a sentence or two, for search engines and previews.</param>
public sealed record PageHead(string Title, string Description)
{
    /// <summary>The pages above it, outermost first, without the home page.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];

    /// <summary>The same data in the API.</summary>
    public IReadOnlyList<DataLink> Data { get; init; } = [];

    /// <summary>Address of an Atom feed with changes; null if there is none.</summary>
    public string? Feed { get; init; }

    /// <summary>Address of the same record in the API; null if the page is not about one record.</summary>
    public string? Record { get; init; }

    /// <summary>Whether the page shows facts of a date, so that its times can be chosen.</summary>
    public bool HasDay { get; init; } = true;
}
