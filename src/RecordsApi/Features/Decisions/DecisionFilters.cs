using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;

namespace RecordsApi.Features.Decisions;

/// <summary>The filters of decisions.</summary>
internal static class DecisionFilters
{
    /// <summary>Selects the decisions that match the filters.</summary>
    public static IQueryable<Decision> ApplyFilters(this IQueryable<Decision> rows, ListDecisionsQuery query, RegisterContext db)
    {
        var parsed = query.Parsed;
        rows = rows
            .Match(parsed.GetFilter("state"), states => d => states.Contains(d.State))
            .Match(parsed.GetFilter("within"), ids => d => db.GetJurisdictionsInside(ids).Contains(d.JurisdictionId))
            .Match(parsed.GetFilter("county"), ids => d => db.GetJurisdictionsInside(ids).Contains(d.JurisdictionId))
            .Match(parsed.GetFilter("jurisdiction"), ids => d => ids.Contains(d.JurisdictionId!))
            .Match(parsed.GetFilter("program"), programs => d => db.Agreements.Any(a => a.Id == d.AgreementId && programs.Contains(a.ProgramCode)))
            .Match(parsed.GetFilter("model"), models => d => db.Agreements.Any(a => a.Id == d.AgreementId && models.Contains(a.ModelCode)))
            .Match(parsed.GetFilter("agency"), ids => d => ids.Contains(d.AgencyId!))
            .Match(parsed.GetFilter("agencyType"), types => d => db.Agencies.Any(a => a.Id == d.AgencyId && types.Contains(a.Type)))
            .Match(parsed.GetFilter("agreement"), ids => d => ids.Contains(d.AgreementId!))
            .Match(parsed.GetFilter("meeting"), ids => d => ids.Contains(d.MeetingId!))
            .Match(parsed.GetFilter("outcome"), outcomes => d => outcomes.Contains(d.Outcome))
            .Match(parsed.GetFilter("purpose"), purposes => d => purposes.Contains(d.Purpose))
            .Match(parsed.GetFilter("kind"), kinds => d => kinds.Contains(d.Kind));
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
