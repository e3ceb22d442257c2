using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities.V1;

/// <summary>A row of a publication, what it prints, and what was read from it.</summary>
internal sealed class FacilityRowWithObservation
{
    /// <summary>The row.</summary>
    public required FacilityRow Row { get; init; }

    /// <summary>The facility as printed.</summary>
    public required PrintedFacility Printed { get; init; }

    /// <summary>What was read; null if the publication is not accepted or the row cannot be read.</summary>
    public FacilityObservation? Observation { get; init; }
}

/// <summary>Lists of the rows of publications of facilities: their sort keys and their records.</summary>
internal static class FacilityPublicationRowList
{
    /// <summary>The sort keys.</summary>
    public static SortDefinition<FacilityRowWithObservation> SortKeys { get; } =
        new SortDefinition<FacilityRowWithObservation>("rowNumber").AddKey("rowNumber", r => r.Row.RowNumber);

    /// <summary>Defines the list of the rows of a publication.</summary>
    public static ListDefinition<FacilityRowWithObservation, FacilityPublicationRowV1> Create(
        RegisterContext db, FacilityPublication publication, IResponseContext context)
    {
        var rows =
            from row in db.FacilityRows
            where row.PublicationKey == publication.Key
            join printed in db.PrintedFacilities on row.PrintedFacilityKey equals printed.Key
            from observation in db.FacilityObservations.Where(o => o.PublicationId == publication.Id && o.RowNumber == row.RowNumber).DefaultIfEmpty()
            select new FacilityRowWithObservation { Row = row, Printed = printed, Observation = observation };
        return ListDefinition.Create($"Rows of {publication.Id}", rows, SortKeys, r => ToResponse(r, publication, context));
    }

    private static FacilityPublicationRowV1 ToResponse(FacilityRowWithObservation r, FacilityPublication publication, IResponseContext context)
    {
        var (row, p, o) = (r.Row, r.Printed, r.Observation);
        return new(
            publication.Id, row.RowNumber,
            new(p.Detloc, p.Name, p.Address, p.City, p.County, p.State, p.Zip, p.FieldOffice, p.Type, p.TypeDetailed, p.Sexes, p.Owner, p.Operator, p.Capacity, p.PerDiem,
                p.ContractStart, p.ContractEnd, row.LevelA, row.LevelB, row.LevelC, row.LevelD, row.AveragePopulation, row.GuaranteedMinimum),
            o is null ? null : new(o.ObservedOn, o.TypeCode, (double?)o.AveragePopulation, o.GuaranteedMinimum, o.Join, o.Note), o?.FacilityId,
            new(context.GetUrl($"facility-publications/{publication.Id}"), o is null ? null : context.GetUrl($"facilities/{o.FacilityId}")), publication.CiteRow(row.RowNumber));
    }
}
