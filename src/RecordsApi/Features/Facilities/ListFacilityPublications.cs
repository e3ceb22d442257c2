using FluentValidation;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities;

/// <summary>The query of <c>GET /facility-publications</c>.</summary>
internal sealed record ListFacilityPublicationsQuery(ParsedQuery Parsed) : IQueryModel<ListFacilityPublicationsQuery>, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Choice("list", "Lists.", [FacilityListCodes.Statistics, FacilityListCodes.FacilityList], "of list {0}"),
        CommonParameters.Choice("state", "States; see `/v1/enums/publication-state`.", PublicationStates.Vocabulary, "in state {0}"),
        CommonParameters.Date("publishedFrom", "Published on or after this date.", "from {0}"),
        CommonParameters.Date("publishedTo", "Published on or before this date.", "to {0}"),
        CommonParameters.KnownAt,
        .. CommonParameters.ForList(FacilityPublicationList.SortKeys.Names, FacilityPublicationList.SortKeys.Default),
    ];

    public DateOnly? PublishedFrom => Parsed.GetDate("publishedFrom");
    public DateOnly? PublishedTo => Parsed.GetDate("publishedTo");

    public IReadOnlyList<string> CarryingLists => [];

    public static ListFacilityPublicationsQuery From(ParsedQuery parsed) => new(parsed);

    /// <summary>Selects the publications that match the filters.</summary>
    public IQueryable<FacilityPublication> ApplyFilters(IQueryable<FacilityPublication> publications)
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

/// <summary>Validates <see cref="ListFacilityPublicationsQuery"/>.</summary>
internal sealed class ListFacilityPublicationsValidator : AbstractValidator<ListFacilityPublicationsQuery>
{
    public ListFacilityPublicationsValidator() => this.MustBeChronological("publishedFrom", "publishedTo", r => r.PublishedFrom, r => r.PublishedTo);
}

/// <summary>Lists publications of detention facilities.</summary>
internal static class ListFacilityPublications
{
    /// <summary>Handles <c>GET /facility-publications</c>.</summary>
    public static async Task<ListResult<FacilityPublicationV1>> HandleAsync(
        BoundQuery<ListFacilityPublicationsQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var notes = await query.ApplyDefaultAsync(db, cancellationToken);
        var publications = query.Value.ApplyFilters(db.FacilityPublications);
        return await responder.RespondAsync(
            query, FacilityPublicationList.Create(publications, query) with { GetNotesAsync = _ => Task.FromResult(notes) }, cancellationToken);
    }
}
