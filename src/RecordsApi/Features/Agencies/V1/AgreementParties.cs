using RecordsApi.Data;
using RecordsApi.Data.Related;
using RecordsApi.Domain.Model;

namespace RecordsApi.Features.Agencies.V1;

/// <summary>What flat tables say of the agreement of a row.</summary>
/// <param name="AgencyId">Id of the agency; null if there is none.</param>
/// <param name="AgencyName">Its name.</param>
/// <param name="State">USPS code of its state, or of that of the facility.</param>
/// <param name="CountyIds">GEOIDs of its counties, or of those of the facility, ascending.</param>
/// <param name="Model">Code of the model of the agreement; null if there is none.</param>
internal sealed record AgreementParty(string? AgencyId, string? AgencyName, string? State, IReadOnlyList<string> CountyIds, string? Model)
{
    /// <summary>What is said of a row without an agreement.</summary>
    public static AgreementParty None { get; } = new(null, null, null, [], null);
}

/// <summary>The parties of the agreements of a page.</summary>
internal sealed class AgreementParties
{
    private readonly Dictionary<string, Agency> agencies;
    private readonly ILookup<string, string> counties;
    private readonly Dictionary<string, Facility> facilities;
    private readonly Dictionary<string, AgreementParty> byAgreement;

    /// <summary>Takes them from related rows that were read with <see cref="AgreementPartyRows"/>.</summary>
    public AgreementParties(RelatedRows records)
    {
        agencies = records.GetRows<Agency>().ToDictionary(a => a.Id, StringComparer.Ordinal);
        counties = records.GetRows<JurisdictionAncestor>(AgreementPartyRows.Counties).ToCountyIdsByJurisdiction();
        facilities = records.GetRows<Facility>().ToDictionary(f => f.Id, StringComparer.Ordinal);
        byAgreement = records.GetRows<Agreement>()
            .ToDictionary(a => a.Id, a => FindParty(a) with { Model = a.ModelCode }, StringComparer.Ordinal);
    }

    /// <summary>The party of an agreement.</summary>
    public AgreementParty Find(string? agreement) => agreement is not null && byAgreement.TryGetValue(agreement, out var party) ? party : AgreementParty.None;

    /// <summary>An agency without an agreement.</summary>
    public AgreementParty FindAgency(string? agency) => agency is not null && agencies.TryGetValue(agency, out var found)
        ? new(found.Id, found.Name, found.State, FindCounties(found.JurisdictionId), null)
        : AgreementParty.None with { AgencyId = agency };

    // The party of an agreement about a facility is not known; the place is.
    private AgreementParty FindParty(Agreement agreement) => agreement.FacilityId is { } id && facilities.TryGetValue(id, out var facility)
        ? AgreementParty.None with { State = facility.State, CountyIds = FindCounties(facility.CountyId ?? facility.PlaceId) }
        : FindAgency(agreement.AgencyId);

    /// <summary>The counties of a jurisdiction.</summary>
    public IReadOnlyList<string> FindCounties(string? jurisdiction) => jurisdiction is null ? [] : [.. counties[jurisdiction]];
}

/// <summary>Reads the parties of the agreements of a list that is read in full, each once as long as there are not too many.</summary>
internal sealed class AgreementPartyReader(RegisterContext db)
{
    private const int MaxCached = 20_000;

    private readonly Dictionary<string, AgreementParty> cached = new(StringComparer.Ordinal);

    /// <summary>Reads the parties of the agreements of a chunk.</summary>
    public async Task<IReadOnlyDictionary<string, AgreementParty>> ReadAsync(IEnumerable<string> agreements, CancellationToken cancellationToken)
    {
        if (cached.Count > MaxCached)
            cached.Clear();
        string[] ids = [.. agreements.Distinct(StringComparer.Ordinal)];
        string[] missing = [.. ids.Where(id => !cached.ContainsKey(id))];
        if (missing.Length > 0)
        {
            var parties = new AgreementParties(await db.ReadAgreementPartyRowsAsync(missing, [], cancellationToken));
            foreach (var id in missing)
                cached[id] = parties.Find(id);
        }

        // The chunk is mapped while the next one is read.
        return ids.ToDictionary(id => id, id => cached[id], StringComparer.Ordinal);
    }
}
