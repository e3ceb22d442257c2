using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.StatusEvents;

/// <summary>Narrows steps to those asked for.</summary>
internal static class StatusEventFilters
{
    /// <summary>Those that stood at the moment asked about.</summary>
    public static IQueryable<StatusEvent> StandingAt(this IQueryable<StatusEvent> events, RegisterFrame frame) =>
        events.Where(e => e.RecordedAt <= frame.KnownAt && (e.SupersededAt == null || e.SupersededAt > frame.KnownAt));

    /// <summary>
    /// The same, where all of them are read. Nearly all were recorded by then: SQLite is kept from looking for them in the
    /// index of those moments, row by row, and from sorting all that it finds there.
    /// </summary>
    public static IQueryable<StatusEvent> AllStandingAt(this IQueryable<StatusEvent> events, RegisterFrame frame) =>
        events.Where(e => e.SupersededAt == null ? e.RecordedAt <= frame.KnownAt : e.RecordedAt <= frame.KnownAt && e.SupersededAt > frame.KnownAt);

    /// <summary>Those asked for.</summary>
    public static IQueryable<StatusEvent> Of(this IQueryable<StatusEvent> events, ListStatusEventsRequest asked, RegisterContext db)
    {
        var rows = events;
        if (asked["agreement"] is { Count: > 0 } agreements)
            rows = rows.Where(e => agreements.Contains(e.AgreementId));
        if (asked["status"] is { Count: > 0 } statuses)
            rows = rows.Where(e => statuses.Contains(e.Status));
        if (asked["phase"] is { Count: > 0 } phases)
            rows = rows.Where(e => phases.Contains(e.Phase));
        if (asked["basis"] is { Count: > 0 } bases)
            rows = rows.Where(e => bases.Contains(e.Basis));
        if (asked["decision"] is { Count: > 0 } decisions)
            rows = rows.Where(e => decisions.Contains(e.DecisionId!));
        if (asked["publication"] is { Count: > 0 } publications)
            rows = rows.Where(e => publications.Contains(e.PublicationId!));
        if (asked["source"] is { Count: > 0 } sources)
            rows = rows.Where(e => db.StatusEventSources.Any(s => s.StatusEventId == e.Id && sources.Contains(s.SourceId)));
        if (asked.StatusFrom is { } from)
            rows = rows.Where(e => e.Earliest >= from);
        if (asked.StatusTo is { } to)
            rows = rows.Where(e => e.Latest <= to);
        return rows.OfAgreements(asked, db);
    }

    private static IQueryable<StatusEvent> OfAgreements(this IQueryable<StatusEvent> rows, ListStatusEventsRequest asked, RegisterContext db)
    {
        if (asked["model"] is { Count: > 0 } models)
            rows = rows.Where(e => db.Agreements.Any(a => a.Id == e.AgreementId && models.Contains(a.ModelCode)));
        if (asked["program"] is { Count: > 0 } programs)
            rows = rows.Where(e => db.Agreements.Any(a => a.Id == e.AgreementId && programs.Contains(a.ProgramCode)));
        var agencies = db.Agencies.AsQueryable();
        if (asked["agency"] is { Count: > 0 } ids)
            agencies = agencies.Where(g => ids.Contains(g.Id));
        if (asked["state"] is { Count: > 0 } states)
            agencies = agencies.Where(g => states.Contains(g.State));
        if (asked["within"] is { Count: > 0 } within)
            agencies = agencies.Inside(within, db);
        if (asked["jurisdiction"] is { Count: > 0 } jurisdictions)
            agencies = agencies.Where(g => jurisdictions.Contains(g.JurisdictionId!));
        return asked["agency"].Count + asked["state"].Count + asked["within"].Count + asked["jurisdiction"].Count == 0
            ? rows
            : rows.Where(e => db.Agreements.Any(a => a.Id == e.AgreementId && agencies.Any(g => g.Id == a.AgencyId)));
    }
}
