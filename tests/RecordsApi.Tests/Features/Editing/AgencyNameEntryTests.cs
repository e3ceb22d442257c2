using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Editing;

/// <summary>Names of agencies that editors type: which agency is meant is part of the response, and a name that is only similar is rejected.</summary>
public sealed class AgencyNameEntryTests : IAsyncLifetime
{
    private EditorClient editor = null!;
    private string source = null!;

    private EmptyRegisterFactory Register { get; } = new() { Clock = new(new DateTimeOffset(2025, 6, 18, 9, 30, 0, TimeSpan.Zero)) };

    public async Task InitializeAsync()
    {
        await Register.InitializeAsync();
        editor = await EditorClient.CreateAsync(Register);
        source = await editor.EnterAsync("/v1/sources", """{"publisher": "Town of Ashford", "kind": "minutes", "title": "Minutes", "publishedOn": "2025-06-18"}""");
    }

    public async Task DisposeAsync()
    {
        editor.Dispose();
        await ((IAsyncLifetime)Register).DisposeAsync();
    }

    [Fact]
    public async Task Name_that_no_agency_has_enters_a_new_one() =>
        AssertMatch("Ashford Police Department", "new", await EnterAsync("\"agencyName\": \"Ashford Police Department\", \"state\": \"FL\""));

    [Theory]
    [InlineData("\"agencyName\": \"Ashford Police Department\", \"state\": \"FL\"", "Ashford Police Department", "name")]
    [InlineData("\"agencyName\": \"ASHFORD PD\", \"state\": \"FL\"", "ASHFORD PD", "name")]
    [InlineData("\"agencyName\": \"Ashford Marshal's Office\", \"state\": \"FL\"", "Ashford Marshal's Office", "equivalent-name")]
    [InlineData("\"agencyId\": \"fl-ashford-police-department\"", "fl-ashford-police-department", "id")]
    public async Task Agency_that_a_name_was_matched_to_is_part_of_the_response(string agency, string given, string match)
    {
        await EnterAsync("\"agencyName\": \"Ashford Police Department\", \"state\": \"FL\"");

        AssertMatch(given, match, await EnterAsync(agency, "jail-enforcement"));
    }

    [Fact]
    public async Task Name_that_is_only_similar_is_rejected_with_the_candidates()
    {
        await EnterAsync("\"agencyName\": \"Ashford Police Department\", \"state\": \"FL\"");

        var (status, problem) = await SendAsync("\"agencyName\": \"Ashfrod Police Department\", \"state\": \"FL\"", "jail-enforcement");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        HttpTestExtensions.AssertJsonEqual(
            """[{"id": "fl-ashford-police-department", "name": "Ashford Police Department", "score": 75}]""", problem["errors"]!["/agencyName"]![0]!["candidates"]);
        Assert.Single((await Register.GetJsonAsync("/v1/agencies?state=FL"))["data"]!.AsArray());
    }

    [Fact]
    public async Task Similar_name_enters_a_new_agency_if_that_is_asked_for()
    {
        await EnterAsync("\"agencyName\": \"Ashford Police Department\", \"state\": \"FL\"");

        var response = await EnterAsync("\"agencyName\": \"Ashfrod Police Department\", \"state\": \"FL\", \"create\": true");

        Assert.Equal("new", (string?)response["agencyMatch"]!["match"]);
        Assert.NotEqual("fl-ashford-police-department", (string?)response["agencyMatch"]!["agencyId"]);
    }

    [Fact]
    public async Task Preview_says_which_agency_is_meant()
    {
        await EnterAsync("\"agencyName\": \"Ashford Police Department\", \"state\": \"FL\"");

        var (status, preview) = await SendAsync("\"agencyName\": \"Ashford PD\", \"state\": \"FL\"", "jail-enforcement", "?dryRun=true");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("fl-ashford-police-department", (string?)preview["agencyMatch"]!["agencyId"]);
    }

    [Theory]
    [InlineData("\"agencyName\": \"ASHFORD PD\", \"state\": \"FL\"", "Entered as \"ASHFORD PD\", a name of Ashford Police Department.")]
    [InlineData("\"agencyName\": \"Ashford Marshal's Office\", \"state\": \"FL\"", "Entered as \"Ashford Marshal's Office\", read as another way of writing Ashford Police Department.")]
    [InlineData("\"agencyId\": \"fl-ashford-police-department\"", null)]
    public async Task Change_log_says_how_the_entered_name_led_to_the_agency(string agency, string? reason)
    {
        await EnterAsync("\"agencyName\": \"Ashford Police Department\", \"state\": \"FL\"");
        await EnterAsync(agency, "jail-enforcement");

        JsonNode changes = await Register.GetJsonAsync("/v1/changes?kind=agreement-added&sort=-sequence&limit=1");

        Assert.Equal(reason, (string?)changes["data"]![0]!["reason"]);
    }

    [Fact]
    public async Task Create_without_a_name_is_400()
    {
        var (status, problem) = await SendAsync("\"agencyId\": \"fl-ashford-police-department\", \"create\": true");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotNull(problem["errors"]!["/create"]);
    }

    private static void AssertMatch(string given, string match, JsonNode response) => HttpTestExtensions.AssertJsonEqual(
        $$"""{"given": "{{given}}", "agencyId": "fl-ashford-police-department", "agencyName": "Ashford Police Department", "match": "{{match}}"}""", response["agencyMatch"]);

    private async Task<JsonNode> EnterAsync(string agency, string model = "task-force")
    {
        var (status, response) = await SendAsync(agency, model);
        Assert.True(status == HttpStatusCode.Created, response.ToJsonString());
        return response;
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> SendAsync(string agency, string model = "task-force", string query = "")
    {
        using var response = await editor.SendAsync($"/v1/agreements{query}", $$"""
            { {{agency}}, "program": "287g", "model": "{{model}}",
              "firstStatusEvent": {"status": "proposed", "occurredOn": "2025-06-10", "sourceIds": ["{{source}}"]} }
            """);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
