using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;

namespace RecordsApi.Features.StatusEvents;

/// <summary>The filters of status events.</summary>
internal static class StatusEventFilters
{
    /// <summary>Selects the status events that match the filters.</summary>
    public static IQueryable<StatusEvent> ApplyFilters(this IQueryable<StatusEvent> events, ListStatusEventsQuery query, RegisterContext db)
    {
        var rows = events;
        if (query["agreement"] is { Count: > 0 } agreements)
            rows = rows.Where(e => agreements.Contains(e.AgreementId));
        if (query["status"] is { Count: > 0 } statuses)
            rows = rows.Where(e => statuses.Contains(e.Status));
        if (query["phase"] is { Count: > 0 } phases)
            rows = rows.Where(e => phases.Contains(e.Phase));
        if (query["basis"] is { Count: > 0 } bases)
            rows = rows.Where(e => bases.Contains(e.Basis));
        if (query["decision"] is { Count: > 0 } decisions)
            rows = rows.Where(e => decisions.Contains(e.DecisionId!));
        if (query["publication"] is { Count: > 0 } publications)
            rows = rows.Where(e => publications.Contains(e.PublicationId!));
        if (query["source"] is { Count: > 0 } sources)
            rows = rows.Where(e => db.StatusEventSources.Any(s => s.StatusEventId == e.Id && sources.Contains(s.SourceId)));
        if (query.StatusFrom is { } from)
            rows = rows.Where(e => e.Earliest >= from);
        if (query.StatusTo is { } to)
            rows = rows.Where(e => e.Latest <= to);
        return rows.ApplyAgreementFilters(query, db);
    }

    private static IQueryable<StatusEvent> ApplyAgreementFilters(this IQueryable<StatusEvent> rows, ListStatusEventsQuery query, RegisterContext db)
    {
        if (query["model"] is { Count: > 0 } models)
            rows = rows.Where(e => db.Agreements.Any(a => a.Id == e.AgreementId && models.Contains(a.ModelCode)));
        if (query["program"] is { Count: > 0 } programs)
            rows = rows.Where(e => db.Agreements.Any(a => a.Id == e.AgreementId && programs.Contains(a.ProgramCode)));
        var agencies = db.Agencies.AsQueryable();
        if (query["agency"] is { Count: > 0 } ids)
            agencies = agencies.Where(g => ids.Contains(g.Id));
        if (query["state"] is { Count: > 0 } states)
            agencies = agencies.Where(g => states.Contains(g.State));
        if (query["within"] is { Count: > 0 } within)
            agencies = agencies.WithinJurisdictions(within, db);
        if (query["jurisdiction"] is { Count: > 0 } jurisdictions)
            agencies = agencies.Where(g => jurisdictions.Contains(g.JurisdictionId!));
        return query["agency"].Count + query["state"].Count + query["within"].Count + query["jurisdiction"].Count == 0
            ? rows
            : rows.Where(e => db.Agreements.Any(a => a.Id == e.AgreementId && agencies.Any(g => g.Id == a.AgencyId)));
    }
}
