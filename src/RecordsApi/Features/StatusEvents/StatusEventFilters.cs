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

    /// <summary>Selects the status events of agreements whose agency or facility is in an area.</summary>
    public static IQueryable<StatusEvent> InArea(this IQueryable<StatusEvent> rows, RecordJurisdictions area, ParsedQuery parsed, RegisterContext db) =>
        rows.OfParties(parsed, db.Agencies.InArea(area, g => g.JurisdictionId), db.Facilities.InArea(area, f => f.CountyId ?? f.PlaceId), db);

    /// <summary>Selects the status events of agreements whose agency or facility has a jurisdiction without a point, or none.</summary>
    public static IQueryable<StatusEvent> WithoutPoint(this IQueryable<StatusEvent> rows, RecordJurisdictions area, ParsedQuery parsed, RegisterContext db) => rows.OfParties(
        parsed,
        db.Agencies.WithoutPoint(area, g => g.JurisdictionId),
        db.Facilities.WithoutPoint(area, f => f.CountyId ?? f.PlaceId),
        db);

    private static IQueryable<StatusEvent> ApplyPartyFilters(this IQueryable<StatusEvent> rows, ParsedQuery parsed, RegisterContext db)
    {
        string[] parameters = ["agency", "agencyType", "state", "within", "jurisdiction", "county"];
        if (parameters.All(name => parsed.GetFilter(name).IsEmpty))
            return rows;
        var agencies = db.Agencies
            .Match(parsed.GetFilter("agency"), ids => g => ids.Contains(g.Id))
            .Match(parsed.GetFilter("agencyType"), types => g => types.Contains(g.Type))
            .Match(parsed.GetFilter("state"), states => g => states.Contains(g.State))
            .Match(parsed.GetFilter("within"), ids => db.IsWithin<Agency>(ids, g => g.JurisdictionId, g => g.State))
            .Match(parsed.GetFilter("jurisdiction"), ids => g => ids.Contains(g.JurisdictionId!))
            .Match(parsed.GetFilter("county"), ids => g => db.GetJurisdictionsInside(ids).Contains(g.JurisdictionId));
        var facilities = db.Facilities
            .Match(parsed.GetFilter("state"), states => f => states.Contains(f.State))
            .Match(parsed.GetFilter("within"), ids => db.IsWithin<Facility>(ids, f => f.CountyId ?? f.PlaceId, f => f.State))
            .Match(parsed.GetFilter("jurisdiction"), ids => f => ids.Contains((f.CountyId ?? f.PlaceId)!))
            .Match(parsed.GetFilter("county"), ids => f => db.GetJurisdictionsInside(ids).Contains(f.CountyId ?? f.PlaceId));
        return rows.OfParties(parsed, agencies, facilities, db);
    }

    private static IQueryable<StatusEvent> OfParties(
        this IQueryable<StatusEvent> rows, ParsedQuery parsed, IQueryable<Agency> agencies, IQueryable<Facility> facilities, RegisterContext db)
    {
        // Agreements about facilities are under other programs, and have no agency.
        var agreements = parsed.HasDefaultProgram() || parsed.GetFilter("agency").Included.Count > 0 || parsed.GetFilter("agencyType").Included.Count > 0
            ? db.Agreements.Where(a => agencies.Select(g => g.Id).Contains(a.AgencyId))
            : db.Agreements.Where(a => agencies.Select(g => g.Id).Contains(a.AgencyId) || facilities.Select(f => f.Id).Contains(a.FacilityId));
        return rows.Where(e => agreements.Select(a => a.Id).Contains(e.AgreementId));
    }
}
