using RecordsApi.Data;
using RecordsApi.Domain.Model;

namespace RecordsApi.Features.Decisions;

/// <summary>The filters of decisions.</summary>
internal static class DecisionFilters
{
    /// <summary>Selects the decisions that match the filters.</summary>
    public static IQueryable<Decision> ApplyFilters(this IQueryable<Decision> rows, ListDecisionsQuery query, RegisterContext db)
    {
        if (query["state"] is { Count: > 0 } states)
            rows = rows.Where(d => states.Contains(d.State));
        if (query["within"] is { Count: > 0 } within)
            rows = rows.Where(d => db.JurisdictionAncestors.Any(x => x.JurisdictionId == d.JurisdictionId && within.Contains(x.AncestorId)));
        if (query["jurisdiction"] is { Count: > 0 } jurisdictions)
            rows = rows.Where(d => jurisdictions.Contains(d.JurisdictionId!));
        if (query["program"] is { Count: > 0 } programs)
            rows = rows.Where(d => db.Agreements.Any(a => a.Id == d.AgreementId && programs.Contains(a.ProgramCode)));
        if (query["model"] is { Count: > 0 } models)
            rows = rows.Where(d => db.Agreements.Any(a => a.Id == d.AgreementId && models.Contains(a.ModelCode)));
        if (query["agency"] is { Count: > 0 } agencies)
            rows = rows.Where(d => agencies.Contains(d.AgencyId!));
        if (query["agreement"] is { Count: > 0 } agreements)
            rows = rows.Where(d => agreements.Contains(d.AgreementId!));
        if (query["meeting"] is { Count: > 0 } meetings)
            rows = rows.Where(d => meetings.Contains(d.MeetingId!));
        if (query["outcome"] is { Count: > 0 } outcomes)
            rows = rows.Where(d => outcomes.Contains(d.Outcome));
        if (query["purpose"] is { Count: > 0 } purposes)
            rows = rows.Where(d => purposes.Contains(d.Purpose));
        if (query["kind"] is { Count: > 0 } kinds)
            rows = rows.Where(d => kinds.Contains(d.Kind));
        if (query.DecidedFrom is { } from)
            rows = rows.Where(d => d.Earliest >= from);
        if (query.DecidedTo is { } to)
            rows = rows.Where(d => d.Latest <= to);
        if (query.OpenOn is { } day)
            rows = rows.Where(d => d.Latest <= day && d.FinalOn > day);
        if (query.ByOneVote is { } byOne)
            rows = rows.Where(d => (d.Yes != null && d.No != null && (d.Yes - d.No == 1 || d.No - d.Yes == 1)) == byOne);
        return rows;
    }
}
