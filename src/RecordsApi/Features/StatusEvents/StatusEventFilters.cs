using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.StatusEvents;

/// <summary>The filters of status events.</summary>
internal static class StatusEventFilters
{
    /// <summary>Selects the status events that match the filters.</summary>
    public static IQueryable<StatusEvent> ApplyFilters(this IQueryable<StatusEvent> events, ListStatusEventsQuery query, RegisterContext db)
    {
        var parsed = query.Parsed;
        var rows = events
            .Match(parsed.GetFilter("agreement"), ids => e => ids.Contains(e.AgreementId))
            .Match(parsed.GetFilter("status"), statuses => e => statuses.Contains(e.Status))
            .Match(parsed.GetFilter("phase"), phases => e => phases.Contains(e.Phase))
            .Match(parsed.GetFilter("basis"), bases => e => bases.Contains(e.Basis))
            .Match(parsed.GetFilter("decision"), ids => e => ids.Contains(e.DecisionId!))
            .Match(parsed.GetFilter("publication"), ids => e => ids.Contains(e.PublicationId!))
            .Match(parsed.GetFilter("source"), ids => e => db.StatusEventSources.Any(s => s.StatusEventId == e.Id && ids.Contains(s.SourceId)))
            .Match(parsed.GetFilter("model"), models => e => db.Agreements.Any(a => a.Id == e.AgreementId && models.Contains(a.ModelCode)))
            .Match(parsed.GetFilter("program"), programs => e => db.Agreements.Any(a => a.Id == e.AgreementId && programs.Contains(a.ProgramCode)));

        // As for agreements: other kinds do not change the answers about 287(g).
        if (parsed.HasDefaultProgram())
            rows = rows.NotAboutDetention(db);
        if (query.StatusFrom is { } from)
            rows = rows.Where(e => e.Earliest >= from);
        if (query.StatusTo is { } to)
            rows = rows.Where(e => e.Latest <= to);
        return rows.ApplyPartyFilters(parsed, db);
    }

    /// <summary>Selects the status events of agencies that a condition selects.</summary>
    public static IQueryable<StatusEvent> OfAgencies(this IQueryable<StatusEvent> rows, IQueryable<Agency> agencies, RegisterContext db) =>
        rows.Where(e => db.Agreements.Where(a => agencies.Select(g => g.Id).Contains(a.AgencyId)).Select(a => a.Id).Contains(e.AgreementId));

    private static IQueryable<StatusEvent> ApplyPartyFilters(this IQueryable<StatusEvent> rows, ParsedQuery parsed, RegisterContext db)
    {
        string[] parameters = ["agency", "agencyType", "state", "within", "jurisdiction", "county"];
        if (parameters.All(name => parsed.GetFilter(name).IsEmpty))
            return rows;
        var agencies = db.Agencies
            .Match(parsed.GetFilter("agency"), ids => g => ids.Contains(g.Id))
            .Match(parsed.GetFilter("agencyType"), types => g => types.Contains(g.Type))
            .Match(parsed.GetFilter("state"), states => g => states.Contains(g.State))
            .Match(parsed.GetFilter("within"), ids => db.IsWithinJurisdictions(ids))
            .Match(parsed.GetFilter("jurisdiction"), ids => g => ids.Contains(g.JurisdictionId!))
            .Match(parsed.GetFilter("county"), ids => g => db.GetJurisdictionsInside(ids).Contains(g.JurisdictionId));
        if (parsed.HasDefaultProgram() || !parsed.GetFilter("agency").IsEmpty || !parsed.GetFilter("agencyType").IsEmpty)
            return rows.OfAgencies(agencies, db);
        var facilities = db.Facilities
            .Match(parsed.GetFilter("state"), states => f => states.Contains(f.State))
            .Match(parsed.GetFilter("within"), ids => f => db.GetJurisdictionsInside(ids).Contains(f.CountyId ?? f.PlaceId))
            .Match(parsed.GetFilter("jurisdiction"), ids => f => ids.Contains((f.CountyId ?? f.PlaceId)!))
            .Match(parsed.GetFilter("county"), ids => f => db.GetJurisdictionsInside(ids).Contains(f.CountyId ?? f.PlaceId));
        return rows.Where(e => db.Agreements.Any(
            a => a.Id == e.AgreementId && (agencies.Any(g => g.Id == a.AgencyId) || facilities.Any(f => f.Id == a.FacilityId))));
    }
}
