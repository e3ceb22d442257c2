using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http;

public sealed class FieldsTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task Json_keeps_only_the_fields_asked_for_in_the_order_of_the_record() => Asking.Same(
        $$"""
        [
          { "id": "{{Florida.CoralGables}}", "status": "active", "signedOn": "2025-05-01",
            "links": { "self": "http://localhost/v1/agreements/{{Florida.CoralGables}}" } },
          { "id": "{{Florida.Hialeah}}", "status": "active", "signedOn": "2025-07-02",
            "links": { "self": "http://localhost/v1/agreements/{{Florida.Hialeah}}" } }
        ]
        """,
        (await service.JsonAsync("/v1/agreements?within=12086&signedFrom=2025-05-01&fields=links.self,signedOn,status"))["data"]);

    [Fact]
    public async Task Unknown_values_among_the_fields_stay_null() => Asking.Same(
        """{ "id": "fl-port-police", "jurisdictionId": null, "names": [{ "name": "Port Police", "firstSeenOn": "2025-06-16", "lastSeenOn": "2025-12-30" }] }""",
        (await service.JsonAsync("/v1/agencies/fl-port-police?fields=names,jurisdictionId"))["data"]);

    [Fact]
    public async Task Csv_has_the_columns_of_the_fields() => Assert.Equal(
        "id,type,links.self\r\nal-baldwin-county-sheriffs-office,sheriff,http://localhost/v1/agencies/al-baldwin-county-sheriffs-office\r\n",
        await service.TextAsync("/v1/agencies?state=AL&format=csv&fields=links.self,type"));

    [Fact]
    public async Task Ndjson_has_the_keys_of_the_fields() => Assert.Equal(
        """
        {"id":"al-baldwin-county-sheriffs-office","type":"sheriff"}
        {"trailer":{"count":1,"register":{"version":"2025-12-30.1","asOf":"2025-12-31","knownAt":"2025-12-31T12:00:00.000Z","freshThrough":"2025-12-30"}}}

        """.ReplaceLineEndings("\n"),
        await service.TextAsync("/v1/agencies?state=AL&format=ndjson&fields=type"));

    [Fact]
    public async Task Record_without_an_id_keeps_what_names_it() => Asking.Same(
        """{ "code": "287g", "counterparty": "ICE" }""", (await service.JsonAsync("/v1/programs/287g?fields=counterparty"))["data"]);

    [Fact]
    public async Task Fields_of_a_list_that_is_one_answer_are_those_of_what_it_lists()
    {
        var vocabularies = (await service.JsonAsync("/v1/enums?fields=links"))["data"]!.AsArray();

        Assert.All(vocabularies, v => Assert.Equal(["name", "links"], v!.AsObject().Select(p => p.Key)));
    }

    [Fact]
    public async Task Unknown_field_is_answered_with_the_nearest_and_those_there_are()
    {
        var (status, problem) = await service.ProblemAsync("/v1/sources?fields=publisher,link.self");

        Assert.Equal(400, status);
        Asking.Same(
            """
            {
              "fields": [{
                "message": "'link.self' is not a value of fields.",
                "allowed": ["id", "publisher", "kind", "title", "url", "archivedUrl", "publishedOn", "retrievedAt", "sha256", "licence",
                  "recordState", "recordedAt", "links", "links.self", "links.history", "citation"],
                "didYouMean": "links.self"
              }]
            }
            """,
            problem["errors"]);
    }

    [Fact]
    public async Task Cursor_may_be_used_with_other_fields()
    {
        var first = await service.JsonAsync("/v1/agencies?limit=1&fields=name");
        var next = (string)first["page"]!["next"]!;

        Assert.Contains("fields=name", next, StringComparison.Ordinal);
        var second = await service.JsonAsync(next.Replace("fields=name", "fields=state", StringComparison.Ordinal));
        Asking.Same("""[{ "id": "fl-coral-gables-police-department", "state": "FL" }]""", second["data"]);
    }

    [Fact]
    public async Task Fields_are_told_in_what_was_applied()
    {
        var answer = await service.JsonAsync("/v1/agencies?fields=name,state");

        Asking.Same("""["name", "state"]""", answer["query"]!["fields"]);
    }
}
