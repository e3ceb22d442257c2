using System.Text.Json.Nodes;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Features.Sources.V1;

namespace RecordsApi.Explorer.Layout;

/// <summary>What pages say about themselves to search engines: JSON-LD with the terms of schema.org.</summary>
internal static class StructuredData
{
    private const string License = "https://creativecommons.org/publicdomain/zero/1.0/";

    /// <summary>The data of a page. No text in it can end the element that contains it, because less-than signs are escaped.</summary>
    public static string Write(PageContext page, PageHead head)
    {
        Crumb[] path = page.Path == "/" ? [new("Home", "/")] : [new("Home", "/"), .. head.Crumbs, new(head.Title, page.Path)];
        var crumbs = path.Select((crumb, i) => (JsonNode)new JsonObject
        {
            ["@type"] = "ListItem",
            ["position"] = i + 1,
            ["name"] = crumb.Text,
            ["item"] = page.BaseUrl + crumb.Path,
        });
        return new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "WebPage",
            ["@id"] = page.CanonicalUrl,
            ["url"] = page.CanonicalUrl,
            ["name"] = head.Title,
            ["description"] = head.Description,
            ["inLanguage"] = "en",
            ["license"] = License,
            ["breadcrumb"] = new JsonObject { ["@type"] = "BreadcrumbList", ["itemListElement"] = new JsonArray([.. crumbs]) },
            ["mainEntity"] = head.Thing?.DeepClone(),
        }.ToJsonString();
    }

    /// <summary>The register as a whole.</summary>
    public static JsonObject DescribeRegister(PageContext page) => Describe("Dataset", "Records of 287(g) agreements", page.BaseUrl + "/v1", new()
    {
        ["description"] = "Agreements of state and local agencies with ICE under section 287(g), with their histories and sources.",
        ["license"] = License,
        ["isAccessibleForFree"] = true,
        ["version"] = page.Register.Version,
    });

    /// <summary>An agency.</summary>
    public static JsonObject Describe(AgencyV1 agency) => Describe("GovernmentOrganization", agency.Name, agency.Links.Self, new()
    {
        ["alternateName"] = Texts(agency.Names.Select(name => name.Name).Where(name => name != agency.Name)),
        ["identifier"] = Texts(agency.Oris),
        ["areaServed"] = new JsonObject { ["@type"] = "State", ["name"] = PageText.NameState(agency.State) },
    });

    /// <summary>An agreement.</summary>
    public static JsonObject Describe(AgreementV1 agreement) => Describe(
        "DigitalDocument", $"{PageText.NameProgram(agreement.Program)} agreement of {PageText.NameParty(agreement)}: {PageText.NameModelInText(agreement.Model)}", agreement.Links.Self, new()
        {
            ["dateCreated"] = agreement.SignedOn is { } day ? PageText.Format(day) : null,
            ["creativeWorkStatus"] = agreement.Status,
            ["about"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = PageText.NameParty(agreement) },
        });

    /// <summary>A jurisdiction.</summary>
    public static JsonObject Describe(JurisdictionV1 jurisdiction) => Describe(
        jurisdiction.Level switch { "country" => "Country", "state" => "State", "place" => "City", _ => "AdministrativeArea" }, jurisdiction.Name, jurisdiction.Links.Self, new()
        {
            ["identifier"] = Texts(new[] { jurisdiction.Id, jurisdiction.OcdId }.OfType<string>()),
            ["containedInPlace"] = jurisdiction is { State: { } state, Level: not "state" } ? new JsonObject { ["@type"] = "State", ["name"] = PageText.NameState(state) } : null,
        });

    /// <summary>A decision.</summary>
    public static JsonObject Describe(DecisionV1 decision) => Describe("VoteAction", $"{decision.Body}, {decision.DecidedOn}: {decision.Outcome}", decision.Links.Self, new()
    {
        ["agent"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = decision.Body },
        ["startTime"] = decision.DecidedOn,
        ["object"] = decision.AgencyName is { } agency ? new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = agency } : null,
    });

    /// <summary>A meeting.</summary>
    public static JsonObject Describe(MeetingV1 meeting) => Describe("Event", $"{meeting.Body}, meeting", meeting.Links.Self, new()
    {
        ["startDate"] = PageText.Format(meeting.HeldOn),
        ["organizer"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = meeting.Body },
    });

    /// <summary>A source.</summary>
    public static JsonObject Describe(SourceV1 source) => Describe("CreativeWork", source.Title ?? source.Id, source.Links.Self, new()
    {
        ["url"] = PageText.FindWebAddress(source.Url),
        ["archivedAt"] = PageText.FindWebAddress(source.ArchivedUrl),
        ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = source.Publisher },
    });

    /// <summary>A publication.</summary>
    public static JsonObject Describe(PublicationV1 publication) => Describe("Dataset", publication.FileName, publication.Links.Self, new()
    {
        ["datePublished"] = PageText.Format(publication.PublishedOn),
        ["publisher"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = publication.Publisher },
    });

    private static JsonObject Describe(string type, string name, string id, JsonObject properties)
    {
        foreach (var (property, _) in properties.Where(property => property.Value is null or JsonArray { Count: 0 }).ToArray())
            properties.Remove(property);
        properties.Insert(0, "@type", type);
        properties.Insert(1, "@id", id);
        properties.Insert(2, "name", name);
        return properties;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
