using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Contract;

/// <summary>The questions of the README and their answers, requested from the shipped register.</summary>
[Collection(SeedRegisterTests.Name)]
public sealed partial class ReadmeTests(SeedRegisterFactory service)
{
    private static readonly string Readme = RepositoryFiles.ReadText("README.md");

    [Fact]
    public async Task Every_URL_of_the_document_returns_200()
    {
        string[] paths =
        [
            .. Url().Matches(Readme).Select(match => match.Groups["path"].Value),
            .. TableCell().Matches(Readme).Select(match => "/v1" + match.Groups["path"].Value),
        ];

        Assert.Equal(11, paths.Length); // The second of the ten questions has two.
        using var client = service.CreateClient();
        foreach (var path in paths)
        {
            using var response = await client.GetAsync(path);
            Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode}");
        }
    }

    [Theory]
    [InlineData("", 281, "281: 210 under the task force model, 65 warrant service officer, 6 jail enforcement")]
    [InlineData("&model=task-force", 210, "210 under the task force model")]
    [InlineData("&model=warrant-service-officer", 65, "65 warrant service officer")]
    [InlineData("&model=jail-enforcement", 6, "6 jail enforcement")]
    [InlineData("&knownAt=2025-06-17", 280, "(`&knownAt=2025-06-17`) there were 280")]
    public async Task Florida_on_17_June_2025_has_the_documented_number_in_force(string extraQuery, int count, string documented)
    {
        Assert.Contains(documented, Readme, StringComparison.Ordinal);

        var body = await service.GetJsonAsync($"/v1/agreements?state=FL&inForce=true&asOf=2025-06-17&limit=1{extraQuery}");

        Assert.Equal(count, (int?)body["page"]!["total"]);
        Assert.Empty(body["query"]!["notes"]!.AsArray());
    }

    [Theory]
    [InlineData("", 279, 281)]
    [InlineData("&model=task-force", 208, 210)]
    public async Task ListedIn_note_gives_the_number_of_printed_rows(string extraQuery, int agreements, int rows)
    {
        var body = await service.GetJsonAsync($"/v1/agreements?listedIn=ice-participating-2025-06-17-pm&state=FL&limit=1{extraQuery}");

        Assert.Equal(agreements, (int?)body["page"]!["total"]);
        Assert.Equal(
            $"ice-participating-2025-06-17-pm prints {rows} rows for these {agreements} agreements; printed more than once: "
            + "fl-st-cloud-police-department-287g-task-force-1, fl-zephyrhills-police-department-287g-task-force-1.",
            (string?)Assert.Single(body["query"]!["notes"]!.AsArray()));
    }

    [Fact]
    public async Task Approved_and_not_signed_on_17_June_2025_are_Doral_and_Miami() =>
        Assert.Equal(
            ["fl-doral-police-department-287g-task-force-1", "fl-miami-police-department-287g-task-force-1"],
            await service.GetIdsAsync("/v1/agreements?status=approved&asOf=2025-06-17"));

    [Fact]
    public async Task Miami_history_has_four_status_events_with_sources()
    {
        var body = await service.GetJsonAsync("/v1/agreements/fl-miami-police-department-287g-task-force-1/history");
        var events = body["data"]!.AsArray();

        Assert.Equal(
            ["2025-04-24 deferred reported low", "2025-06-17 approved documented high", "2025-08-27 pending listed medium", "2025-08-28 active listed medium"],
            events.Select(e => $"{e!["occurredOn"]} {e["status"]} {e["basis"]} {e["confidence"]}"));
        Assert.All(events, e => Assert.Contains($"| {e!["occurredOn"]} | {e["status"]}", Readme, StringComparison.Ordinal));
        Assert.All(events, e => Assert.NotEmpty(e!["sources"]!.AsArray()));
    }

    [Theory]
    [InlineData("?asOf=2025-06-17", "pending", "2025-04-03")]
    [InlineData("", "active", "2025-07-02")]
    public async Task Hialeah_was_pending_on_17_June_2025_and_is_active_since_2_July(string asOf, string status, string since)
    {
        JsonNode body = await service.GetJsonAsync($"/v1/agreements/fl-hialeah-police-department-287g-task-force-1{asOf}");

        Assert.Equal((status, since), ((string?)body["data"]!["status"], (string?)body["data"]!["statusSince"]));
    }

    [Fact]
    public async Task Number_in_force_by_model_equals_the_documented_figures()
    {
        var models = (await service.GetJsonAsync("/v1/statistics/agreements?by=model&inForce=true"))["data"]!.AsArray()
            .ToDictionary(r => (string)r!["model"]!, r => (int)r!["agreements"]!);

        Assert.Contains(
            $"{models["task-force"]} task force, {models["warrant-service-officer"]} warrant service officer, {models["jail-enforcement"]} jail enforcement",
            Readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_from_application_to_signature_equal_the_documented_figures()
    {
        var record = (await service.GetJsonAsync("/v1/statistics/durations?from=pending&to=active"))["data"]![0]!;

        Assert.Contains(
            $"median {record["median"]}, half of them between {record["lowerQuartile"]} and {record["upperQuartile"]}, of {record["count"]}",
            Readme, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/agreements?status=delisted&delistedFrom=in-force", "| {0} |")]
    [InlineData("/v1/changes?since=2026-03-20", "| {0} entries |")]
    [InlineData("/v1/statistics/timeline?from=2021-01-01&to=2025-12-31&every=month", "| {0} months;")]
    public async Task Lists_have_the_documented_totals(string address, string documented)
    {
        var total = (int)(await service.GetJsonAsync(address))["page"]!["total"]!;

        Assert.Contains(string.Format(CultureInfo.InvariantCulture, documented, total), Readme, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md", "was `active` on {0}, the last day known")]
    [InlineData("README.md", "as of the last day known, {0}")]
    [InlineData("docs/method.md", "the participating list is observed through {0}.")]
    public async Task Documents_name_the_last_day_known(string file, string sentence)
    {
        var day = DateOnly.Parse((string)(await service.GetJsonAsync("/v1/statistics/agreements?inForce=true"))["register"]!["asOf"]!, CultureInfo.InvariantCulture);
        var text = RepositoryFiles.ReadText(file).ReplaceLineEndings(" ");

        Assert.Contains(string.Format(CultureInfo.InvariantCulture, sentence, day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Misspelled_filter_returns_400_with_the_correct_name()
    {
        var problem = await service.GetProblemAsync("/v1/agreements?stat=FL");

        Assert.Equal(400, problem.Status);
        Assert.Equal("state", (string?)problem.Problem["errors"]!["stat"]![0]!["didYouMean"]);
    }

    [GeneratedRegex(@"'http://127\.0\.0\.1:5000(?<path>/v1/[^']+)'")]
    private static partial Regex Url();

    [GeneratedRegex(@"(?m)^\| [^|]+\? \| `(?<path>/[^`]+)`")]
    private static partial Regex TableCell();
}
