using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agreements;

public sealed class IncludeTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private const string Everything = "include=agency,jurisdiction,history,decisions,sources";
    private const string Times = "asOf=2025-06-17&knownAt=2025-06-18";

    [Fact]
    public async Task Included_records_equal_those_of_their_own_endpoints()
    {
        var agreement = (await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.Miami}?{Times}&{Everything}"))["data"]!;

        AssertJsonEqual((await service.GetJsonAsync("/v1/agencies/fl-miami-police-department?knownAt=2025-06-18"))["data"], agreement["agency"]);
        AssertJsonEqual((await service.GetJsonAsync("/v1/jurisdictions?within=1245000"))["data"]![0], agreement["jurisdiction"]);
        AssertJsonEqual((await service.GetJsonAsync($"/v1/status-events?agreement={FloridaTestData.Miami}&knownAt=2025-06-18"))["data"], agreement["history"]);
        AssertJsonEqual((await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.Miami}/decisions?knownAt=2025-06-18"))["data"], agreement["decisions"]);
        AssertJsonEqual((await service.GetJsonAsync("/v1/sources?kind=minutes&knownAt=2025-06-18"))["data"], agreement["sources"]);
    }

    [Fact]
    public async Task Including_records_changes_nothing_else()
    {
        var without = (await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.Miami}?{Times}"))["data"]!;
        var with = (await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.Miami}?{Times}&{Everything}"))["data"]!.AsObject();
        foreach (var key in (string[])["agency", "jurisdiction", "history", "decisions", "sources"])
            Assert.True(with.Remove(key), key);

        AssertJsonEqual(without, with);
    }

    [Fact]
    public async Task Only_included_records_are_present() => Assert.Equal(
        ["citation", "sources"],
        (await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.Miami}?include=sources"))["data"]!.AsObject().Select(p => p.Key).TakeLast(2));

    [Fact]
    public async Task Included_jurisdiction_is_null_when_unknown()
    {
        var agreement = (await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.PortPolice}?include=jurisdiction&fields=jurisdictionId,jurisdiction"))["data"];

        HttpTestExtensions.AssertJsonEqual($$"""{ "id": "{{FloridaTestData.PortPolice}}", "jurisdictionId": null, "jurisdiction": null }""", agreement);
    }

    [Fact]
    public async Task Csv_has_dotted_columns_for_one_included_record_and_JSON_for_several() => Assert.Equal(
        $$"""
        id,agency.name,agency.oris,agency.links.self,sources
        {{FloridaTestData.Hialeah}},Hialeah Police Department,FL0130600,http://localhost/v1/agencies/fl-hialeah-police-department,"[{""id"":""ice-participating-2025-07-03"",""publisher"":""ICE"",""kind"":""publishers-list"",""title"":""Title of ice-participating-2025-07-03"",""author"":null,""url"":""https://example.org/ice-participating-2025-07-03"",""via"":null,""archivedUrl"":null,""publishedOn"":""2025-07-03"",""retrievedAt"":null,""sha256"":null,""license"":null,""recordState"":""current"",""recordedAt"":""0001-01-01T00:00:00.000Z"",""links"":{""self"":""http://localhost/v1/sources/ice-participating-2025-07-03"",""history"":""http://localhost/v1/status-events?source=ice-participating-2025-07-03""},""citation"":""ICE, Title of ice-participating-2025-07-03, 2025-07-03; RecordsApi, source ice-participating-2025-07-03, known at 2025-12-31T12:00:00.000Z, http://localhost/v1/sources/ice-participating-2025-07-03?knownAt=2025-12-31T12:00:00.000Z (address of a local copy)""}]"

        """.ReplaceLineEndings("\r\n"),
        await service.GetTextAsync("/v1/agreements?agency=fl-hialeah-police-department&format=csv&include=sources,agency&fields=agency.name,agency.oris,agency.links.self,sources"));

    [Fact]
    public async Task Ndjson_includes_the_same_records_as_JSON()
    {
        var line = (await service.GetTextAsync($"/v1/agreements?agency=fl-miami-police-department&format=ndjson&{Everything}")).Split('\n')[0];

        AssertJsonEqual((await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.Miami}?{Everything}"))["data"], JsonNode.Parse(line));
    }

    [Fact]
    public async Task Field_of_a_record_that_is_not_included_returns_400()
    {
        var (status, problem) = await service.GetProblemAsync("/v1/agreements?include=sources&fields=agency.name");

        Assert.Equal(400, status);
        HttpTestExtensions.AssertJsonEqual(
            """{ "fields": [{ "message": "'agency.name' is only available with include=sources,agency.", "allowed": null, "didYouMean": "include=sources,agency" }] }""",
            problem["errors"]);
    }

    [Theory]
    [InlineData("status-events?source=miami-minutes-2025-06-17", "/v1/sources?kind=minutes")]
    [InlineData("decisions", "/v1/sources?kind=minutes")]
    [InlineData($"agreements/{FloridaTestData.Miami}/decisions", "/v1/sources?kind=minutes")]
    public async Task Included_sources_are_full_records(string list, string sources)
    {
        var address = $"/v1/{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}include=sources";

        AssertJsonEqual((await service.GetJsonAsync(sources))["data"], (await service.GetJsonAsync(address))["data"]![0]!["sources"]);
    }

    [Theory]
    [InlineData($"status-events/{FloridaTestData.Miami}-e1")]
    [InlineData("decisions/fl-miami-2025-06-17-vote-1")]
    public async Task Single_record_has_its_sources_only_when_they_are_included(string record)
    {
        Assert.Null((await service.GetJsonAsync($"/v1/{record}"))["data"]!["sources"]);
        Assert.NotNull((await service.GetJsonAsync($"/v1/{record}?include=sources"))["data"]!["sources"]);
    }

    private static void AssertJsonEqual(JsonNode? expected, JsonNode? actual) => HttpTestExtensions.AssertJsonEqual(expected!.ToJsonString(), actual);
}
