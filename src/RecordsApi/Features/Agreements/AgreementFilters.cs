using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Search;

namespace RecordsApi.Features.Agreements;

/// <summary>Narrows agreements to those asked for.</summary>
internal static class AgreementFilters
{
    /// <summary>By who and where: what an agreement is, whatever its status.</summary>
    public static IQueryable<T> FilterByParties<T>(
        this IQueryable<T> agreements, ListAgreementsQuery query, RegisterContext db)
        where T : AgreementAsOf
    {
        var rows = agreements.Where(a => a.RecordState == "current");
        if (query.Within.Count > 0)
        {
            var states = db.GetStateCodes(query.Within);
            var country = query.Within.Contains("us");
            rows = rows.Where(a => a.JurisdictionId == null
                ? country || states.Contains(a.State)
                : db.JurisdictionAncestors.Any(x => x.JurisdictionId == a.JurisdictionId && query.Within.Contains(x.AncestorId)));
        }

        if (query.Jurisdiction.Count > 0)
            rows = rows.Where(a => query.Jurisdiction.Contains(a.JurisdictionId!));
        if (query.State.Count > 0)
            rows = rows.Where(a => query.State.Contains(a.State));
        if (query.Agency.Count > 0)
        {
            rows = rows.FilterByAnyTenureOf(db.Agencies.Where(g => query.Agency.Contains(g.Id)).Select(g => g.Id), db)
                .Where(a => query.Agency.Contains(a.AgencyId));
        }

        if (query.Program.Count > 0)
            rows = rows.Where(a => query.Program.Contains(a.ProgramCode));
        if (query.Model.Count > 0)
            rows = rows.Where(a => query.Model.Contains(a.ModelCode));
        foreach (var publication in query.ListedIn)
            rows = rows.Where(a => db.Publications.Any(p => p.Id == publication && db.Listings.Any(l =>
                l.AgreementId == a.Id && l.List == p.List && l.FirstPosition <= p.Position && l.LastPosition >= p.Position)));
        if (query.SearchText is { } names)
        {
            var found = db.FindAgencyIds(names);
            rows = rows.FilterByAnyTenureOf(found, db).Where(a => found.Contains(a.AgencyId));
        }

        return rows;
    }

    /// <summary>By what had come of it.</summary>
    public static IQueryable<T> FilterByStatus<T>(this IQueryable<T> agreements, ListAgreementsQuery query)
        where T : AgreementAsOf
    {
        var rows = agreements.Where(a => a.Phase != null);
        if (query.Status.Count > 0)
            rows = rows.Where(a => query.Status.Contains(a.Status!));
        if (query.Phase.Count > 0)
            rows = rows.Where(a => query.Phase.Contains(a.Phase!));
        if (query.InForce is { } inForce)
            rows = inForce ? rows.Where(a => a.Phase == "in-force") : rows.Where(a => a.Phase != "in-force");
        if (query.Disputed is { } disputed)
            rows = rows.Where(a => a.Disputed == disputed);
        if (query.SignedFrom is { } signedFrom)
            rows = rows.Where(a => a.SignedOn >= signedFrom);
        if (query.SignedTo is { } signedTo)
            rows = rows.Where(a => a.SignedOn <= signedTo);
        if (query.StatusFrom is { } statusFrom)
            rows = rows.Where(a => a.StatusEarliest >= statusFrom);
        if (query.StatusTo is { } statusTo)
            rows = rows.Where(a => a.StatusLatest <= statusTo);
        return rows;
    }

    // The agency within the frame is computed for each agreement: look only at those that ever had one of these.
    private static IQueryable<T> FilterByAnyTenureOf<T>(this IQueryable<T> rows, IQueryable<string> agencies, RegisterContext db)
        where T : AgreementAsOf
    {
        var ever = db.AgencyTenures.Where(t => agencies.Contains(t.AgencyId)).Select(t => t.AgreementId)
            .Concat(db.Agreements.Where(a => agencies.Contains(a.AgencyId)).Select(a => a.Id));
        return rows.Where(a => ever.Contains(a.Id));
    }
}
