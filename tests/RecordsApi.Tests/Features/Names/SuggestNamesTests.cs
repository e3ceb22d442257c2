using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Model;
using RecordsApi.Tests.Features.Agencies;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Names;

/// <summary>Suggestions: for a search box, and where a search by name finds nothing.</summary>
public sealed class SuggestNamesTests(WrittenNamesApiFactory service) : IClassFixture<WrittenNamesApiFactory>
{
    [Theory]
    [InlineData("Elm Grov Polise", "oh-elm-grove-police-department")]
    [InlineData("shso", "oh-stark-hollow-county-sheriffs-office")]
    [InlineData("stark holow", "39901")]
    [InlineData("labell", "3990002")]
    [InlineData("elm grove task force", "oh-elm-grove-police-department-287g-task-force-1")]
    [InlineData("bridge warden", "oh-department-of-roads")]
    public async Task The_record_that_is_meant_comes_first(string text, string expected) =>
        Assert.Equal(expected, (await service.GetIdsAsync($"/v1/suggest?q={Uri.EscapeDataString(text)}"))[0]);

    [Fact]
    public async Task A_suggestion_has_every_member() => HttpTestExtensions.AssertJsonEqual(
        """
        [
          {
            "kind": "agency", "id": "oh-stark-hollow-county-sheriffs-office", "name": "Stark Hollow County Sheriff's Office", "state": "OH",
            "location": "Stark Hollow County", "matchedName": "SHSO", "score": 1,
            "link": "http://localhost/v1/agencies/oh-stark-hollow-county-sheriffs-office"
          }
        ]
        """,
        (await service.GetJsonAsync("/v1/suggest?q=SHSO"))["data"]);

    [Theory]
    [InlineData("kind=agreement", "agreement")]
    [InlineData("kind=jurisdiction", "jurisdiction")]
    [InlineData("kind=Place", "jurisdiction")]
    public async Task Only_the_kinds_asked_for_are_suggested(string filter, string kind) =>
        Assert.All((await service.GetJsonAsync($"/v1/suggest?q=elm&{filter}"))["data"]!.AsArray(), record => Assert.Equal(kind, (string?)record!["kind"]));

    [Fact]
    public async Task Only_records_of_the_state_are_suggested() => Assert.Empty(await service.GetIdsAsync("/v1/suggest?q=elm&state=IA"));

    [Fact]
    public async Task No_more_than_the_limit_are_suggested() => Assert.Single(await service.GetIdsAsync("/v1/suggest?q=elm&limit=1"));

    [Fact]
    public async Task Suggestions_are_available_as_CSV() =>
        Assert.StartsWith("kind,id,name,state,location,matchedName,score,link\r\nagency,", await service.GetTextAsync("/v1/suggest?q=SHSO&format=csv"), StringComparison.Ordinal);

    [Fact]
    public async Task Text_is_required()
    {
        var (status, problem) = await service.GetProblemAsync("/v1/suggest?kind=agency");

        Assert.Equal(400, status);
        Assert.Equal("This parameter is required.", (string?)problem["errors"]!["q"]![0]!["message"]);
    }

    [Theory]
    [InlineData("agencies?q=Elm+Grov+Polise", "agency", "oh-elm-grove-police-department")]
    [InlineData("agreements?q=Elm+Grov+Polise", "agency", "oh-elm-grove-police-department")]
    [InlineData("agreements?q=Elm+Grov+Polise&state=OH&inForce=true", "agency", "oh-elm-grove-police-department")]
    [InlineData("agreements?q=Elm+Grov+Polise&state=IA", "agency", "oh-elm-grove-police-department")]
    [InlineData("jurisdictions?q=Stark+Holow", "jurisdiction", "39901")]
    [InlineData("statistics/agreements?q=Elm+Grov+Polise", "agency", "oh-elm-grove-police-department")]
    [InlineData("statistics/timeline?q=Elm+Grov+Polise&from=2025-06-01&to=2025-07-01", "agency", "oh-elm-grove-police-department")]
    public async Task A_search_that_finds_nothing_suggests_the_nearest_name(string query, string kind, string id)
    {
        var suggestion = (await SuggestionsAsync(query))![0]!;

        Assert.Equal(kind, (string?)suggestion["kind"]);
        Assert.Equal(id, (string?)suggestion["id"]);
    }

    [Theory]
    [InlineData("agencies?q=Elm+Grove")]
    [InlineData("agreements?state=IA")]
    [InlineData("sources?q=nothing")]
    public async Task Other_responses_suggest_nothing(string query) => Assert.Null(await SuggestionsAsync(query));

    [Fact]
    public async Task A_search_for_what_is_like_no_name_has_no_suggestion() => Assert.Empty(await SuggestionsAsync("agencies?q=quartz") ?? ["none"]);

    [Fact]
    public async Task Suggestions_follow_the_register()
    {
        using var own = new WrittenNamesApiFactory();
        Assert.Empty(await own.GetIdsAsync("/v1/suggest?q=Harbour+Watch"));
        await using (var db = RegisterBuilder.Open(own.DatabasePath))
        {
            db.Add(new Agency
            {
                Id = "oh-harbour-watch",
                Name = "Harbour Watch",
                Type = "other",
                State = "OH",
                JurisdictionMatch = "none",
                OriMatch = "none",
            });
            await db.SaveChangesAsync();
            await db.DatasetMetadata.Where(entry => entry.Name == "version").ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Value, "2025-12-30.2"));
        }

        Assert.Equal(["oh-harbour-watch"], await own.GetIdsAsync("/v1/suggest?q=Harbor+Wach"));
    }

    private async Task<JsonArray?> SuggestionsAsync(string query) => (await service.GetJsonAsync($"/v1/{query}"))["query"]!["suggestions"]?.AsArray();
}
