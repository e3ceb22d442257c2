using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Sources;

/// <summary>Which sources are asked for.</summary>
internal sealed record ListSourcesQuery(ParsedQuery Parsed) : IQueryModel<ListSourcesQuery>
{
    public static SortDefinition<Source> SortKeys { get; } = new SortDefinition<Source>("id")
        .AddKey("publishedOn", s => s.PublishedOn)
        .AddKey("publisher", s => s.Publisher)
        .AddKey("kind", s => s.Kind)
        .AddKey("id", s => s.Id);

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Choice("kind", "Kinds; see `/v1/enums/source-kind`.", SourceKinds.Vocabulary.Terms.Select(t => t.Value), "of kind {0}"),
        CommonParameters.Date("publishedFrom", "Published on this day or later.", "published from {0}"),
        CommonParameters.Date("publishedTo", "Published on this day or earlier.", "published to {0}"),
        CommonParameters.TextSearch("publisher and title"),
        CommonParameters.KnownAt,
        .. CommonParameters.ForList(SortKeys.Names, SortKeys.Default),
    ];

    public DateOnly? PublishedFrom => Parsed.GetDate("publishedFrom");
    public DateOnly? PublishedTo => Parsed.GetDate("publishedTo");

    public static ListSourcesQuery From(ParsedQuery parsed) => new(parsed);

    /// <summary>The sources asked for.</summary>
    public IQueryable<Source> ApplyFilters(IQueryable<Source> sources)
    {
        if (Parsed.GetValues("kind") is { Count: > 0 } kinds)
            sources = sources.Where(s => kinds.Contains(s.Kind));
        if (PublishedFrom is { } from)
            sources = sources.Where(s => s.PublishedOn >= from);
        if (PublishedTo is { } to)
            sources = sources.Where(s => s.PublishedOn <= to);
        foreach (var word in LikePatterns.ForWords(Parsed.GetValue("q")))
            sources = sources.Where(s => EF.Functions.Like(s.Publisher, word, "\\") || EF.Functions.Like(s.Title!, word, "\\"));
        return sources;
    }
}

/// <summary>Checks <see cref="ListSourcesQuery"/>.</summary>
internal sealed class ListSourcesValidator : AbstractValidator<ListSourcesQuery>
{
    public ListSourcesValidator() => this.MustBeChronological("publishedFrom", "publishedTo", r => r.PublishedFrom, r => r.PublishedTo);
}
