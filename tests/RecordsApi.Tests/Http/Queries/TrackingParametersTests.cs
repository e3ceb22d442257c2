using System.Text.Json.Nodes;
using RecordsApi.Http.Queries;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Queries;

/// <summary>Parameters that other sites append to links.</summary>
public sealed class TrackingParametersTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    public static TheoryData<string> Names { get; } = [.. TrackingParameters.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Tracking_parameter_is_ignored_and_named_in_a_note(string name)
    {
        var plain = await service.GetJsonAsync("/v1/agreements?state=FL&limit=2");
        var tracked = await service.GetJsonAsync($"/v1/agreements?state=FL&limit=2&{name}=IwAR0x");

        HttpTestExtensions.AssertJsonEqual(plain["data"]!.ToJsonString(), tracked["data"]);
        Assert.Contains($"Ignored, because other sites append it to links: {name}.", Notes(tracked));
        Assert.DoesNotContain(Notes(plain), note => note.StartsWith("Ignored", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/v1/agreements/" + FloridaTestData.Hialeah)]
    [InlineData("/v1/agreements/" + FloridaTestData.Hialeah + "/history")]
    [InlineData("/v1/statistics/agreements")]
    [InlineData("/v1/changes.atom")]
    [InlineData("/v1/exports/agreements.csv")]
    public async Task Tracking_parameter_is_ignored_by_every_kind_of_response(string path)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync($"{path}?utm_source=newsletter&fbclid=IwAR0x");

        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Links_in_the_response_do_not_repeat_a_tracking_parameter()
    {
        var next = (string)(await service.GetJsonAsync("/v1/agencies?limit=1&gclid=1"))["page"]!["next"]!;

        Assert.DoesNotContain("gclid", next, StringComparison.Ordinal);
        Assert.DoesNotContain("gclid", await service.GetTextAsync("/v1/changes.atom?gclid=1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utm_other")]
    [InlineData("FBCLID")]
    [InlineData("ref")]
    public async Task Every_other_unknown_parameter_returns_400(string name) =>
        Assert.Equal(400, (await service.GetProblemAsync($"/v1/agreements?{name}=1")).Status);

    private static IEnumerable<string> Notes(JsonNode response) => response["query"]!["notes"]!.AsArray().Select(note => (string)note!);
}
