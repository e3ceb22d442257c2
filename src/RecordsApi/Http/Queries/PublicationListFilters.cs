using FluentValidation;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;

namespace RecordsApi.Http.Queries;

/// <summary>The filters of publications, of lists of agreements and of facilities.</summary>
internal static class PublicationListFilters
{
    private const string From = "publishedFrom";
    private const string To = "publishedTo";

    /// <summary>The parameters.</summary>
    /// <param name="lists">Codes of the lists.</param>
    public static IReadOnlyList<QueryParameter> CreateParameters(IReadOnlyList<string> lists) =>
    [
        CommonParameters.Choice("list", "Lists.", lists, "of list {0}"),
        CommonParameters.Choice("state", "States; see `/v1/enums/publication-state`.", PublicationStates.Vocabulary, "in state {0}"),
        CommonParameters.Date(From, "Published on or after this date.", "from {0}"),
        CommonParameters.Date(To, "Published on or before this date.", "to {0}"),
    ];

    /// <summary>Selects the publications that match the filters.</summary>
    public static IQueryable<T> ApplyPublicationFilters<T>(this IQueryable<T> publications, ParsedQuery parsed)
        where T : class, IListPublication
    {
        publications = publications
            .Match(parsed.GetFilter("list"), lists => p => lists.Contains(p.List))
            .Match(parsed.GetFilter("state"), states => p => states.Contains(p.State));
        if (parsed.GetDate(From) is { } from)
            publications = publications.Where(p => p.PublishedOn >= from);
        if (parsed.GetDate(To) is { } to)
            publications = publications.Where(p => p.PublishedOn <= to);
        return publications;
    }

    /// <summary>Requires that the dates of publication are in order.</summary>
    public static void RequirePublishedInOrder<T>(this AbstractValidator<T> validator)
        where T : IParsedQuery => validator.MustBeChronological(From, To, r => r.Parsed.GetDate(From), r => r.Parsed.GetDate(To));
}
