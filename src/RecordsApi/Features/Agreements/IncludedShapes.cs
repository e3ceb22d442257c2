using RecordsApi.Features.Agencies;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Decisions;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Jurisdictions;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Features.StatusEvents;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Makes version 1's records of the rows that are included, in the order in which their own lists give them.</summary>
internal static class IncludedShapes
{
    /// <summary>Agencies by id.</summary>
    public static Dictionary<string, AgencyV1> Agencies(
        this IncludedRecords records, IReadOnlyDictionary<(string Agency, string Name), DateOnly>? seen, IStandpoint asked)
    {
        var oris = records.Of<AgencyOri>().ToLookup(o => o.AgencyId);
        var names = records.Of<AgencyName>().ToLookup(n => n.AgencyId);
        return records.Of<Agency>().ToDictionary(a => a.Id, a => a.Shape(oris[a.Id], names[a.Id].SeenBy(seen), asked));
    }

    /// <summary>Jurisdictions by id.</summary>
    public static Dictionary<string, JurisdictionV1> Jurisdictions(this IncludedRecords records, IStandpoint asked)
    {
        var parents = records.Of<JurisdictionAncestor>().ToLookup(x => x.JurisdictionId);
        return records.Of<Jurisdiction>().ToDictionary(j => j.Id, j => j.Shape(parents[j.Id], null, asked));
    }

    /// <summary>Steps by agreement.</summary>
    public static ILookup<string, StatusEventV1> Steps(this IncludedRecords records, IStandpoint asked)
    {
        var sources = records.Of<StatusEventSource>().ToLookup(s => s.StatusEventId, s => s.SourceId);
        var assertions = records.Of<StepAssertion>().ToLookup(a => a.StatusEventId);
        return records.Of<StatusEvent>().OrderBy(e => e.Latest).ThenBy(e => e.Sequence)
            .ToLookup(e => e.AgreementId, e => e.Shape(sources[e.Id], assertions[e.Id], asked));
    }

    /// <summary>Decisions by agreement.</summary>
    public static ILookup<string, DecisionV1> Decisions(this IncludedRecords records, IStandpoint asked)
    {
        var sources = records.Of<DecisionSource>().ToLookup(s => s.DecisionId, s => s.SourceId);
        return records.Of<Decision>().OrderBy(d => d.Latest).ThenBy(d => d.Id, StringComparer.Ordinal)
            .ToLookup(d => d.AgreementId!, d => d.Shape(sources[d.Id], asked));
    }
}
