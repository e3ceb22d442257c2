using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes;

/// <summary>The change log as a feed.</summary>
internal static class GetChangesFeed
{
    private const int PageSize = 100;

    /// <summary>Answers with a page of it.</summary>
    public static async Task<IResult> HandleAsync(BoundQuery<GetChangesFeedQuery> asked, RegisterContext db, CancellationToken cancellationToken)
    {
        var rows = db.Changes.ApplyFilters(asked.Value, db);
        if (asked.Parsed.GetInt32("before") is { } before)
            rows = rows.Where(c => c.Sequence < before);
        var page = await rows.OrderByDescending(c => c.Sequence).Take(PageSize + 1).ToListAsync(cancellationToken);
        var more = page.Count > PageSize;
        if (more)
            page.RemoveAt(PageSize);

        // A feed without entries has not changed since the log last did, nor before there was one.
        var updated = page.Count > 0
            ? page[0].EnteredAt
            : await db.Changes.MaxAsync(c => (DateTimeOffset?)c.EnteredAt, cancellationToken) ?? DateTimeOffset.UnixEpoch;
        var filters = asked.Http.Request.Query.Where(p => p.Key != "before").ToList();
        var feed = new AtomFeed(
            AddressOf("changes.atom", asked.Http.Request.Query), AddressOf("changes.atom", filters), AddressOf("changes", filters),
            more ? AddressOf("changes.atom", [.. filters, new("before", $"{page[^1].Sequence}")]) : null, updated,
            [.. (await db.LoadResponsesAsync(page, asked, cancellationToken)).Select(ToAtomEntry)]);
        return TypedResults.Bytes(feed.ToBytes(), ResponseFormats.AtomType + "; charset=utf-8");

        string AddressOf(string path, IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> query) =>
            asked.GetUrl(path) + QueryString.Create(query).ToUriComponent();
    }

    private static AtomEntry ToAtomEntry(ChangeV1 change) => new(
        change.Links.Self, change.Summary, change.EnteredAt, change.RecordedAt, change.Kind, change.Links.Thing,
        string.Join('\n', ((string?[])
        [
            change.Summary,
            change.Before is null ? null : $"Before: {change.Before}",
            change.After is null ? null : $"Now: {change.After}",
            change.SourceIds.Count == 0 ? null : $"Sources: {string.Join(", ", change.SourceIds)}",
        ]).OfType<string>()));
}
