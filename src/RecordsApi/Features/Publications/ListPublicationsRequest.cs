using FluentValidation;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;

namespace RecordsApi.Features.Publications;

/// <summary>Which publications are asked for.</summary>
internal sealed record ListPublicationsRequest(QueryReading Asked) : IRequest<ListPublicationsRequest>
{
    public static IReadOnlyList<string> Lists { get; } = ["participating", "pending"];

    public static SortTable<Publication> Sorts { get; } = new SortTable<Publication>("publishedOn")
        .With("publishedOn", p => p.PublishedAt)
        .With("recordedAt", p => p.RecordedAt)
        .With("list", p => p.List)
        .With("rowCount", p => p.RowCount)
        .With("id", p => p.Id);

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        Common.Choice("list", "Which lists.", Lists, "of list {0}"),
        Common.Choice("state", "States; see `/v1/enums/publication-state`.", PublicationStates.Vocabulary.Terms.Select(t => t.Value), "in state {0}"),
        Common.Day("publishedFrom", "Standing for this day or a later one.", "from {0}"),
        Common.Day("publishedTo", "Standing for this day or an earlier one.", "to {0}"),
        Common.KnownAt,
        .. Common.ForList(Sorts.Names, Sorts.Default),
    ];

    public DateOnly? PublishedFrom => Asked.Day("publishedFrom");
    public DateOnly? PublishedTo => Asked.Day("publishedTo");

    public static ListPublicationsRequest From(QueryReading reading) => new(reading);

    /// <summary>The publications asked for.</summary>
    public IQueryable<Publication> Narrow(IQueryable<Publication> publications)
    {
        if (Asked.Texts("list") is { Count: > 0 } lists)
            publications = publications.Where(p => lists.Contains(p.List));
        if (Asked.Texts("state") is { Count: > 0 } states)
            publications = publications.Where(p => states.Contains(p.State));
        if (PublishedFrom is { } from)
            publications = publications.Where(p => p.PublishedOn >= from);
        if (PublishedTo is { } to)
            publications = publications.Where(p => p.PublishedOn <= to);
        return publications;
    }
}

/// <summary>Checks <see cref="ListPublicationsRequest"/>.</summary>
internal sealed class ListPublicationsValidator : AbstractValidator<ListPublicationsRequest>
{
    public ListPublicationsValidator() => this.MustRunForward("publishedFrom", "publishedTo", r => r.PublishedFrom, r => r.PublishedTo);
}
