using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agreements;

public sealed class IncludeTests(Service service) : IClassFixture<Service>
{
    private const string Everything = "include=agency,jurisdiction,history,decisions,sources";
    private const string Times = "asOf=2025-06-17&knownAt=2025-06-18";

    [Fact]
    public async Task Included_records_are_those_of_their_own_addresses()
    {
        var agreement = (await service.JsonAsync($"/v1/agreements/{Florida.Miami}?{Times}&{Everything}"))["data"]!;

        Same((await service.JsonAsync("/v1/agencies/fl-miami-police-department?knownAt=2025-06-18"))["data"], agreement["agency"]);
        Same((await service.JsonAsync("/v1/jurisdictions?within=1245000"))["data"]![0], agreement["jurisdiction"]);
        Same((await service.JsonAsync($"/v1/status-events?agreement={Florida.Miami}&knownAt=2025-06-18"))["data"], agreement["history"]);
        Same((await service.JsonAsync($"/v1/agreements/{Florida.Miami}/decisions?knownAt=2025-06-18"))["data"], agreement["decisions"]);
        Same((await service.JsonAsync("/v1/sources?kind=minutes&knownAt=2025-06-18"))["data"], agreement["sources"]);
    }

    [Fact]
    public async Task Including_records_changes_nothing_else()
    {
        var without = (await service.JsonAsync($"/v1/agreements/{Florida.Miami}?{Times}"))["data"]!;
        var with = (await service.JsonAsync($"/v1/agreements/{Florida.Miami}?{Times}&{Everything}"))["data"]!.AsObject();
        foreach (var key in (string[])["agency", "jurisdiction", "history", "decisions", "sources"])
            Assert.True(with.Remove(key), key);

        Same(without, with);
    }

    [Fact]
    public async Task Only_what_is_included_is_there() => Assert.Equal(
        ["citation", "sources"],
        (await service.JsonAsync($"/v1/agreements/{Florida.Miami}?include=sources"))["data"]!.AsObject().Select(p => p.Key).TakeLast(2));

    [Fact]
    public async Task Included_jurisdiction_that_is_not_known_is_null()
    {
        var agreement = (await service.JsonAsync($"/v1/agreements/{Florida.Port}?include=jurisdiction&fields=jurisdictionId,jurisdiction"))["data"];

        Asking.Same($$"""{ "id": "{{Florida.Port}}", "jurisdictionId": null, "jurisdiction": null }""", agreement);
    }

    [Fact]
    public async Task Csv_has_dotted_columns_for_an_included_record_and_json_for_several() => Assert.Equal(
        $$"""
        id,agency.name,agency.oris,agency.links.self,sources
        {{Florida.Hialeah}},Hialeah Police Department,FL0130600,http://localhost/v1/agencies/fl-hialeah-police-department,"[{""id"":""ice-participating-2025-07-03"",""publisher"":""ICE"",""kind"":""publishers-list"",""title"":""Title of ice-participating-2025-07-03"",""url"":""https://example.org/ice-participating-2025-07-03"",""archivedUrl"":null,""publishedOn"":""2025-07-03"",""retrievedAt"":null,""sha256"":null,""licence"":null,""recordState"":""current"",""recordedAt"":""0001-01-01T00:00:00.000Z"",""links"":{""self"":""http://localhost/v1/sources/ice-participating-2025-07-03"",""history"":""http://localhost/v1/status-events?source=ice-participating-2025-07-03""},""citation"":""RecordsApi, source ice-participating-2025-07-03, known at 2025-12-31T12:00:00.000Z, http://localhost/v1/sources/ice-participating-2025-07-03?knownAt=2025-12-31T12:00:00.000Z""}]"

        """.ReplaceLineEndings("\r\n"),
        await service.TextAsync("/v1/agreements?agency=fl-hialeah-police-department&format=csv&include=sources,agency&fields=agency.name,agency.oris,agency.links.self,sources"));

    [Fact]
    public async Task Ndjson_includes_as_json_does()
    {
        var line = (await service.TextAsync($"/v1/agreements?agency=fl-miami-police-department&format=ndjson&{Everything}")).Split('\n')[0];

        Same((await service.JsonAsync($"/v1/agreements/{Florida.Miami}?{Everything}"))["data"], JsonNode.Parse(line));
    }

    [Fact]
    public async Task Field_of_a_record_that_is_not_included_is_refused()
    {
        var (status, problem) = await service.ProblemAsync("/v1/agreements?include=sources&fields=agency.name");

        Assert.Equal(400, status);
        Asking.Same(
            """{ "fields": [{ "message": "'agency.name' is there with include=sources,agency only.", "allowed": null, "didYouMean": "include=sources,agency" }] }""",
            problem["errors"]);
    }

    [Theory]
    [InlineData("status-events?source=miami-minutes-2025-06-17", "/v1/sources?kind=minutes")]
    [InlineData("decisions", "/v1/sources?kind=minutes")]
    [InlineData($"agreements/{Florida.Miami}/decisions", "/v1/sources?kind=minutes")]
    public async Task Sources_are_whole_where_they_are_included(string list, string sources)
    {
        var address = $"/v1/{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}include=sources";

        Same((await service.JsonAsync(sources))["data"], (await service.JsonAsync(address))["data"]![0]!["sources"]);
    }

    [Theory]
    [InlineData($"status-events/{Florida.Miami}-e1")]
    [InlineData("decisions/fl-miami-2025-06-17-vote-1")]
    public async Task Single_record_has_its_sources_only_when_they_are_included(string record)
    {
        Assert.Null((await service.JsonAsync($"/v1/{record}"))["data"]!["sources"]);
        Assert.NotNull((await service.JsonAsync($"/v1/{record}?include=sources"))["data"]!["sources"]);
    }

    private static void Same(JsonNode? expected, JsonNode? actual) => Asking.Same(expected!.ToJsonString(), actual);
}
