using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Queries;

public sealed class SparseFieldsetTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Fact]
    public async Task Json_has_only_the_requested_fields_in_record_order() => HttpTestExtensions.AssertJsonEqual(
        $$"""
        [
          { "id": "{{FloridaTestData.CoralGables}}", "status": "active", "signedOn": "2025-05-01",
            "links": { "self": "http://localhost/v1/agreements/{{FloridaTestData.CoralGables}}" } },
          { "id": "{{FloridaTestData.Hialeah}}", "status": "active", "signedOn": "2025-07-02",
            "links": { "self": "http://localhost/v1/agreements/{{FloridaTestData.Hialeah}}" } }
        ]
        """,
        (await service.GetJsonAsync("/v1/agreements?within=12086&signedFrom=2025-05-01&fields=links.self,signedOn,status"))["data"]);

    [Fact]
    public async Task Requested_field_without_a_value_is_null() => HttpTestExtensions.AssertJsonEqual(
        """{ "id": "fl-port-police", "jurisdictionId": null, "names": [{ "name": "Port Police", "firstSeenOn": "2025-06-16", "lastSeenOn": "2025-12-30" }] }""",
        (await service.GetJsonAsync("/v1/agencies/fl-port-police?fields=names,jurisdictionId"))["data"]);

    [Fact]
    public async Task Csv_has_only_the_requested_columns() => Assert.Equal(
        "id,type,links.self\r\nal-baldwin-county-sheriffs-office,sheriff,http://localhost/v1/agencies/al-baldwin-county-sheriffs-office\r\n",
        await service.GetTextAsync("/v1/agencies?state=AL&format=csv&fields=links.self,type"));

    [Fact]
    public async Task Ndjson_has_only_the_requested_fields() => Assert.Equal(
        """
        {"id":"al-baldwin-county-sheriffs-office","type":"sheriff"}

        """.ReplaceLineEndings("\n"),
        await service.GetTextAsync("/v1/agencies?state=AL&format=ndjson&fields=type"));

    [Fact]
    public async Task Record_without_an_id_keeps_its_key() => HttpTestExtensions.AssertJsonEqual(
        """{ "code": "287g", "counterparty": "ICE" }""", (await service.GetJsonAsync("/v1/programs/287g?fields=counterparty"))["data"]);

    [Fact]
    public async Task Fields_of_an_unpaged_list_apply_to_its_items()
    {
        var vocabularies = (await service.GetJsonAsync("/v1/enums?fields=links"))["data"]!.AsArray();

        Assert.All(vocabularies, v => Assert.Equal(["name", "links"], v!.AsObject().Select(p => p.Key)));
    }

    [Fact]
    public async Task Unknown_field_returns_400_with_the_closest_and_the_allowed_ones()
    {
        var (status, problem) = await service.GetProblemAsync("/v1/sources?fields=publisher,link.self");

        Assert.Equal(400, status);
        HttpTestExtensions.AssertJsonEqual(
            """
            {
              "fields": [{
                "message": "'link.self' is not a valid value of fields.",
                "allowed": ["id", "publisher", "kind", "title", "author", "url", "via", "archivedUrl", "publishedOn", "retrievedAt", "sha256", "license",
                  "recordState", "recordedAt", "links", "links.self", "links.history", "citation"],
                "didYouMean": "links.self"
              }]
            }
            """,
            problem["errors"]);
    }

    [Fact]
    public async Task Cursor_can_be_used_with_other_fields()
    {
        var first = await service.GetJsonAsync("/v1/agencies?limit=1&fields=name");
        var next = (string)first["page"]!["next"]!;

        Assert.Contains("fields=name", next, StringComparison.Ordinal);
        var second = await service.GetJsonAsync(next.Replace("fields=name", "fields=state", StringComparison.Ordinal));
        HttpTestExtensions.AssertJsonEqual("""[{ "id": "fl-coral-gables-police-department", "state": "FL" }]""", second["data"]);
    }

    [Theory]
    [InlineData("fields=status&include=agency", "id,agency,status")]
    [InlineData("fields=agency.name&include=agency", "id,agency")]
    [InlineData("fields=status,agency.name&include=agency,sources", "id,agency,status,sources")]
    public async Task What_is_included_is_returned_whatever_the_fields(string query, string names)
    {
        var record = (await service.GetJsonAsync($"/v1/agreements?agency=fl-hialeah-police-department&{query}"))["data"]![0]!.AsObject();

        Assert.Equal(names.Split(',').Order(), record.Select(p => p.Key).Order());
        Assert.Equal(query.Contains("agency.name", StringComparison.Ordinal), record["agency"]!.AsObject().Count == 1);
    }

    [Fact]
    public async Task Fields_are_echoed_in_the_query()
    {
        var response = await service.GetJsonAsync("/v1/agencies?fields=name,state");

        HttpTestExtensions.AssertJsonEqual("""["name", "state"]""", response["query"]!["fields"]);
    }
}
