using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes;

/// <summary>The query of <c>GET /changes.atom</c>.</summary>
internal sealed record GetChangesFeedQuery(ParsedQuery Parsed) : IQueryModel<GetChangesFeedQuery>, IChangeFilterQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. ChangeParameters.Filters,
        new("before", ParameterKind.Sequence, "Entries before this sequence number. Used by the `next` link of the feed for older entries.") { Example = "100" },
    ];

    public static GetChangesFeedQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Validates <see cref="GetChangesFeedQuery"/> against the register.</summary>
internal sealed class GetChangesFeedValidator : ChangeFilterValidator<GetChangesFeedQuery>;

/// <summary>Gets the newest entries of the change log as an Atom feed.</summary>
internal static class GetChangesFeed
{
    private const int PageSize = 100;

    /// <summary>Handles <c>GET /changes.atom</c>.</summary>
    public static async Task<FileContentHttpResult> HandleAsync(
        BoundQuery<GetChangesFeedQuery> query, RegisterContext db, CancellationToken cancellationToken)
    {
        var rows = db.Changes.ApplyFilters(query.Value, db).InArea(await db.FindJurisdictionsOfRecordsAsync(query.Parsed.GetArea(), cancellationToken));
        if (query.Parsed.GetInt32("before") is { } before)
            rows = rows.Where(c => c.Sequence < before);
        var page = await rows.OrderByDescending(c => c.Sequence).Take(PageSize + 1).ToListAsync(cancellationToken);
        var more = page.Count > PageSize;
        if (more)
            page.RemoveAt(PageSize);

        // A feed without entries was last updated when the log was; an empty log has no such time.
        var updated = page.Count > 0
            ? page[0].EnteredAt
            : await db.Changes.MaxAsync(c => (DateTimeOffset?)c.EnteredAt, cancellationToken) ?? DateTimeOffset.UnixEpoch;
        var given = TrackingParameters.Remove(query.Http.Request.Query).ToList();
        var filters = given.Where(p => p.Key != "before").ToList();
        var feed = new AtomFeed(
            GetFeedUrl("changes.atom", given), GetFeedUrl("changes.atom", filters), GetFeedUrl("changes", filters),
            more ? GetFeedUrl("changes.atom", [.. filters, new("before", $"{page[^1].Sequence}")]) : null, updated,
            [.. (await db.LoadResponsesAsync(page, query, cancellationToken)).Select(ToAtomEntry)]);
        return TypedResults.Bytes(feed.ToBytes(), ResponseFormats.AtomType + "; charset=utf-8");

        string GetFeedUrl(string path, IEnumerable<KeyValuePair<string, StringValues>> parameters) =>
            query.GetUrl(path) + QueryString.Create(parameters).ToUriComponent();
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
