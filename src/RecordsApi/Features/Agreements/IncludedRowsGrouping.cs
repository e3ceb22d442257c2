using RecordsApi.Data.Related;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Decisions.V1;

namespace RecordsApi.Features.Agreements;

/// <summary>Groups related rows by the ids under which agreements include them, in the order of their own lists.</summary>
internal static class IncludedRowsGrouping
{
    /// <summary>Agencies by id.</summary>
    public static Dictionary<string, AgencyRows> ToAgencyRows(
        this RelatedRows records, IReadOnlyDictionary<(string Agency, string Name), DateOnly>? lastSeenDates)
    {
        var oris = records.GetRows<AgencyOri>().ToLookup(o => o.AgencyId);
        var names = records.GetRows<AgencyName>().ToLookup(n => n.AgencyId);
        var counties = records.GetRows<JurisdictionAncestor>().DistinctBy(x => (x.JurisdictionId, x.AncestorId)).ToCountyIdsByJurisdiction();
        return records.GetRows<Agency>().ToDictionary(
            a => a.Id, a => new AgencyRows(a, [.. oris[a.Id]], [.. names[a.Id].WithLastSeenDates(lastSeenDates)], [.. counties[a.JurisdictionId ?? ""]]), StringComparer.Ordinal);
    }

    /// <summary>Jurisdictions by id.</summary>
    public static Dictionary<string, JurisdictionRows> ToJurisdictionRows(this RelatedRows records)
    {
        var parents = records.GetRows<JurisdictionAncestor>().Where(x => x.Depth == 1).DistinctBy(x => (x.JurisdictionId, x.AncestorId)).ToLookup(x => x.JurisdictionId);
        return records.GetRows<Jurisdiction>().ToDictionary(j => j.Id, j => new JurisdictionRows(j, [.. parents[j.Id]]), StringComparer.Ordinal);
    }

    /// <summary>Status events by agreement.</summary>
    public static ILookup<string, StatusEventRows> ToStatusEventRows(this RelatedRows records, AgreementParties parties)
    {
        var sources = records.GetRows<StatusEventSource>().ToLookup(s => s.StatusEventId, s => s.SourceId);
        var assertions = records.GetRows<StatusEventAssertion>().ToLookup(a => a.StatusEventId);
        return records.GetRows<StatusEvent>().OrderBy(e => e.Latest).ThenBy(e => e.Sequence)
            .ToLookup(e => e.AgreementId, e => new StatusEventRows(e, parties.Find(e.AgreementId), [.. sources[e.Id]], [.. assertions[e.Id]]), StringComparer.Ordinal);
    }

    /// <summary>Decisions by agreement.</summary>
    public static ILookup<string, DecisionRows> ToDecisionRows(this RelatedRows records, AgreementParties parties)
    {
        var sources = records.GetRows<DecisionSource>().ToLookup(s => s.DecisionId, s => s.SourceId);
        return records.GetRows<Decision>().OrderBy(d => d.Latest).ThenBy(d => d.Id, StringComparer.Ordinal)
            .ToLookup(d => d.AgreementId!, d => new DecisionRows(d, DecisionParty.Find(d, parties), [.. sources[d.Id]]), StringComparer.Ordinal);
    }
}
