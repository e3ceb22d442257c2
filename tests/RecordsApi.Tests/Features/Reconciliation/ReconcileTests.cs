using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Features.Names;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Reconciliation;

/// <summary>Queries of the Reconciliation Service API 0.2.</summary>
public sealed class ReconcileTests(ResolvableNamesApiFactory service) : IClassFixture<ResolvableNamesApiFactory>
{
    [Fact]
    public async Task Without_parameters_the_manifest_is_returned()
    {
        var manifest = await service.GetJsonAsync("/v1/reconcile");

        ReconciliationFormat.AssertManifest(manifest);
        Assert.Equal(500, (int)manifest["batchSize"]!);
        Assert.Equal("http://localhost/v1/reconcile/entities/{{id}}", (string?)manifest["view"]!["url"]);
    }

    [Fact]
    public async Task Batch_is_answered_by_the_keys_of_its_queries()
    {
        var (status, results) = await service.PostReconcileAsync(
            "queries", """{"first":{"query":"Elm Grove Police Department"},"b/2":{"query":"zzz"},"":{"query":"Ohio","type":"state"}}""");

        Assert.Equal(HttpStatusCode.OK, status);
        ReconciliationFormat.AssertResults(results);
        Assert.Equal(["first", "b/2", ""], results.AsObject().Select(entry => entry.Key));
        Assert.Equal("oh-elm-grove-police-department", (string?)results["first"]!["result"]![0]!["id"]);
        Assert.Empty(results["b/2"]!["result"]!.AsArray());
        Assert.Equal("39", (string?)results[""]!["result"]![0]!["id"]);
    }

    [Fact]
    public async Task GET_answers_as_POST_does()
    {
        const string batch = """{"q0":{"query":"Elm Grov PD","properties":[{"pid":"state","v":"OH"}]}}""";
        var (_, posted) = await service.PostReconcileAsync("queries", batch);

        HttpTestExtensions.AssertJsonEqual(posted.ToJsonString(), await service.GetJsonAsync($"/v1/reconcile?queries={Uri.EscapeDataString(batch)}"));
    }

    [Theory]
    [InlineData("""{"query":"Elm Grove Police Department","properties":[{"pid":"state","v":"OH"}]}""", "oh-elm-grove-police-department")]
    [InlineData("""{"query":"Maple Falls PD","properties":[{"pid":"state","v":"Iowa"}]}""", "ia-maple-falls-police-department")]
    [InlineData("""{"query":"Maple Falls PD","properties":[{"pid":"state","v":{"id":"19","name":"Iowa"}}]}""", "ia-maple-falls-police-department")]
    [InlineData("""{"query":"Maple Falls PD","properties":[{"pid":"state","v":19}]}""", "ia-maple-falls-police-department")]
    [InlineData("""{"properties":[{"pid":"ori","v":"OH0990100"}]}""", "oh-elm-grove-police-department")]
    [InlineData("""{"query":"OH0990100"}""", "oh-elm-grove-police-department")]
    [InlineData("""{"query":"oh-elm-grove-police-department"}""", "oh-elm-grove-police-department")]
    [InlineData("""{"query":"39903"}""", "39903")]
    [InlineData("""{"query":"Maple Falls Township","type":"county-subdivision","properties":[{"pid":"county","v":"39903"}]}""", "3990300001")]
    [InlineData("""{"query":"Maple Falls Township","type":["county-subdivision"],"properties":[{"pid":"state","v":"OH"},{"pid":"county","v":"De Ridge"}]}""", "3990300001")]
    [InlineData("""{"query":"SHSO","properties":[{"pid":"state","v":["IA","OH"]},{"pid":"geoid","v":39901}]}""", "oh-stark-hollow-county-sheriffs-office")]
    [InlineData("""{"query":"Elm Grove","properties":[{"pid":"kind","v":"place"},{"pid":"state","v":"OH"}]}""", "3990001")]
    public async Task Record_that_is_known_well_is_a_match(string query, string id)
    {
        var candidates = await service.ReconcileAsync(query);

        Assert.Equal(id, (string?)candidates[0]!["id"]);
        Assert.True((bool)candidates[0]!["match"]!, candidates.ToJsonString());
        Assert.DoesNotContain(candidates.Skip(1), candidate => (bool)candidate!["match"]!);
    }

    [Fact]
    public async Task Candidate_has_its_types_its_place_and_the_reasons_as_features()
    {
        var candidate = (await service.ReconcileAsync("""{"query":"Elm Grov Police Departmint","properties":[{"pid":"state","v":"OH"}]}"""))[0]!;

        HttpTestExtensions.AssertJsonEqual(
            """
            {"id":"oh-elm-grove-police-department","name":"Elm Grove Police Department","description":"Stark Hollow County, OH","type":[{"id":"agency","name":"Agency"}],
             "score":75,"match":false,"features":[{"id":"similar-name","value":true}]}
            """, candidate);
    }

    [Fact]
    public async Task Score_is_the_one_of_resolve()
    {
        using var client = service.CreateClient();
        using var body = new StringContent("""{"items":[{"name":"Elm Grove","state":"OH"}]}""", System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/v1/resolve", UriKind.Relative), body);
        var resolved = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"]![0]!["candidates"]!.AsArray();

        var candidates = await service.ReconcileAsync("""{"query":"Elm Grove","properties":[{"pid":"state","v":"OH"}]}""");

        Assert.Equal(resolved.Select(c => ((string?)c!["id"], (double)c["score"]!)), candidates.Select(c => ((string?)c!["id"], (double)c["score"]!)));
    }

    [Theory]
    [InlineData("agency", "oh-elm-grove-police-department")]
    [InlineData("place", "3990001")]
    [InlineData("jurisdiction", "3990001")]
    public async Task Only_records_of_the_type_are_returned(string type, string id)
    {
        var candidates = await service.ReconcileAsync($$"""{"query":"Elm Grove","type":"{{type}}"}""");

        Assert.Contains(id, candidates.Select(candidate => (string?)candidate!["id"]));
        Assert.All(candidates, candidate => Assert.Contains(type, candidate!["type"]!.AsArray().Select(t => (string?)t!["id"])));
    }

    [Fact]
    public async Task All_of_the_types_are_required_if_that_is_asked_for()
    {
        Assert.NotEmpty(await service.ReconcileAsync("""{"query":"Elm Grove","type":["place","jurisdiction"],"type_strict":"all"}"""));
        Assert.Empty(await service.ReconcileAsync("""{"query":"Elm Grove","type":["place","agency"],"type_strict":"all"}"""));
        Assert.NotEmpty(await service.ReconcileAsync("""{"query":"Elm Grove","type":["place","agency"],"type_strict":"should"}"""));
    }

    [Theory]
    [InlineData("""{"pid":"state","v":"Ohoi"}""")]
    [InlineData("""{"pid":"geoid","v":"123"}""")]
    [InlineData("""{"pid":"county","v":"99999"}""")]
    [InlineData("""{"pid":"kind","v":"river"}""")]
    public async Task Value_that_cannot_be_read_leaves_every_candidate_in_doubt(string property)
    {
        var candidates = await service.ReconcileAsync($$"""{"query":"Elm Grove Police Department","properties":[{{property}}]}""");

        Assert.Equal("oh-elm-grove-police-department", (string?)candidates[0]!["id"]);
        Assert.All(candidates, candidate => Assert.False((bool)candidate!["match"]!));
        Assert.Contains("unread-value", candidates[0]!["features"]!.AsArray().Select(feature => (string?)feature!["id"]));
    }

    [Theory]
    [InlineData("""{"query":"   "}""")]
    [InlineData("""{"properties":[{"pid":"ori","v":""}]}""")]
    [InlineData("""{"properties":[{"pid":"state","v":"OH"}]}""")]
    public async Task Query_that_says_nothing_of_a_record_has_no_candidates(string query) => Assert.Empty(await service.ReconcileAsync(query));

    [Fact]
    public async Task Text_that_is_too_long_for_a_name_has_no_candidates() =>
        Assert.Empty(await service.ReconcileAsync($$"""{"query":"{{new string('a', 201)}}"}"""));

    [Fact]
    public async Task No_more_candidates_than_the_limit_are_returned() => Assert.Single(await service.ReconcileAsync("""{"query":"Elm Grove","limit":1}"""));

    [Theory]
    [InlineData("{", "queries", "Invalid JSON at line 1")]
    [InlineData("[]", "queries", "Must be an object.")]
    [InlineData("{}", "queries", "The batch has no queries.")]
    [InlineData("""{"q0":"Elm"}""", "queries", "/q0: Must be an object.")]
    [InlineData("""{"q0":{}}""", "queries", "/q0: A query requires query or properties.")]
    [InlineData("""{"q0":{"query":""}}""", "queries", "/q0/query: Must not be empty.")]
    [InlineData("""{"q0":{"query":7}}""", "queries", "/q0/query: Must be a string.")]
    [InlineData("""{"q0":{"qury":"Elm","query":"Elm"}}""", "queries", "/q0/qury: Unknown property.")]
    [InlineData("""{"q0":{"query":"Elm","type":"town"}}""", "queries", "/q0/type: 'town' is not a type.")]
    [InlineData("""{"q0":{"query":"Elm","type_strict":"none"}}""", "queries", "/q0/type_strict: 'none' is not allowed.")]
    [InlineData("""{"q0":{"query":"Elm","limit":0}}""", "queries", "/q0/limit: Must be an integer from 1 to 100.")]
    [InlineData("""{"q0":{"query":"Elm","properties":{}}}""", "queries", "/q0/properties: Must be an array.")]
    [InlineData("""{"q0":{"query":"Elm","properties":[{"pid":"state"}]}}""", "queries", "/q0/properties/0: A property requires pid and v.")]
    [InlineData("""{"q0":{"query":"Elm","properties":[{"pid":"stat","v":"OH"}]}}""", "queries", "/q0/properties/0/pid: 'stat' is not a property that queries compare.")]
    [InlineData("""{"q0":{"query":"Elm","properties":[{"pid":"state","v":null}]}}""", "queries", "/q0/properties/0/v: Must be a string, a number, true or false, or an object with an id.")]
    [InlineData("""{"q0":{"query":"Elm"},"q0":{"query":"Elm"}}""", "queries", "/q0: The key is used more than once.")]
    [InlineData("""{"q0":{"query":"\ud800"}}""", "queries", "A property name or string contains an unpaired surrogate")]
    public async Task Invalid_batch_is_rejected_with_the_place_of_the_error(string batch, string field, string message)
    {
        var (status, problem) = await service.PostReconcileAsync("queries", batch);
        using var client = service.CreateClient();
        using var got = await client.GetAsync($"/v1/reconcile?queries={Uri.EscapeDataString(batch)}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith(message, (string?)problem["errors"]![field]![0]!["message"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, got.StatusCode);
        Assert.Equal(problem["errors"]!.ToJsonString(), JsonNode.Parse(await got.Content.ReadAsStringAsync())!["errors"]!.ToJsonString());
    }

    [Fact]
    public async Task Value_that_is_not_allowed_is_answered_with_the_closest_one()
    {
        var (_, problem) = await service.PostReconcileAsync("queries", """{"q0":{"query":"Elm","type":"count"}}""");

        Assert.Equal("county", (string?)problem["errors"]!["queries"]![0]!["didYouMean"]);
        Assert.Contains("place", problem["errors"]!["queries"]![0]!["allowed"]!.AsArray().Select(type => (string?)type));
    }

    [Fact]
    public async Task Properties_with_too_many_combinations_of_values_are_rejected()
    {
        var values = string.Join(',', Enumerable.Range(0, 21).Select(n => $"\"{n}\""));
        var (status, problem) = await service.PostReconcileAsync("queries", $$$"""{"q0":{"query":"Elm","properties":[{"pid":"county","v":[{{{values}}}]}]}}""");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("more than 20 combinations", (string?)problem["errors"]!["queries"]![0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_of_more_queries_than_the_manifest_says_is_413()
    {
        var batch = new JsonObject(Enumerable.Range(0, 501).Select(n => KeyValuePair.Create($"q{n}", (JsonNode?)new JsonObject { ["query"] = "zzz" })));

        var (status, problem) = await service.PostReconcileAsync("queries", batch.ToJsonString());
        batch.Remove("q500");

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), (status, ((string)problem["type"]!).Split('#')[1]));
        Assert.Equal(HttpStatusCode.OK, (await service.PostReconcileAsync("queries", batch.ToJsonString())).Status);
    }

    [Theory]
    [InlineData("query=%7B%7D", "query", "Unknown field.")]
    [InlineData("queries=%7B%7D&queries=%7B%7D", "queries", "Specified more than once.")]
    [InlineData("queries=%7B%7D&extend=%7B%7D", "extend", "Send either queries or extend.")]
    [InlineData("", "", "The form requires queries or extend.")]
    public async Task Invalid_form_is_rejected(string form, string field, string message)
    {
        var (status, problem) = await service.PostReconcileAsync(new StringContent(form, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(message, problem["errors"]![field]!.AsArray().Select(error => (string?)error!["message"]));
    }

    [Fact]
    public async Task Body_that_is_not_a_form_is_415()
    {
        var (status, _) = await service.PostReconcileAsync(new StringContent("""{"q0":{"query":"Elm"}}""", System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
    }

    [Fact]
    public async Task Callback_is_refused_with_the_way_that_works()
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(new Uri("/v1/reconcile?callback=jQuery123", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("CORS", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!["callback"]![0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_other_origins_can_send_queries()
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/reconcile") { Content = new FormUrlEncodedContent([new("queries", """{"q0":{"query":"Elm Grove"}}""")]) };
        request.Headers.Add("Origin", "https://example.org");
        using var response = await client.SendAsync(request);

        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task Batch_is_charged_by_its_queries()
    {
        using var limited = new ResolvableNamesApiFactory();
        limited.Settings["RateLimiting:Enabled"] = "true";
        limited.Settings["RateLimiting:Requests"] = "10";
        limited.Settings["RateLimiting:Seconds"] = "1000000"; // Nothing is replenished during the test.
        var batch = new JsonObject(Enumerable.Range(0, 80).Select(n => KeyValuePair.Create($"q{n}", (JsonNode?)new JsonObject { ["query"] = "zzz" }))).ToJsonString();

        var first = await limited.PostReconcileAsync("queries", batch);
        var second = await limited.PostReconcileAsync("queries", batch);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (first.Status, second.Status));
    }
}
