using RecordsApi.Data.Queries;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>What agreements can be sorted by.</summary>
internal static class AgreementSortKeys
{
    public static SortDefinition<AgreementAsOf> All { get; } = new SortDefinition<AgreementAsOf>("id")
        .AddKey("signedOn", a => a.SignedOn)
        .AddKey("statusSince", a => a.StatusLatest)
        .AddKey("inForceSince", a => a.InForceSince)
        .AddKey("firstListedOn", a => a.FirstListedOn)
        .AddKey("lastListedOn", a => a.LastListedOn)
        .AddKey("state", a => a.State)
        .AddKey("status", a => a.Status)
        .AddKey("model", a => a.ModelCode)
        .AddKey("agency.name", a => a.AgencyName)
        .AddKey("jurisdiction.name", a => a.JurisdictionName)
        .AddKey("id", a => a.Id);

    /// <summary>With the rank, where names are looked for.</summary>
    public static SortDefinition<RankedRow<AgreementAsOf>> AllWithRelevance { get; } = All.WithRelevance();
}
