using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Queries;

/// <summary>Tells status events of agreements about facilities from those of agreements of agencies.</summary>
public static class FacilityStatusEvents
{
    /// <summary>Selects the events of agreements that are about a facility.</summary>
    public static IQueryable<StatusEvent> AboutFacilities(this IQueryable<StatusEvent> events, RegisterContext db) =>
        events.Where(e => db.Agreements.Any(a => a.Id == e.AgreementId && a.FacilityId != null));

    /// <summary>Selects the events of agreements that are about no facility.</summary>
    public static IQueryable<StatusEvent> NotAboutFacilities(this IQueryable<StatusEvent> events, RegisterContext db) =>
        events.Where(e => !db.Agreements.Any(a => a.Id == e.AgreementId && a.FacilityId != null));
}
