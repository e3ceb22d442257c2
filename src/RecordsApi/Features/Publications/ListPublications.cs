using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Publications;

/// <summary>The query of <c>GET /publications</c>.</summary>
internal sealed record ListPublicationsQuery(ParsedQuery Parsed) : IQueryModel<ListPublicationsQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Choice("list", "Lists.", PublishedList.Codes, "of list {0}"),
        CommonParameters.Choice("state", "States; see `/v1/enums/publication-state`.", PublicationStates.Vocabulary, "in state {0}"),
        CommonParameters.Date("publishedFrom", "Published on or after this date.", "from {0}"),
        CommonParameters.Date("publishedTo", "Published on or before this date.", "to {0}"),
        CommonParameters.KnownAt,
        .. CommonParameters.ForList(PublicationList.SortKeys.Names, PublicationList.SortKeys.Default),
    ];

    public DateOnly? PublishedFrom => Parsed.GetDate("publishedFrom");
    public DateOnly? PublishedTo => Parsed.GetDate("publishedTo");

    public static ListPublicationsQuery From(ParsedQuery parsed) => new(parsed);

    /// <summary>Selects the publications that match the filters.</summary>
    public IQueryable<Publication> ApplyFilters(IQueryable<Publication> publications)
    {
        publications = publications
            .Match(Parsed.GetFilter("list"), lists => p => lists.Contains(p.List))
            .Match(Parsed.GetFilter("state"), states => p => states.Contains(p.State));
        if (PublishedFrom is { } from)
            publications = publications.Where(p => p.PublishedOn >= from);
        if (PublishedTo is { } to)
            publications = publications.Where(p => p.PublishedOn <= to);
        return publications;
    }
}

/// <summary>Validates <see cref="ListPublicationsQuery"/>.</summary>
internal sealed class ListPublicationsValidator : AbstractValidator<ListPublicationsQuery>
{
    public ListPublicationsValidator() => this.MustBeChronological("publishedFrom", "publishedTo", r => r.PublishedFrom, r => r.PublishedTo);
}

/// <summary>Lists publications.</summary>
internal static class ListPublications
{
    /// <summary>Handles <c>GET /publications</c>.</summary>
    public static Task<ListResult<PublicationV1>> HandleAsync(
        BoundQuery<ListPublicationsQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var publications = query.Value.ApplyFilters(db.Publications.KnownAt(query.TemporalContext));
        return responder.RespondAsync(query, PublicationList.Create(publications, query), cancellationToken);
    }
}
