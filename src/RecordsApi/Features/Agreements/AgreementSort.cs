using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>What agreements can be sorted by.</summary>
internal static class AgreementSort
{
    public static SortTable<AgreementAsOf> Table { get; } = new SortTable<AgreementAsOf>("id")
        .With("signedOn", a => a.SignedOn)
        .With("statusSince", a => a.StatusLatest)
        .With("inForceSince", a => a.InForceSince)
        .With("firstListedOn", a => a.FirstListedOn)
        .With("lastListedOn", a => a.LastListedOn)
        .With("state", a => a.State)
        .With("status", a => a.Status)
        .With("model", a => a.ModelCode)
        .With("agency.name", a => a.AgencyName)
        .With("jurisdiction.name", a => a.JurisdictionName)
        .With("id", a => a.Id);

    /// <summary>With the rank, where names are looked for.</summary>
    public static SortTable<Found<AgreementAsOf>> Ranked { get; } = Table.Ranked();
}
