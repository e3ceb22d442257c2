using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Formats;

public sealed class GeoJsonTests(GeoJsonTests.GeolocatedApiFactory service) : IClassFixture<GeoJsonTests.GeolocatedApiFactory>
{
    [Fact]
    public async Task Collection_has_a_point_for_each_record_and_ends_with_the_count() => Assert.Equal(
        $$$"""
        {"type":"FeatureCollection","features":[
        {"type":"Feature","id":"{{{FloridaTestData.Hialeah}}}","geometry":{"type":"Point","coordinates":[-80.29,25.86]},"properties":{"id":"{{{FloridaTestData.Hialeah}}}","status":"active"}},
        {"type":"Feature","id":"{{{FloridaTestData.PortPolice}}}","geometry":null,"properties":{"id":"{{{FloridaTestData.PortPolice}}}","status":"active"}}
        ],"register":{"version":"2025-12-30.1","asOf":"2025-12-30","asOfIsDefault":true,"knownAt":"2025-12-31T12:00:00.000Z","freshThrough":"2025-12-30","coverage":[{"list":"participating","from":"2025-06-16","through":"2025-12-30"},{"list":"pending","from":"2025-04-03","through":"2025-07-03"}]},"count":2}
        """.ReplaceLineEndings(""),
        await service.GetTextAsync("/v1/agreements?agency=fl-hialeah-police-department,fl-port-police&format=geojson&fields=status"));

    [Theory]
    [InlineData("agreements", "include=agency,sources")]
    [InlineData("agreements/intervals", "state=FL")]
    [InlineData("agencies", "state=FL")]
    [InlineData("jurisdictions", "within=12086")]
    [InlineData("decisions", "include=sources")]
    [InlineData("meetings", "within=12086")]
    [InlineData("agreements/fl-miami-police-department-287g-task-force-1/decisions", "")]
    public async Task Feature_properties_are_flat_and_have_the_columns_of_csv(string list, string query)
    {
        var records = (await service.GetJsonAsync($"/v1/{list}?{query}"))["data"]!.AsArray();
        var header = (await service.GetTextAsync($"/v1/{list}?{query}&format=csv")).Split("\r\n")[0].Split(',');
        var features = (await service.GetJsonAsync($"/v1/{list}?{query}&format=geojson"))["features"]!.AsArray();

        foreach (var (record, properties) in records.Zip(features, (record, feature) => (record!, feature!["properties"]!.AsObject())))
        {
            Assert.Equal(header, properties.Select(p => p.Key));
            Assert.DoesNotContain(properties, p => p.Value is JsonObject or JsonArray);
            Assert.Equal((string?)record["links"]!["self"], (string?)properties["links.self"]);
            foreach (var (name, value) in record.AsObject().Where(p => p.Value is JsonValue))
                HttpTestExtensions.AssertJsonEqual(value!.ToJsonString(), properties[name]);
            foreach (var (name, values) in record.AsObject().Where(p => p.Value is JsonArray { Count: > 0 } several && several[0] is JsonValue))
                Assert.Equal(string.Join(';', values!.AsArray().Select(value => (string?)value)), (string?)properties[name]);
        }
    }

    [Theory]
    [InlineData("agencies", "fl-hialeah-police-department")]
    [InlineData("agreements/intervals", "fl-hialeah-police-department-287g-task-force-1-i1")]
    [InlineData("jurisdictions", "1230000")]
    public async Task Geometry_is_the_point_of_the_jurisdiction(string list, string id)
    {
        var features = (await service.GetJsonAsync($"/v1/{list}?format=geojson"))["features"]!.AsArray();

        HttpTestExtensions.AssertJsonEqual("""{ "type": "Point", "coordinates": [-80.29, 25.86] }""", Assert.Single(features, f => (string?)f!["id"] == id)!["geometry"]);
        Assert.All(features.Where(f => (string?)f!["id"] != id), f => Assert.Null(f!["geometry"]));
    }

    [Fact]
    public async Task GeoJson_is_selected_by_Accept_header()
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/agencies");
        request.Headers.Add("Accept", "application/geo+json");
        using var response = await client.SendAsync(request);

        Assert.Equal("application/geo+json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("5", Assert.Single(response.Headers.GetValues("X-Total-Count")));
    }

    [Fact]
    public async Task Limit_returns_one_page_with_a_next_link()
    {
        using var client = service.CreateClient();
        using var first = await client.GetAsync("/v1/agencies?format=geojson&limit=3");
        var next = Assert.Single(first.Headers.GetValues("Link")).Split('<', '>')[1];

        Assert.Equal(3, (int)JsonNode.Parse(await first.Content.ReadAsStringAsync())!["count"]!);
        Assert.Equal(2, (int)(await service.GetJsonAsync(next))["count"]!);
    }

    [Fact]
    public async Task List_without_coordinates_rejects_geojson()
    {
        var (status, problem) = await service.GetProblemAsync("/v1/sources?format=geojson");

        Assert.Equal(400, status);
        HttpTestExtensions.AssertJsonEqual(
            """{ "format": [{ "message": "'geojson' is not a valid value of format.", "allowed": ["json", "csv", "ndjson", "xlsx"], "didYouMean": null }] }""",
            problem["errors"]);
        Assert.Equal(406, (await service.GetProblemAsync("/v1/sources", accept: "application/geo+json")).Status);
    }

    public sealed class GeolocatedApiFactory() : RegisterApiFactory(FloridaTestData.CreateRegister().WithCoordinates("1230000", 25.86, -80.29));
}
