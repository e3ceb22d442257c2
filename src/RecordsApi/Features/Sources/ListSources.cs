using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Sources;

/// <summary>The query of <c>GET /sources</c>.</summary>
internal sealed record ListSourcesQuery(ParsedQuery Parsed) : IQueryModel<ListSourcesQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Choice("kind", "Kinds; see `/v1/enums/source-kind`.", SourceKinds.Vocabulary, "of kind {0}"),
        CommonParameters.Date("publishedFrom", "Published on or after this date.", "published on or after {0}"),
        CommonParameters.Date("publishedTo", "Published on or before this date.", "published on or before {0}"),
        CommonParameters.TextSearch("publisher and title"),
        CommonParameters.KnownAt,
        .. CommonParameters.ForList(SourceList.SortKeys.Names, SourceList.SortKeys.Default),
    ];

    public DateOnly? PublishedFrom => Parsed.GetDate("publishedFrom");
    public DateOnly? PublishedTo => Parsed.GetDate("publishedTo");

    public static ListSourcesQuery From(ParsedQuery parsed) => new(parsed);

    /// <summary>Selects the sources that match the filters.</summary>
    public IQueryable<Source> ApplyFilters(IQueryable<Source> sources)
    {
        sources = sources.Match(Parsed.GetFilter("kind"), kinds => s => kinds.Contains(s.Kind));
        if (PublishedFrom is { } from)
            sources = sources.Where(s => s.PublishedOn >= from);
        if (PublishedTo is { } to)
            sources = sources.Where(s => s.PublishedOn <= to);
        foreach (var word in LikePatterns.ForWords(Parsed.GetValue("q")))
            sources = sources.Where(s => EF.Functions.Like(s.Publisher.ToLower(), word, "\\") || EF.Functions.Like(s.Title!.ToLower(), word, "\\"));
        return sources;
    }
}

/// <summary>Validates <see cref="ListSourcesQuery"/>.</summary>
internal sealed class ListSourcesValidator : AbstractValidator<ListSourcesQuery>
{
    public ListSourcesValidator() => this.MustBeChronological("publishedFrom", "publishedTo", r => r.PublishedFrom, r => r.PublishedTo);
}

/// <summary>Lists sources.</summary>
internal static class ListSources
{
    /// <summary>Handles <c>GET /sources</c>.</summary>
    public static Task<ListResult<SourceV1>> HandleAsync(
        BoundQuery<ListSourcesQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var sources = query.Value.ApplyFilters(db.Sources.Where(s => s.RecordState == "current"));
        return responder.RespondAsync(query, SourceList.Create(sources, query), cancellationToken);
    }
}
