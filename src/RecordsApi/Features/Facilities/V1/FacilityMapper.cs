using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities.V1;

/// <summary>Maps facilities to records of version 1.</summary>
internal static class FacilityMapper
{
    /// <summary>Maps facilities, with their names and terms.</summary>
    public static async Task<IReadOnlyList<FacilityV1>> LoadResponsesAsync(
        this RegisterContext db, IReadOnlyList<ObservedFacility> rows, IResponseContext context, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return [];
        string[] ids = [.. rows.Select(row => row.Facility.Id)];
        var names = (await db.FacilityNames.Where(n => EF.Parameter(ids).Contains(n.FacilityId)).AsNoTracking().ToListAsync(cancellationToken)).ToLookup(n => n.FacilityId);
        var terms = (await db.FacilityTerms.Where(t => EF.Parameter(ids).Contains(t.FacilityId)).AsNoTracking().ToListAsync(cancellationToken)).ToLookup(t => t.FacilityId);
        string[] partyIds = [.. rows.Select(row => row.Facility.PartyId).OfType<string>().Distinct()];
        var parties = await db.Jurisdictions.Where(j => EF.Parameter(partyIds).Contains(j.Id)).AsNoTracking().ToDictionaryAsync(j => j.Id, cancellationToken);
        var seen = await LastSeenDates.LoadAsync(db, ids, context, cancellationToken);
        return [.. rows.Select(row => ToResponse(row, names[row.Facility.Id], terms[row.Facility.Id], row.Facility.PartyId is { } id ? parties.GetValueOrDefault(id) : null, seen, context))];
    }

    /// <summary>Maps a term.</summary>
    public static FacilityTermV1 ToResponse(this FacilityTerm t, DateOnly lastSeenOn) => new(
        t.FacilityId, t.Kind, t.Printed, (double?)t.Number, t.Date, t.FirstSeenOn, lastSeenOn, t.Confidence, t.PublicationId, t.Note);

    private static FacilityV1 ToResponse(
        ObservedFacility row, IEnumerable<FacilityName> names, IEnumerable<FacilityTerm> terms, Jurisdiction? party, LastSeenDates seen, IResponseContext context)
    {
        var (f, o) = (row.Facility, row.Latest);
        var self = context.GetUrl($"facilities/{f.Id}");
        return context.Cite(new FacilityV1(
            f.Id, f.Detloc, o.NamePrinted, o.TypeCode, o.TypePrinted, o.TypeConfidence, o.Note, f.Address, f.City, f.State, f.Zip, f.PlaceId, f.CountyId, f.CountyBasis,
            f.PlaceId ?? f.CountyId, o.FieldOffice ?? f.FieldOffice, f.Owner, f.OwnerPublicationId, party?.Id, party?.Name, party?.Level, f.Operator, row.FirstObservedOn, o.ObservedOn, o.FiscalYear, (double?)o.AveragePopulation,
            o.GuaranteedMinimum, o.PublicationId,
            [.. names.OrderBy(n => n.FirstSeenOn).ThenBy(n => n.Name, StringComparer.Ordinal).Select(n => new FacilityNameV1(n.Name, n.FirstSeenOn, seen.Find(n)))],
            [.. terms.Where(t => t.FirstSeenOn <= context.TemporalContext.AsOf).OrderBy(t => t.FirstSeenOn).ThenBy(t => t.Kind, StringComparer.Ordinal)
                .ThenBy(t => t.Printed, StringComparer.Ordinal).Select(t => t.ToResponse(seen.Find(t)))],
            f.RecordedAt, new(self, $"{self}/observations", context.GetUrl($"facility-publications/{o.PublicationId}"), context.GetUrl($"changes.atom?facility={f.Id}")), ""));
    }
}
