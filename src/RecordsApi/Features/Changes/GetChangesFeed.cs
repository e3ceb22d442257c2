using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
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
            ? page.Max(c => c.EnteredAt)
            : await db.Changes.MaxAsync(c => (DateTimeOffset?)c.EnteredAt, cancellationToken) ?? DateTimeOffset.UnixEpoch;
        var given = TrackingParameters.Remove(query.Http.Request.Query).ToList();
        var filters = given.Where(p => p.Key != "before").ToList();
        var entries = await db.LoadResponsesAsync(page, query, cancellationToken);
        var sourceIds = entries.SelectMany(entry => entry.SourceIds).Distinct().ToArray();
        var sources = await db.Sources.Where(s => sourceIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        var feed = new AtomFeed(
            QueryEcho.DescribeFilters(query, "RecordsApi: changes in the register"),
            GetFeedUrl("changes.atom", given), GetFeedUrl("changes.atom", filters), GetFeedUrl("changes", filters), FeedPages.Find(filters) is { } path ? query.BaseUrl + path : null,
            more ? GetFeedUrl("changes.atom", [.. filters, new("before", $"{page[^1].Sequence}")]) : null, updated,
            [.. entries.Select(entry => ToAtomEntry(entry, FeedPages.FindForRecord(entry.Links.Thing, query), [.. entry.SourceIds.Where(sources.ContainsKey).Select(id => sources[id])]))]);
        return TypedResults.Bytes(feed.ToBytes(), ResponseFormats.AtomType + "; charset=utf-8");

        string GetFeedUrl(string path, IEnumerable<KeyValuePair<string, StringValues>> parameters) =>
            query.GetUrl(path) + QueryString.Create(parameters).ToUriComponent();
    }

    private static AtomEntry ToAtomEntry(ChangeV1 change, string? page, IReadOnlyList<Source> sources) => new(
        change.Links.Self, change.Summary, change.EnteredAt, change.RecordedAt, change.Kind, page, change.Links.Thing,
        [.. sources.Select(s => s.Url).OfType<string>()],
        string.Concat(((string?[])
        [
            Paragraph(Encode(change.Summary)),
            change.Before is null ? null : Paragraph($"Before: {Encode(change.Before)}"),
            change.After is null ? null : Paragraph($"Now: {Encode(change.After)}"),
            change.Details.Count == 0 ? null : $"<ul>{string.Concat(change.Details.Select(detail => $"<li>{Encode(detail.Summary)}</li>"))}</ul>",
            sources.Count == 0 ? null : Paragraph($"Evidence: {string.Join(", ", sources.Select(DescribeSource))}"),
            Paragraph(string.Join(" · ", ((string?[])[change.Links.Thing is null ? null : Anchor(page ?? change.Links.Thing, "Record"), Anchor(change.Links.Self, "Change")]).OfType<string>())),
        ]).OfType<string>()));

    private static string DescribeSource(Source source) =>
        source.Url is null ? Encode(source.Title ?? source.Id) : Anchor(source.Url, source.Title ?? source.Id);

    private static string Paragraph(string html) => $"<p>{html}</p>";

    private static string Anchor(string address, string text) => $"<a href=\"{Encode(address)}\">{Encode(text)}</a>";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
