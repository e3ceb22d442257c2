using Microsoft.EntityFrameworkCore;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Narrows agreements to those asked for.</summary>
internal static class AgreementFilters
{
    /// <summary>By who and where: what an agreement is, whatever its status.</summary>
    public static IQueryable<T> OfParties<T>(
        this IQueryable<T> agreements, ListAgreementsRequest asked, RegisterContext db)
        where T : AgreementAsOf
    {
        var rows = agreements.Where(a => a.RecordState == "current");
        if (asked.Within.Count > 0)
        {
            var states = db.StatesAmong(asked.Within);
            var country = asked.Within.Contains("us");
            rows = rows.Where(a => a.JurisdictionId == null
                ? country || states.Contains(a.State)
                : db.JurisdictionAncestors.Any(x => x.JurisdictionId == a.JurisdictionId && asked.Within.Contains(x.AncestorId)));
        }

        if (asked.Jurisdiction.Count > 0)
            rows = rows.Where(a => asked.Jurisdiction.Contains(a.JurisdictionId!));
        if (asked.State.Count > 0)
            rows = rows.Where(a => asked.State.Contains(a.State));
        if (asked.Agency.Count > 0)
        {
            rows = rows.EverOf(db.Agencies.Where(g => asked.Agency.Contains(g.Id)).Select(g => g.Id), db)
                .Where(a => asked.Agency.Contains(a.AgencyId));
        }

        if (asked.Program.Count > 0)
            rows = rows.Where(a => asked.Program.Contains(a.ProgramCode));
        if (asked.Model.Count > 0)
            rows = rows.Where(a => asked.Model.Contains(a.ModelCode));
        foreach (var publication in asked.ListedIn)
            rows = rows.Where(a => db.Publications.Any(p => p.Id == publication && db.Listings.Any(l =>
                l.AgreementId == a.Id && l.List == p.List && l.FirstPosition <= p.Position && l.LastPosition >= p.Position)));
        if (asked.Names is { } names)
        {
            var found = db.AgenciesFound(names);
            rows = rows.EverOf(found, db).Where(a => found.Contains(a.AgencyId));
        }

        return rows;
    }

    /// <summary>By what had come of it.</summary>
    public static IQueryable<T> OfStatus<T>(this IQueryable<T> agreements, ListAgreementsRequest asked)
        where T : AgreementAsOf
    {
        var rows = agreements.Where(a => a.Phase != null);
        if (asked.Status.Count > 0)
            rows = rows.Where(a => asked.Status.Contains(a.Status!));
        if (asked.Phase.Count > 0)
            rows = rows.Where(a => asked.Phase.Contains(a.Phase!));
        if (asked.InForce is { } inForce)
            rows = inForce ? rows.Where(a => a.Phase == "in-force") : rows.Where(a => a.Phase != "in-force");
        if (asked.Disputed is { } disputed)
            rows = rows.Where(a => a.Disputed == disputed);
        if (asked.SignedFrom is { } signedFrom)
            rows = rows.Where(a => a.SignedOn >= signedFrom);
        if (asked.SignedTo is { } signedTo)
            rows = rows.Where(a => a.SignedOn <= signedTo);
        if (asked.StatusFrom is { } statusFrom)
            rows = rows.Where(a => a.StatusEarliest >= statusFrom);
        if (asked.StatusTo is { } statusTo)
            rows = rows.Where(a => a.StatusLatest <= statusTo);
        return rows;
    }

    // The agency within the frame is computed for each agreement: look only at those that ever had one of these.
    private static IQueryable<T> EverOf<T>(this IQueryable<T> rows, IQueryable<string> agencies, RegisterContext db)
        where T : AgreementAsOf
    {
        var ever = db.AgencyTenures.Where(t => agencies.Contains(t.AgencyId)).Select(t => t.AgreementId)
            .Concat(db.Agreements.Where(a => agencies.Contains(a.AgencyId)).Select(a => a.Id));
        return rows.Where(a => ever.Contains(a.Id));
    }
}
