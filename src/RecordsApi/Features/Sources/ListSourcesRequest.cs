using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;

namespace RecordsApi.Features.Sources;

/// <summary>Which sources are asked for.</summary>
internal sealed record ListSourcesRequest(QueryReading Asked) : IRequest<ListSourcesRequest>
{
    public static SortTable<Source> Sorts { get; } = new SortTable<Source>("id")
        .With("publishedOn", s => s.PublishedOn)
        .With("publisher", s => s.Publisher)
        .With("kind", s => s.Kind)
        .With("id", s => s.Id);

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        Common.Choice("kind", "Kinds; see `/v1/enums/source-kind`.", SourceKinds.Vocabulary.Terms.Select(t => t.Value), "of kind {0}"),
        Common.Day("publishedFrom", "Published on this day or later.", "published from {0}"),
        Common.Day("publishedTo", "Published on this day or earlier.", "published to {0}"),
        Common.Text("publisher and title"),
        Common.KnownAt,
        .. Common.ForList(Sorts.Names, Sorts.Default),
    ];

    public DateOnly? PublishedFrom => Asked.Day("publishedFrom");
    public DateOnly? PublishedTo => Asked.Day("publishedTo");

    public static ListSourcesRequest From(QueryReading reading) => new(reading);

    /// <summary>The sources asked for.</summary>
    public IQueryable<Source> Narrow(IQueryable<Source> sources)
    {
        if (Asked.Texts("kind") is { Count: > 0 } kinds)
            sources = sources.Where(s => kinds.Contains(s.Kind));
        if (PublishedFrom is { } from)
            sources = sources.Where(s => s.PublishedOn >= from);
        if (PublishedTo is { } to)
            sources = sources.Where(s => s.PublishedOn <= to);
        foreach (var word in Words.Patterns(Asked.Text("q")))
            sources = sources.Where(s => EF.Functions.Like(s.Publisher, word, "\\") || EF.Functions.Like(s.Title!, word, "\\"));
        return sources;
    }
}

/// <summary>Checks <see cref="ListSourcesRequest"/>.</summary>
internal sealed class ListSourcesValidator : AbstractValidator<ListSourcesRequest>
{
    public ListSourcesValidator() => this.MustRunForward("publishedFrom", "publishedTo", r => r.PublishedFrom, r => r.PublishedTo);
}
