using RecordsApi.Data;
using RecordsApi.Domain.Model;

namespace RecordsApi.Features.Facilities.V1;

/// <summary>A facility with the last observation of it by a date.</summary>
internal sealed class ObservedFacility
{
    /// <summary>The facility.</summary>
    public required Facility Facility { get; init; }

    /// <summary>What the last list that prints it says.</summary>
    public required FacilityObservation Latest { get; init; }

    /// <summary>Day of the data of the first list that prints it.</summary>
    public required DateOnly FirstObservedOn { get; init; }
}

/// <summary>Queries for facilities on a date.</summary>
internal static class ObservedFacilities
{
    /// <summary>The facilities that a list printed by a date, each with the last observation by that date.</summary>
    public static IQueryable<ObservedFacility> ObservedBy(this RegisterContext db, DateOnly day) =>
        from facility in db.Facilities
        join latest in db.FacilityObservations
            on db.FacilityObservations.Where(o => o.FacilityId == facility.Id && o.ObservedOn <= day)
                .OrderByDescending(o => o.ObservedOn).ThenByDescending(o => o.PublicationId).ThenByDescending(o => o.RowNumber).Select(o => o.Id).FirstOrDefault()
            equals latest.Id
        select new ObservedFacility
        {
            Facility = facility,
            Latest = latest,
            FirstObservedOn = db.FacilityObservations.Where(o => o.FacilityId == facility.Id).OrderBy(o => o.ObservedOn).Select(o => o.ObservedOn).FirstOrDefault(),
        };
}
