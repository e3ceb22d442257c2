using FluentValidation;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Publications;

/// <summary>Which publications are asked for.</summary>
internal sealed record ListPublicationsQuery(ParsedQuery Parsed) : IQueryModel<ListPublicationsQuery>
{
    public static IReadOnlyList<string> Lists { get; } = ["participating", "pending"];

    public static SortDefinition<Publication> SortKeys { get; } = new SortDefinition<Publication>("publishedOn")
        .AddKey("publishedOn", p => p.PublishedAt)
        .AddKey("recordedAt", p => p.RecordedAt)
        .AddKey("list", p => p.List)
        .AddKey("rowCount", p => p.RowCount)
        .AddKey("id", p => p.Id);

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Choice("list", "Which lists.", Lists, "of list {0}"),
        CommonParameters.Choice("state", "States; see `/v1/enums/publication-state`.", PublicationStates.Vocabulary.Terms.Select(t => t.Value), "in state {0}"),
        CommonParameters.Date("publishedFrom", "Standing for this day or a later one.", "from {0}"),
        CommonParameters.Date("publishedTo", "Standing for this day or an earlier one.", "to {0}"),
        CommonParameters.KnownAt,
        .. CommonParameters.ForList(SortKeys.Names, SortKeys.Default),
    ];

    public DateOnly? PublishedFrom => Parsed.GetDate("publishedFrom");
    public DateOnly? PublishedTo => Parsed.GetDate("publishedTo");

    public static ListPublicationsQuery From(ParsedQuery parsed) => new(parsed);

    /// <summary>The publications asked for.</summary>
    public IQueryable<Publication> ApplyFilters(IQueryable<Publication> publications)
    {
        if (Parsed.GetValues("list") is { Count: > 0 } lists)
            publications = publications.Where(p => lists.Contains(p.List));
        if (Parsed.GetValues("state") is { Count: > 0 } states)
            publications = publications.Where(p => states.Contains(p.State));
        if (PublishedFrom is { } from)
            publications = publications.Where(p => p.PublishedOn >= from);
        if (PublishedTo is { } to)
            publications = publications.Where(p => p.PublishedOn <= to);
        return publications;
    }
}

/// <summary>Checks <see cref="ListPublicationsQuery"/>.</summary>
internal sealed class ListPublicationsValidator : AbstractValidator<ListPublicationsQuery>
{
    public ListPublicationsValidator() => this.MustBeChronological("publishedFrom", "publishedTo", r => r.PublishedFrom, r => r.PublishedTo);
}
