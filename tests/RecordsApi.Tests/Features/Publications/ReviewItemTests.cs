using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Domain.Keys;
using RecordsApi.Testing;
using RecordsApi.Tests.Features.Editing;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Publications;

/// <summary>Review items before and after rulings.</summary>
public sealed class ReviewItemTests : IAsyncLifetime
{
    private EmptyRegisterFactory Register { get; } = new();

    private EditorClient editor = null!;
    private string address = "";

    public async Task InitializeAsync()
    {
        await Register.InitializeAsync();
        editor = await EditorClient.CreateAsync(Register, KeyScope.RegisterAdmin);
        await ImportAsync("0602", "Freeborn County Sheriff's Office", 1);
        await ImportAsync("0603", "Freedom County Sheriff's Office", 2);
        address = new Uri((string)(await ListAsync("open")).Single()!["links"]!["self"]!).AbsolutePath;
    }

    public async Task DisposeAsync()
    {
        editor.Dispose();
        await ((IAsyncLifetime)Register).DisposeAsync();
    }

    [Fact]
    public async Task Settled_item_keeps_its_address_and_has_its_ruling()
    {
        await SettleAsync("different", "Two counties.");
        var item = (await Register.GetJsonAsync(address))["data"]!;

        Assert.Equal(("different", "Two counties."), ((string?)item["state"], (string?)item["reason"]));
        Assert.Equal(("different", "Two counties."), ((string?)item["rulings"]![0]!["verdict"], (string?)item["rulings"]![0]!["reason"]));
    }

    [Fact]
    public async Task Item_as_csv_is_the_row_of_its_list() => Assert.Equal(
        await Register.GetTextAsync("/v1/review-items?format=csv"), await Register.GetTextAsync($"{address}?format=csv"));

    [Theory]
    [InlineData("different")]
    [InlineData("same")]
    public async Task Settled_item_is_in_the_list_of_its_verdict_only(string verdict)
    {
        await SettleAsync(verdict, "Looked up.");

        Assert.Single(await ListAsync(verdict));
        Assert.Empty(await ListAsync("open"));
        Assert.Single(await ListAsync("open,same,different"));
    }

    [Fact]
    public async Task Preview_of_a_ruling_leaves_the_item_open()
    {
        using var response = await editor.SendAsync($"{address}/review?dryRun=true", """{"verdict": "different", "reason": "Two counties."}""");
        var preview = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal((true, "different"), ((bool)preview["dryRun"]!, (string?)preview["data"]!["state"]));
        Assert.Equal("open", (string?)(await Register.GetJsonAsync(address))["data"]!["state"]);
    }

    [Fact]
    public async Task Wrong_ruling_is_replaced_and_both_are_in_the_history()
    {
        await SettleAsync("different", "Two counties.");
        var response = await SettleAsync("same", "One county, misspelled.");
        var item = (await Register.GetJsonAsync(address))["data"]!;

        Assert.Equal(["different", "same"], item["rulings"]!.AsArray().Select(r => (string?)r!["verdict"]));
        Assert.Equal(("same", "One county, misspelled."), ((string?)item["state"], (string?)item["reason"]));
        HttpTestExtensions.AssertJsonEqual(item.ToJsonString(), response["data"]);
    }

    [Fact]
    public async Task Withdrawn_ruling_leaves_the_item_open_and_the_register_as_before()
    {
        var before = (await Register.GetJsonAsync("/v1/agreements?state=MN&fields=id,agencyName"))["data"]!.ToJsonString();
        await SettleAsync("different", "Two counties.");
        await SettleAsync("open", "Not certain.");
        var item = (await Register.GetJsonAsync(address))["data"]!;

        Assert.Equal(("open", null), ((string?)item["state"], (string?)item["reason"]));
        Assert.Equal(["different", "open"], item["rulings"]!.AsArray().Select(r => (string?)r!["verdict"]));
        Assert.Equal(before, (await Register.GetJsonAsync("/v1/agreements?state=MN&fields=id,agencyName"))["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Name_in_a_decisions_file_is_an_item_with_its_decision_that_can_be_ruled_on()
    {
        var report = await Register.ImportAsync("decisions.csv", """
            jurisdiction,state,agency,body,decided_on,kind,outcome,yes,no,absent,purpose,matter_file,note,source_publisher,source_published_on,source_url,certainty
            Freeborn County,MN,Freeeborn County Sheriff's Office,County Board,2025-06-10,vote,passed,,,,authorize,,,Albert Lea Tribune,2025-06-10,https://news.example/freeborn,one report
            """u8.ToArray());
        address = new Uri((string)(await ListAsync("open")).Single(r => r!["decisionId"] is not null)!["links"]!["self"]!).AbsolutePath;
        var item = (await Register.GetJsonAsync(address))["data"]!;
        var decision = new Uri((string)item["links"]!["decision"]!).AbsolutePath;

        Assert.Contains(report.Notes, note => note.Contains("'Freeeborn County Sheriff's Office', which was read as 'Freeborn County Sheriff's Office'", StringComparison.Ordinal));
        Assert.Equal("mn-freeborn-county-sheriffs-office", (string?)(await Register.GetJsonAsync(decision))["data"]!["agencyId"]);
        Assert.Equal((null, null), ((string?)item["publicationId"], (string?)item["links"]!["history"]));

        await SettleAsync("different", "Another office.");

        Assert.Equal("mn-freeeborn-county-sheriffs-office", (string?)(await Register.GetJsonAsync(decision))["data"]!["agencyId"]);
        Assert.Equal("different", (string?)(await Register.GetJsonAsync(address))["data"]!["state"]);
    }

    private async Task<JsonNode> SettleAsync(string verdict, string reason)
    {
        using var response = await editor.SendAsync($"{address}/review", $$"""{"verdict": "{{verdict}}", "reason": "{{reason}}"}""");
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    private async Task<JsonArray> ListAsync(string states) => (await Register.GetJsonAsync($"/v1/review-items?state={states}"))["data"]!.AsArray();

    private async Task ImportAsync(string day, string agency, int row) => await Register.ImportAsync(
        $"participatingAgencies{day}2025.xlsx",
        Enumerable.Range(1, 20 + row).Aggregate(WorkbookBuilder.ForParticipatingList(), (list, n) => list.AddRow(
            "MINNESOTA", $"Kandiyohi {n} Police Department", "Municipality", "Kandiyohi County", "Task Force Model", new DateOnly(2025, 5, 1)))
            .AddRow("MINNESOTA", agency, "County", "Freeborn County", "Task Force Model", new DateOnly(2025, 5, 2)));
}
