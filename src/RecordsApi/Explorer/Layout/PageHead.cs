using System.Text.Json.Nodes;
using RecordsApi.Explorer.Embeds;

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

    /// <summary>Parameters of the preview image: <c>state=FL</c>, <c>agency=…</c>, or none for the image of the country.</summary>
    public string Preview { get; init; } = "";

    /// <summary>The parts of the page that other sites can show, the most important one first.</summary>
    public IReadOnlyList<Embed> Embeds { get; init; } = [];

    /// <summary>What the page is about, with the terms of schema.org; null if that is no thing.</summary>
    public JsonObject? Thing { get; init; }

    /// <summary>Whether the page shows facts of a date, so that its times can be chosen.</summary>
    public bool HasDay { get; init; } = true;
}
