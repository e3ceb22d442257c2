using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Contract;

/// <summary>What the README says the shipped register answers, asked.</summary>
[Collection(SeedRegisterCollection.Name)]
public sealed class ReadmeTests(SeedRegisterFactory service)
{
    [Theory]
    [InlineData("", 281)]
    [InlineData("&model=task-force", 210)]
    [InlineData("&model=warrant-service-officer", 65)]
    [InlineData("&model=jail-enforcement", 6)]
    [InlineData("&knownAt=2025-06-17", 279)]
    public async Task Florida_on_17_June_2025_has_the_documented_number_in_force(string extraQuery, int count)
    {
        var answer = await service.GetJsonAsync($"/v1/agreements?state=FL&inForce=true&asOf=2025-06-17&limit=1{extraQuery}");

        Assert.Equal(count, (int?)answer["page"]!["total"]);
        Assert.Empty(answer["query"]!["notes"]!.AsArray());
    }

    [Theory]
    [InlineData("", 279, 281)]
    [InlineData("&model=task-force", 208, 210)]
    public async Task ListedIn_note_gives_the_number_of_printed_rows(string extraQuery, int agreements, int rows)
    {
        var answer = await service.GetJsonAsync($"/v1/agreements?listedIn=ice-participating-2025-06-17-pm&state=FL&limit=1{extraQuery}");

        Assert.Equal(agreements, (int?)answer["page"]!["total"]);
        Assert.Equal(
            $"ice-participating-2025-06-17-pm prints {rows} rows for these {agreements} agreements; printed more than once: "
            + "fl-st-cloud-police-department-287g-task-force-1, fl-zephyrhills-police-department-287g-task-force-1.",
            (string?)Assert.Single(answer["query"]!["notes"]!.AsArray()));
    }

    [Fact]
    public async Task Approved_and_not_signed_on_17_June_2025_are_Doral_and_Miami() =>
        Assert.Equal(
            ["fl-doral-police-department-287g-task-force-1", "fl-miami-police-department-287g-task-force-1"],
            await service.GetIdsAsync("/v1/agreements?status=approved&asOf=2025-06-17"));

    [Fact]
    public async Task Miami_history_has_four_status_events_with_sources()
    {
        var answer = await service.GetJsonAsync("/v1/agreements/fl-miami-police-department-287g-task-force-1/history");
        var steps = answer["data"]!.AsArray();

        Assert.Equal(
            ["2025-04-24 deferred reported low", "2025-06-17 approved documented high", "2025-08-27 pending listed medium", "2025-08-28 active listed medium"],
            steps.Select(s => $"{s!["occurredOn"]} {s["status"]} {s["basis"]} {s["confidence"]}"));
        Assert.All(steps, s => Assert.NotEmpty(s!["sources"]!.AsArray()));
    }

    [Theory]
    [InlineData("?asOf=2025-06-17", "pending", "2025-04-03")]
    [InlineData("", "active", "2025-07-02")]
    public async Task Hialeah_was_pending_on_17_June_2025_and_is_active_since_2_July(string asOf, string status, string since)
    {
        JsonNode answer = await service.GetJsonAsync($"/v1/agreements/fl-hialeah-police-department-287g-task-force-1{asOf}");

        Assert.Equal((status, since), ((string?)answer["data"]!["status"], (string?)answer["data"]!["statusSince"]));
    }

    [Theory]
    [InlineData("/v1/statistics/agreements?by=model&inForce=true", "model,agreements", "jail-enforcement 145, task-force 685, warrant-service-officer 446")]
    [InlineData("/v1/statistics/durations?from=pending&to=active", "count,lowerQuartile,median,upperQuartile", "727 2 6 16")]
    public async Task Statistics_equal_the_documented_figures(string address, string keys, string expected)
    {
        var records = (await service.GetJsonAsync(address))["data"]!.AsArray();

        Assert.Equal(expected, string.Join(", ", records.Select(r => string.Join(' ', keys.Split(',').Select(key => r![key])))));
    }

    [Theory]
    [InlineData("/v1/agreements?status=delisted", 87)]
    [InlineData("/v1/changes?since=2025-12-26", 427)]
    [InlineData("/v1/statistics/timeline?from=2021-01-01&to=2025-12-31&every=month", 60)]
    public async Task Lists_have_the_documented_totals(string address, int records) =>
        Assert.Equal(records, (int?)(await service.GetJsonAsync(address))["page"]!["total"]);

    [Fact]
    public async Task Misspelt_filter_returns_400_with_the_correct_name()
    {
        var problem = await service.GetProblemAsync("/v1/agreements?stat=FL");

        Assert.Equal(400, problem.Status);
        Assert.Equal("state", (string?)problem.Problem["errors"]!["stat"]![0]!["didYouMean"]);
    }
}
