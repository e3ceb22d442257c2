using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities.V1;

/// <summary>Lists of observations of facilities: their sort keys and their records.</summary>
internal static class FacilityObservationList
{
    /// <summary>The sort keys.</summary>
    public static SortDefinition<FacilityObservation> SortKeys { get; } = new SortDefinition<FacilityObservation>("observedOn")
        .AddKey("observedOn", o => o.ObservedOn)
        .AddKey("averagePopulation", o => o.AveragePopulation)
        .AddKey("guaranteedMinimum", o => o.GuaranteedMinimum)
        .AddKey("recordedAt", o => o.RecordedAt)
        .AddKey("id", o => o.Id);

    /// <summary>Defines the list of the given observations.</summary>
    public static ListDefinition<FacilityObservation, FacilityObservationV1> Create(
        string subject, RegisterContext db, IQueryable<FacilityObservation> observations, IResponseContext context) =>
        new(subject, observations, SortKeys, (rows, ct) => LoadResponsesAsync(db, rows, context, ct));

    private static async Task<IReadOnlyList<FacilityObservationV1>> LoadResponsesAsync(
        RegisterContext db, IReadOnlyList<FacilityObservation> rows, IResponseContext context, CancellationToken cancellationToken)
    {
        string[] ids = [.. rows.Select(o => o.PublicationId).Distinct(StringComparer.Ordinal)];
        var publications = await db.FacilityPublications.Where(p => EF.Parameter(ids).Contains(p.Id)).AsNoTracking().ToDictionaryAsync(p => p.Id, cancellationToken);
        return [.. rows.Select(o => ToResponse(o, publications[o.PublicationId], context))];
    }

    private static FacilityObservationV1 ToResponse(FacilityObservation o, FacilityPublication publication, IResponseContext context) => new(
        o.Id, o.FacilityId, o.ObservedOn, o.FiscalYear, o.NamePrinted, o.TypeCode, o.TypePrinted, o.TypeConfidence, o.FieldOffice, (double?)o.AveragePopulation,
        o.GuaranteedMinimum, o.Join, o.Note, o.PublicationId, o.RowNumber, o.RecordedAt,
        new(context.GetUrl($"facilities/{o.FacilityId}"), context.GetUrl($"facility-publications/{o.PublicationId}")), publication.CiteRow(o.RowNumber));
}
