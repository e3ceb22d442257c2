using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Geography;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Coverage.V1;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Http;
using RecordsApi.Http.Hosting;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Context;

/// <summary>Paths of the pages of records.</summary>
internal static class PagePaths
{
    private const string FacilityPublications = PublicationCollections.OfFacilities;

    /// <summary>The path of the page of a record that was found by its name.</summary>
    /// <param name="kind">What it is; see <c>/v1/enums/named-record-kind</c>.</param>
    /// <param name="id">Its id.</param>
    public static string ForRecord(string kind, string id) => kind switch
    {
        "agency" => $"/agencies/{id}",
        "agreement" => $"/agreements/{id}",
        "facility" => $"/facilities/{id}",
        _ => ForJurisdiction(id),
    };

    /// <summary>The path of the page of a record that an entry of the change log is about.</summary>
    /// <param name="thing">What it is; see <c>/v1/enums/changed-thing</c>.</param>
    /// <param name="id">Its id.</param>
    private static string ForChanged(string thing, string id) => thing switch
    {
        "publication" => $"/publications/{id}",
        "agency" => $"/agencies/{id}",
        "agreement" => $"/agreements/{id}",
        "facility" => $"/facilities/{id}",
        "meeting" => $"/meetings/{id}",
        "decision" => $"/decisions/{id}",
        _ => $"/sources/{id}",
    };

    /// <summary>A link to the page of a record that an entry of the change log is about; to the record itself where it has no page.</summary>
    public static string LinkToChanged(PageContext page, string thing, string id)
    {
        ArgumentNullException.ThrowIfNull(page);
        return thing == "facility-publication" ? page.Data($"{FacilityPublications}/{id}") : page.Link(ForChanged(thing, id));
    }

    /// <summary>A link to the page of a publication of a list; to the record itself where it has no page.</summary>
    public static string LinkToPublication(PageContext page, CoverageV1 list, string id)
    {
        ArgumentNullException.ThrowIfNull(page);
        return HasPages(list) ? page.Link($"/publications/{id}") : page.Data($"{FacilityPublications}/{id}");
    }

    /// <summary>A link to the page of the publications of a list; to the records themselves where they have no page.</summary>
    public static string LinkToPublications(PageContext page, CoverageV1 list)
    {
        ArgumentNullException.ThrowIfNull(page);
        return HasPages(list) ? page.Link($"/publications?list={list.List}") : page.Data($"{FacilityPublications}?list={list.List}");
    }

    private static bool HasPages(CoverageV1 list) => PublishedList.Codes.Contains(list.List!);

    /// <summary>The path of the page of the agency that is party to an agreement, or of the facility that it is about.</summary>
    public static string ForParty(AgreementV1 agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return agreement.AgencyId is { } agency ? $"/agencies/{agency}" : $"/facilities/{agreement.FacilityId}";
    }

    /// <summary>The path of the page of a jurisdiction.</summary>
    public static string ForJurisdiction(string geoid) => ExplorerPaths.ForJurisdiction(geoid);

    /// <summary>The path of the page of a jurisdiction: that of a state has its USPS code.</summary>
    public static string ForJurisdiction(JurisdictionV1 jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(jurisdiction);
        return jurisdiction is { Level: JurisdictionLevelCodes.State, State: { } code } ? $"/states/{code}" : ForJurisdiction(jurisdiction.Id);
    }
}
