using Microsoft.Extensions.Primitives;
using RecordsApi.Http;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes;

/// <summary>The pages for people that feeds and their entries link to.</summary>
internal static class FeedPages
{
    private const string News = "/news";

    private static readonly HashSet<string> NewsFilters = new(["state", "kind", "corrections", "program"], StringComparer.Ordinal);

    /// <summary>Returns the path of the page with the entries of a feed, or of the record whose changes they are; null if there is none.</summary>
    /// <param name="filters">The filters of the feed.</param>
    public static string? Find(IReadOnlyList<KeyValuePair<string, StringValues>> filters) => filters switch
    {
        [{ Key: "agreement", Value: [{ } id] }] when IsSingle(id) => $"/agreements/{id}",
        [{ Key: "agency", Value: [{ } id] }] when IsSingle(id) => $"/agencies/{id}",
        [{ Key: "facility", Value: [{ } id] }] when IsSingle(id) => $"/facilities/{id}",
        [{ Key: "within", Value: [{ } id] }] when IsSingle(id) => ExplorerPaths.ForJurisdiction(id),
        _ when filters.All(filter => NewsFilters.Contains(filter.Key) && filter.Value is [{ } value] && IsSingle(value)) => News + QueryString.Create(filters).ToUriComponent(),
        _ => null,
    };

    /// <summary>Returns the URL of the page of a record; null if it has none.</summary>
    /// <param name="url">The URL of the record in the API.</param>
    /// <param name="context">The query.</param>
    public static string? FindForRecord(string? url, IResponseContext context) =>
        url is not null && context.GetUrl("") is var root && url.StartsWith(root, StringComparison.Ordinal) && $"/{url[root.Length..]}" is var path && ExplorerPaths.Contains(path)
            ? context.BaseUrl + path : null;

    private static bool IsSingle(string value) => !value.Contains(',', StringComparison.Ordinal) && !value.Contains(':', StringComparison.Ordinal);
}
