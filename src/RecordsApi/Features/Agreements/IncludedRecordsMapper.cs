using RecordsApi.Data.Related;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Maps included rows to records of version 1, in the order of their own lists.</summary>
internal static class IncludedRecordsMapper
{
    /// <summary>Agencies by id.</summary>
    public static Dictionary<string, AgencyV1> ToAgenciesById(
        this RelatedRows records, IReadOnlyDictionary<(string Agency, string Name), DateOnly>? lastSeenDates, IResponseContext context)
    {
        var oris = records.GetRows<AgencyOri>().ToLookup(o => o.AgencyId);
        var names = records.GetRows<AgencyName>().ToLookup(n => n.AgencyId);
        var counties = records.GetRows<JurisdictionAncestor>().DistinctBy(x => (x.JurisdictionId, x.AncestorId)).ToCountyIdsByJurisdiction();
        return records.GetRows<Agency>().ToDictionary(
            a => a.Id, a => a.ToResponse(oris[a.Id], names[a.Id].WithLastSeenDates(lastSeenDates), [.. counties[a.JurisdictionId ?? ""]], context));
    }

    /// <summary>Jurisdictions by id.</summary>
    public static Dictionary<string, JurisdictionV1> ToJurisdictionsById(this RelatedRows records, IResponseContext context)
    {
        var parents = records.GetRows<JurisdictionAncestor>().Where(x => x.Depth == 1).DistinctBy(x => (x.JurisdictionId, x.AncestorId)).ToLookup(x => x.JurisdictionId);
        return records.GetRows<Jurisdiction>().ToDictionary(j => j.Id, j => j.ToResponse(parents[j.Id], null, context));
    }

    /// <summary>Status events by agreement.</summary>
    public static ILookup<string, StatusEventV1> ToStatusEventsByAgreement(this RelatedRows records, IResponseContext context)
    {
        var sources = records.GetRows<StatusEventSource>().ToLookup(s => s.StatusEventId, s => s.SourceId);
        var assertions = records.GetRows<StatusEventAssertion>().ToLookup(a => a.StatusEventId);
        var parties = new AgreementParties(records);
        return records.GetRows<StatusEvent>().OrderBy(e => e.Latest).ThenBy(e => e.Sequence)
            .ToLookup(e => e.AgreementId, e => e.ToResponse(parties.Find(e.AgreementId), sources[e.Id], assertions[e.Id], context));
    }

    /// <summary>Decisions by agreement.</summary>
    public static ILookup<string, DecisionV1> ToDecisionsByAgreement(this RelatedRows records, IResponseContext context)
    {
        var sources = records.GetRows<DecisionSource>().ToLookup(s => s.DecisionId, s => s.SourceId);
        var parties = new AgreementParties(records);
        return records.GetRows<Decision>().OrderBy(d => d.Latest).ThenBy(d => d.Id, StringComparer.Ordinal)
            .ToLookup(d => d.AgreementId!, d => d.ToResponse(parties, sources[d.Id], context));
    }
}
