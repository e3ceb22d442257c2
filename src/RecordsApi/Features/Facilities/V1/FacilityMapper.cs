using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Facilities;
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
        string[] partyIds = [.. rows.Select(row => row.Facility.PartyId).OfType<string>().Distinct()];
        var parties = partyIds.Length == 0
            ? []
            : await db.Jurisdictions.Where(j => EF.Parameter(partyIds).Contains(j.Id)).AsNoTracking().ToDictionaryAsync(j => j.Id, cancellationToken);
        return [.. rows.Select(row => ToResponse(row, row.Facility.PartyId is { } id ? parties.GetValueOrDefault(id) : null, context))];
    }

    /// <summary>Maps a term.</summary>
    public static FacilityTermV1 ToResponse(this SeenTerm seen)
    {
        var t = seen.Term;
        return new(
            t.FacilityId, t.Kind, t.Printed, (double?)t.Number, t.Date, t.FirstSeenOn, seen.LastSeenOn, seen.Confidence, t.PublicationId, seen.Note);
    }

    private static FacilityV1 ToResponse(ObservedFacility row, Jurisdiction? party, IResponseContext context)
    {
        var (f, o) = (row.Facility, row.Latest);
        var self = context.GetUrl($"facilities/{f.Id}");
        return context.Cite(new FacilityV1(
            f.Id, f.Detloc, o.NamePrinted, o.TypeCode, o.TypePrinted, o.TypeConfidence, o.Note, f.Address, f.City, f.State, f.Zip, f.PlaceId, f.CountyId, f.CountyBasis,
            f.PlaceId ?? f.CountyId, o.FieldOffice ?? f.FieldOffice, f.Owner, f.OwnerPublicationId, party?.Id, party?.Name, party?.Level, f.Operator, row.FirstObservedOn, o.ObservedOn, o.FiscalYear, (double?)o.AveragePopulation,
            o.GuaranteedMinimum, o.PublicationId,
            [.. row.Names.OrderBy(n => n.FirstSeenOn).ThenBy(n => n.Name, StringComparer.Ordinal).Select(n => new FacilityNameV1(n.Name, n.FirstSeenOn, n.LastSeenOn))],
            [.. row.Terms.OrderBy(t => t.Term.FirstSeenOn).ThenBy(t => t.Term.Kind, StringComparer.Ordinal).ThenBy(t => t.Term.Printed, StringComparer.Ordinal)
                .Select(ToResponse)],
            f.RecordedAt, new(self, $"{self}/observations", context.GetUrl($"facility-publications/{o.PublicationId}"), context.GetUrl($"changes.atom?facility={f.Id}")), "",
            context.Includes("populations") ? [.. GetPopulations(row)] : null));
    }

    private static IEnumerable<FacilityPopulationV1> GetPopulations(ObservedFacility row) => row.Observations
        .Where(o => o.ObservedOn <= row.Latest.ObservedOn && o.AveragePopulation is not null)
        .Select(o => new FacilityPopulationV1(o.ObservedOn, (double)o.AveragePopulation!.Value));
}
