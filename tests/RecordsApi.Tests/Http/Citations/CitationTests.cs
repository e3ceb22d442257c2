using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Citations;

/// <summary>Citations of single records and of their evidence, in the formats of bibliographies.</summary>
public sealed class CitationTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private const string Vote = "/v1/decisions/fl-miami-2025-06-17-vote-1";
    private const string VoteUrl = $"http://localhost{Vote}?knownAt=2025-12-31T12:00:00.000Z";

    [Fact]
    public async Task Text_names_who_decided_what_and_when_the_register_the_address_and_the_evidence() => Assert.Equal(
        $"""
        City Commission, vote to authorize {FloridaTestData.Miami}: passed, 2025-06-17; RecordsApi, version 2025-12-30.1, decision fl-miami-2025-06-17-vote-1, known at 2025-12-31T12:00:00.000Z, {VoteUrl} (address of a local copy).
        Evidence: Title of miami-minutes-2025-06-17, ICE, 2025-06-17, https://example.org/miami-minutes-2025-06-17.

        """,
        await service.GetTextAsync($"{Vote}?format=citation"));

    [Fact]
    public async Task Csl_json_has_the_record_and_its_evidence() => HttpTestExtensions.AssertJsonEqual(
        $$"""
        [
          {
            "id": "fl-miami-2025-06-17-vote-1", "type": "dataset", "title": "vote to authorize {{FloridaTestData.Miami}}: passed",
            "author": [{ "literal": "City Commission" }], "issued": { "date-parts": [[2025, 6, 17]] }, "publisher": "RecordsApi",
            "version": "2025-12-30.1", "URL": "{{VoteUrl}}",
            "note": "decision fl-miami-2025-06-17-vote-1; known at 2025-12-31T12:00:00.000Z; address of a local copy"
          },
          {
            "id": "miami-minutes-2025-06-17", "type": "report", "title": "Title of miami-minutes-2025-06-17",
            "issued": { "date-parts": [[2025, 6, 17]] }, "publisher": "ICE", "URL": "https://example.org/miami-minutes-2025-06-17"
          }
        ]
        """,
        JsonNode.Parse(await service.GetTextAsync($"{Vote}?format=csl-json")));

    [Fact]
    public async Task Bibtex_has_an_entry_for_the_record_and_for_its_evidence() => Assert.Equal(
        $$$"""
        @misc{fl-miami-2025-06-17-vote-1,
          title = {{vote to authorize {{{FloridaTestData.Miami}}}: passed}},
          author = {{City Commission}},
          howpublished = {RecordsApi, version 2025-12-30.1},
          year = {2025},
          date = {2025-06-17},
          url = {{{{VoteUrl}}}},
          note = {decision fl-miami-2025-06-17-vote-1; known at 2025-12-31T12:00:00.000Z; address of a local copy},
        }

        @techreport{miami-minutes-2025-06-17,
          title = {{Title of miami-minutes-2025-06-17}},
          author = {{ICE}},
          institution = {ICE},
          year = {2025},
          date = {2025-06-17},
          url = {https://example.org/miami-minutes-2025-06-17},
        }

        """,
        await service.GetTextAsync($"{Vote}?format=bibtex"));

    [Fact]
    public async Task Apa_style_has_author_date_title_version_and_address() => Assert.Equal(
        $"""
        City Commission. (2025, June 17). vote to authorize {FloridaTestData.Miami}: passed (Version 2025-12-30.1) [Data set; decision fl-miami-2025-06-17-vote-1; known at 2025-12-31T12:00:00.000Z; address of a local copy]. RecordsApi. {VoteUrl}
        ICE. (2025, June 17). Title of miami-minutes-2025-06-17. https://example.org/miami-minutes-2025-06-17

        """,
        await service.GetTextAsync($"{Vote}?format=apa"));

    [Fact]
    public async Task Apa_style_of_a_record_without_an_author_begins_with_the_title() => Assert.StartsWith(
        "Hialeah Police Department, FL (Version 2025-12-30.1) [Data set; agency fl-hialeah-police-department; known at 2025-12-31T12:00:00.000Z; address of a local copy]. (n.d.). RecordsApi. http://",
        await service.GetTextAsync("/v1/agencies/fl-hialeah-police-department?format=apa"), StringComparison.Ordinal);

    [Fact]
    public async Task Ap_style_quotes_the_title_and_writes_the_date_in_words() => Assert.Equal(
        $"""
        City Commission, “vote to authorize {FloridaTestData.Miami}: passed,” June 17, 2025, RecordsApi, version 2025-12-30.1, decision fl-miami-2025-06-17-vote-1; known at 2025-12-31T12:00:00.000Z; address of a local copy, {VoteUrl}
        “Title of miami-minutes-2025-06-17,” June 17, 2025, ICE, https://example.org/miami-minutes-2025-06-17

        """,
        await service.GetTextAsync($"{Vote}?format=ap"));

    [Theory]
    [InlineData("ap", "“287g agreement (jail-enforcement): delisted,” June 18, 2025 to July 3, 2025, RecordsApi")]
    [InlineData("apa", "Baldwin County Sheriff's Office and ICE. (2025, June 18 to 2025, July 3). 287g agreement")]
    public async Task Styles_name_both_ends_of_an_imprecise_date(string style, string expected) => Assert.Contains(
        expected, await service.GetTextAsync($"/v1/agreements/{FloridaTestData.BaldwinCounty}?format={style}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("application/vnd.citationstyles.csl+json", "application/vnd.citationstyles.csl+json")]
    [InlineData("application/x-bibtex", "application/x-bibtex; charset=utf-8")]
    [InlineData("text/x-bibliography", "text/x-bibliography; charset=utf-8")]
    [InlineData("application/json, application/x-bibtex;q=0.5", "application/json; charset=utf-8")]
    public async Task Accept_header_selects_the_format(string accept, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Vote);
        request.Headers.Add("Accept", accept);
        using var response = await service.CreateClient().SendAsync(request);

        Assert.Equal(MediaTypeHeaderValue.Parse(type), response.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("/v1/agreements/" + FloridaTestData.Hialeah)]
    [InlineData("/v1/agencies/fl-hialeah-police-department")]
    [InlineData("/v1/jurisdictions/12086")]
    [InlineData("/v1/meetings/fl-miami-city-commission-2025-06-17")]
    [InlineData("/v1/publications/ice-participating-2025-07-03")]
    [InlineData("/v1/sources/miami-minutes-2025-06-17")]
    [InlineData("/v1/status-events/" + FloridaTestData.Miami + "-e1")]
    [InlineData("/v1/programs/287g")]
    public async Task Every_record_with_a_citation_is_available_in_every_format(string address)
    {
        var citation = (string)(await service.GetJsonAsync(address))["data"]!["citation"]!;
        var url = citation[citation.IndexOf("http://", StringComparison.Ordinal)..].Replace(" (address of a local copy)", "", StringComparison.Ordinal);

        Assert.Contains(url, await service.GetTextAsync($"{address}?format=citation"), StringComparison.Ordinal);
        Assert.Equal(url, (string?)JsonNode.Parse(await service.GetTextAsync($"{address}?format=csl-json"))![0]!["URL"]);
        Assert.Contains($"  url = {{{url}}},", await service.GetTextAsync($"{address}?format=bibtex"), StringComparison.Ordinal);
        Assert.Contains(url, await service.GetTextAsync($"{address}?format=apa"), StringComparison.Ordinal);
        Assert.Contains(url, await service.GetTextAsync($"{address}?format=ap"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Citation_format_of_a_list_is_rejected_with_the_allowed_formats()
    {
        var (status, problem) = await service.GetProblemAsync("/v1/decisions?format=bibtex");

        Assert.Equal(400, status);
        Assert.Equal(["json", "csv", "ndjson", "xlsx", "geojson"], problem["errors"]!["format"]![0]!["allowed"]!.AsArray().Select(v => (string?)v));
    }

    [Fact]
    public async Task Citation_does_not_mention_a_local_copy_if_the_service_has_a_public_address()
    {
        using var published = new RegisterApiFactory();
        published.Settings["PublicAddress"] = "https://records.example/";

        Assert.EndsWith(
            $", https://records.example{Vote}?knownAt=2025-12-31T12:00:00.000Z",
            (string?)(await published.GetJsonAsync(Vote))["data"]!["citation"], StringComparison.Ordinal);
    }
}
