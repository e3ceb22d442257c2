using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities;

/// <summary>The query of <c>GET /facilities/{id}/observations</c>.</summary>
internal sealed record ListFacilityObservationsQuery(ParsedQuery Parsed) : IQueryModel<ListFacilityObservationsQuery>, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Date("observedFrom", "With data of this date or later.", "from {0}"),
        CommonParameters.Date("observedTo", "With data of this date or earlier.", "to {0}"),
        CommonParameters.KnownAt,
        .. CommonParameters.ForList(FacilityObservationList.SortKeys.Names, FacilityObservationList.SortKeys.Default),
    ];

    public DateOnly? ObservedFrom => Parsed.GetDate("observedFrom");
    public DateOnly? ObservedTo => Parsed.GetDate("observedTo");

    public IReadOnlyList<string> CarryingLists => [];

    public static ListFacilityObservationsQuery From(ParsedQuery parsed) => new(parsed);

    /// <summary>Selects the observations that match the filters.</summary>
    public IQueryable<FacilityObservation> ApplyFilters(IQueryable<FacilityObservation> observations)
    {
        if (ObservedFrom is { } from)
            observations = observations.Where(o => o.ObservedOn >= from);
        if (ObservedTo is { } to)
            observations = observations.Where(o => o.ObservedOn <= to);
        return observations;
    }
}

/// <summary>Validates <see cref="ListFacilityObservationsQuery"/>.</summary>
internal sealed class ListFacilityObservationsValidator : AbstractValidator<ListFacilityObservationsQuery>
{
    public ListFacilityObservationsValidator() => this.MustBeChronological("observedFrom", "observedTo", r => r.ObservedFrom, r => r.ObservedTo);
}

/// <summary>Lists what the lists say of a detention facility.</summary>
internal static class ListFacilityObservations
{
    /// <summary>Handles <c>GET /facilities/{id}/observations</c>.</summary>
    public static async Task<Results<ListResult<FacilityObservationV1>, ProblemResult>> HandleAsync(
        string id, BoundQuery<ListFacilityObservationsQuery> query, RegisterContext db, PagedResponder responder, RecordSuggestions suggestions,
        CancellationToken cancellationToken)
    {
        if (!await db.Facilities.AnyAsync(f => f.Id == id, cancellationToken))
            return await suggestions.CreateNotFoundAsync(RecordReference.Facility, id, cancellationToken);
        var notes = await query.ApplyDefaultAsync(db, cancellationToken);
        var observations = query.Value.ApplyFilters(db.FacilityObservations.Where(o => o.FacilityId == id));
        return await responder.RespondAsync(
            query, FacilityObservationList.Create($"Observations of {id}", db, observations, query) with { GetNotesAsync = _ => Task.FromResult(notes) }, cancellationToken);
    }
}
