using System.Net;
using RecordsApi.Tests.Features.Names;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Reconciliation;

/// <summary>Data extension of the Reconciliation Service API 0.2.</summary>
public sealed class DataExtensionTests(ResolvableNamesApiFactory service) : IClassFixture<ResolvableNamesApiFactory>
{
    [Fact]
    public async Task Values_of_an_agency_are_returned()
    {
        var (status, extension) = await service.PostReconcileAsync("extend",
            """
            {"ids":["oh-elm-grove-police-department"],
             "properties":[{"id":"state"},{"id":"county"},{"id":"jurisdiction"},{"id":"geoid","settings":{}},{"id":"ori"},{"id":"agencyType"},{"id":"agreementStatus"},{"id":"modelsInForce"},{"id":"population"}]}
            """);

        Assert.Equal(HttpStatusCode.OK, status);
        ReconciliationFormat.AssertExtension(extension);
        HttpTestExtensions.AssertJsonEqual(
            """
            {"oh-elm-grove-police-department":{"state":[{"str":"OH"}],"county":[{"id":"39901","name":"Stark Hollow County"}],"jurisdiction":[{"id":"3990001","name":"Elm Grove"}],
             "geoid":[{"str":"3990001"}],"ori":[{"str":"OH0990100"}],"agencyType":[{"str":"police"}],"agreementStatus":[{"str":"active"}],"modelsInForce":[{"str":"task-force"}],"population":[]}}
            """, extension["rows"]);
        Assert.Equal("jurisdiction", (string?)extension["meta"]![1]!["type"]!["id"]);
    }

    [Fact]
    public async Task Values_of_a_jurisdiction_are_returned()
    {
        var (_, extension) = await service.PostReconcileAsync("extend",
            """{"ids":["3990001","39"],"properties":[{"id":"name"},{"id":"kind"},{"id":"state"},{"id":"county"},{"id":"ori"}]}""");

        ReconciliationFormat.AssertExtension(extension);
        HttpTestExtensions.AssertJsonEqual(
            """
            {"3990001":{"name":[{"str":"Elm Grove"}],"kind":[{"str":"jurisdiction"}],"state":[{"str":"OH"}],"county":[{"id":"39901","name":"Stark Hollow County"}],"ori":[]},
             "39":{"name":[{"str":"Ohio"}],"kind":[{"str":"jurisdiction"}],"state":[{"str":"OH"}],"county":[],"ori":[]}}
            """, extension["rows"]);
    }

    [Fact]
    public async Task Null_character_is_rejected()
    {
        var (status, problem) = await service.PostReconcileAsync("extend", """{"ids":["oh-\u0000"],"properties":[{"id":"state"}]}""");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("/ids/0: Contains the character U+0000 at position 4, which cannot be stored. Remove it.", (string?)problem["errors"]!["extend"]![0]!["message"]);
    }

    [Fact]
    public async Task Unknown_record_has_no_values()
    {
        var (status, extension) = await service.PostReconcileAsync("extend", """{"ids":["oh-nobody"],"properties":[{"id":"state"}]}""");

        Assert.Equal(HttpStatusCode.OK, status);
        HttpTestExtensions.AssertJsonEqual("""{"oh-nobody":{"state":[]}}""", extension["rows"]);
    }

    [Fact]
    public async Task GET_answers_as_POST_does()
    {
        const string query = """{"ids":["39901"],"properties":[{"id":"geoid"}]}""";
        var (_, posted) = await service.PostReconcileAsync("extend", query);

        HttpTestExtensions.AssertJsonEqual(posted.ToJsonString(), await service.GetJsonAsync($"/v1/reconcile?extend={Uri.EscapeDataString(query)}"));
    }

    [Theory]
    [InlineData("""{"ids":["39"]}""", "/properties: Must be an array.")]
    [InlineData("""{"ids":[39],"properties":[]}""", "/ids/0: Must be a string.")]
    [InlineData("""{"ids":["39"],"properties":["state"]}""", "/properties/0: Must be an object.")]
    [InlineData("""{"ids":["39"],"properties":[{"id":"stat"}]}""", "/properties/0/id: 'stat' is not a property.")]
    [InlineData("""{"ids":["39"],"properties":[{"id":"state","settings":{"limit":1}}]}""", "/properties/0/settings: Properties have no settings.")]
    public async Task Invalid_query_is_rejected_with_the_place_of_the_error(string query, string message)
    {
        var (status, problem) = await service.PostReconcileAsync("extend", query);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(message, (string?)problem["errors"]!["extend"]![0]!["message"]);
    }

    [Fact]
    public async Task More_records_than_the_maximum_are_413()
    {
        var ids = string.Join(',', Enumerable.Range(0, 501).Select(n => $"\"id-{n}\""));
        var (status, _) = await service.PostReconcileAsync("extend", $$"""{"ids":[{{ids}}],"properties":[{"id":"state"}]}""");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Fact]
    public async Task Every_proposed_property_can_be_extended()
    {
        var proposal = await service.GetJsonAsync("/v1/reconcile/properties");
        ReconciliationFormat.AssertProposal(proposal);
        var properties = string.Join(',', proposal["properties"]!.AsArray().Select(property => $$"""{"id":"{{property!["id"]}}"}"""));

        var (status, extension) = await service.PostReconcileAsync("extend", $$"""{"ids":["oh-elm-grove-police-department","39901"],"properties":[{{properties}}]}""");

        Assert.Equal(HttpStatusCode.OK, status);
        ReconciliationFormat.AssertExtension(extension);
    }

    [Fact]
    public async Task Properties_are_those_of_the_type()
    {
        var proposal = await service.GetJsonAsync("/v1/reconcile/properties?type=place&limit=3");

        ReconciliationFormat.AssertProposal(proposal);
        Assert.Equal(["state", "county", "geoid"], proposal["properties"]!.AsArray().Select(property => (string?)property!["id"]));
        Assert.Equal("place", (string?)proposal["type"]);
    }
}
