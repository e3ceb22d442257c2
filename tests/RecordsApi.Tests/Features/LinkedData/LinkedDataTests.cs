using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.LinkedData;

/// <summary>Single records as JSON-LD, and their context.</summary>
public sealed class LinkedDataTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private const string Base = "http://localhost/v1";

    public static TheoryData<string, string, string?> Records => new()
    {
        { "agreements/" + FloridaTestData.Hialeah, "Agreement", "CreativeWork" },
        { "agencies/fl-hialeah-police-department", "Agency", "GovernmentOrganization" },
        { "jurisdictions/12086", "Jurisdiction", "AdministrativeArea" },
        { "decisions/fl-miami-2025-06-17-vote-1", "Decision", "Event" },
        { "meetings/fl-miami-city-commission-2025-06-17", "Meeting", "Event" },
        { $"status-events/{FloridaTestData.Hialeah}-e1", "StatusEvent", "Event" },
        { "publications/ice-participating-2025-12-30", "Publication", "Dataset" },
        { "sources/ice-participating-2025-12-30", "Source", "CreativeWork" },
        { "programs/287g", "Program", null },
    };

    [Theory]
    [MemberData(nameof(Records))]
    public async Task Record_has_its_url_its_classes_and_the_fields_of_json(string path, string ownClass, string? schemaClass)
    {
        var record = (await service.GetJsonAsync($"/v1/{path}"))["data"]!.AsObject();
        var linked = (await service.GetJsonAsync($"/v1/{path}?format=jsonld")).AsObject();

        Assert.Equal(($"{Base}/context.jsonld", $"{Base}/{path}"), ((string?)linked["@context"], (string?)linked["@id"]));
        Assert.Equal(schemaClass is null ? [ownClass] : [ownClass, schemaClass], linked["@type"]!.AsArray().Select(name => (string?)name));
        Assert.Equal([.. record.Select(field => field.Key), "register"], linked.Select(field => field.Key).Where(name => name[0] != '@' && name != "geo"));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public async Task Context_defines_every_member_of_a_record(string path, string ownClass, string? schemaClass)
    {
        var context = (await service.GetJsonAsync("/v1/context.jsonld"))["@context"]!.AsObject();
        var linked = await service.GetJsonAsync($"/v1/{path}?format=jsonld");

        Assert.All(new[] { ownClass, schemaClass }.OfType<string>(), name => Assert.True(context.ContainsKey(name), name));
        Assert.Empty(FindUndefined(linked, [context], context, ""));
    }

    [Fact]
    public async Task Agreement_names_other_records_by_url()
    {
        var linked = await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.Hialeah}?format=jsonld&fields=agencyId,jurisdictionId,countyIds,program,documents,sourceIds,signedOn");
        linked.AsObject().Remove("register");

        HttpTestExtensions.AssertJsonEqual(
            $$"""
            {
              "@context": "{{Base}}/context.jsonld", "@id": "{{Base}}/agreements/{{FloridaTestData.Hialeah}}", "@type": ["Agreement", "CreativeWork"],
              "id": "{{FloridaTestData.Hialeah}}", "program": "{{Base}}/programs/287g", "agencyId": "{{Base}}/agencies/fl-hialeah-police-department",
              "jurisdictionId": "{{Base}}/jurisdictions/1230000", "countyIds": ["{{Base}}/jurisdictions/12086"], "signedOn": "2025-07-02",
              "documents": [
                { "@type": "DigitalDocument", "kind": "agreement", "url": "https://www.ice.gov/doclib/287gMOA/HialeahPDFL_7.2.25.pdf", "remark": null }
              ],
              "sourceIds": ["{{Base}}/sources/ice-participating-2025-07-03"]
            }
            """,
            linked);
    }

    [Fact]
    public async Task Jurisdiction_with_a_point_has_geo()
    {
        using var located = new RegisterApiFactory(FloridaTestData.CreateRegister().WithCoordinates("1230000", 25.86, -80.3));
        var linked = await located.GetJsonAsync("/v1/jurisdictions/1230000?format=jsonld");

        HttpTestExtensions.AssertJsonEqual("""{ "@type": "GeoCoordinates", "latitude": 25.86, "longitude": -80.3 }""", linked["geo"]);
    }

    [Fact]
    public async Task Change_has_its_class_and_names_other_records_by_url()
    {
        using var changed = new Changes.ChangeLogApiFactory();
        var context = (await changed.GetJsonAsync("/v1/context.jsonld"))["@context"]!.AsObject();
        var linked = await changed.GetJsonAsync("/v1/changes/3?format=jsonld");

        Assert.Equal(("[\"Change\"]", $"{Base}/agreements/{FloridaTestData.Hialeah}"), (linked["@type"]!.ToJsonString(), (string?)linked["agreementId"]));
        Assert.Empty(FindUndefined(linked, [context], context, ""));
    }

    [Fact]
    public async Task Included_record_has_its_own_url_and_classes()
    {
        var agency = (await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.Hialeah}?format=jsonld&include=agency"))["agency"]!;

        Assert.Equal(($"{Base}/agencies/fl-hialeah-police-department", "[\"Agency\",\"GovernmentOrganization\"]"), ((string?)agency["@id"], agency["@type"]!.ToJsonString()));
    }

    [Fact]
    public async Task Accept_header_selects_json_ld()
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/agencies/fl-hialeah-police-department");
        request.Headers.TryAddWithoutValidation("Accept", "application/ld+json, application/json;q=0.5");
        using var response = await client.SendAsync(request);

        Assert.Equal("application/ld+json", response.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task List_has_no_json_ld()
    {
        var (status, problem) = await service.GetProblemAsync("/v1/agencies?format=jsonld");

        Assert.Equal((400, true), (status, problem["errors"]!.AsObject().ContainsKey("format")));
    }

    [Fact]
    public async Task Every_own_term_is_described()
    {
        var document = await service.GetJsonAsync("/v1/context.jsonld");
        var described = document["@graph"]!.AsArray().ToDictionary(term => (string)term!["@id"]!, term => (string?)term!["rdfs:comment"]);

        Assert.Equal($"{Base}/context.jsonld#", (string?)document["@context"]!["vocab"]);
        Assert.All(FindOwnTerms(document["@context"]!).Distinct(), term => Assert.False(string.IsNullOrEmpty(described.GetValueOrDefault(term)), term));
        Assert.Equal("GEOID of the agency's jurisdiction; null if unknown.", described["vocab:Agreement.jurisdictionId"]);
    }

    // The contexts in effect, innermost first. That of a class is in effect in its own object only.
    private static IEnumerable<string> FindUndefined(JsonNode? node, IReadOnlyList<JsonObject> contexts, JsonObject root, string path)
    {
        if (node is JsonArray items)
            return items.SelectMany(item => FindUndefined(item, contexts, root, path));
        if (node is not JsonObject record)
            return [];
        var classes = record["@type"] switch
        {
            JsonArray several => several.Select(name => (string)name!),
            JsonValue one => [(string)one!],
            _ => [],
        };
        JsonObject[] own = [.. classes.Select(name => root[name]).OfType<JsonObject>().Select(definition => definition["@context"]).OfType<JsonObject>()];
        return record.Where(member => member.Key[0] != '@').SelectMany(member =>
        {
            var name = $"{path}.{member.Key}";
            return own.Concat(contexts).FirstOrDefault(context => context.ContainsKey(member.Key)) is { } context
                ? FindUndefined(member.Value, context[member.Key] is JsonObject definition && definition["@context"] is JsonObject nested ? [nested, .. contexts] : contexts, root, name)
                : [name];
        });
    }

    private static IEnumerable<string> FindOwnTerms(JsonNode? node) => node switch
    {
        JsonObject record => record.SelectMany(member => FindOwnTerms(member.Value)),
        JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith("vocab:", StringComparison.Ordinal) => [text],
        _ => [],
    };
}
