using System.Globalization;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Explorer;

/// <summary>The page of all states and territories.</summary>
public sealed class StatesPageTests(SeedRegisterFactory service) : IClassFixture<SeedRegisterFactory>
{
    [Theory]
    [InlineData("")]
    [InlineData("asOf=2025-06-17&knownAt=2025-06-18")]
    public async Task Numbers_are_those_of_the_API_at_the_same_times(string times)
    {
        var page = await service.GetPageAsync($"/states?{times}");
        var shown = page.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray())
            .Where(row => row[1] != "none recorded").Select(row => (row[1], row[2], row[3], row[4])).Order();
        var shares = (await ReadAsync($"coverage/population?by=state&{times}")).ToDictionary(share => (string)share!["state"]!, share => (double?)share!["share"], StringComparer.Ordinal);
        var counts = (await ReadAsync($"statistics/agreements?by=state&{times}")).Select(count => (
            $"{count!["inForce"]:N0}", $"{count["agencies"]:N0}", FormatShare(shares.GetValueOrDefault((string)count["state"]!)), (string?)count["firstInForceOn"] ?? "never")).Order();

        Assert.Equal(counts, shown);
    }

    [Fact]
    public async Task States_without_an_agreement_have_none_recorded()
    {
        var page = await service.GetPageAsync("/states?asOf=2025-06-17");
        var rows = page.QuerySelectorAll("tbody tr");

        Assert.Equal(56, rows.Length);
        Assert.Contains(rows, row => row.Children[0].TextContent.Trim() == "Vermont" && row.Children[1].TextContent == "none recorded");
    }

    private static string FormatShare(double? share) => share is { } value ? value.ToString("P1", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal) : "unknown";

    private async Task<JsonArray> ReadAsync(string path) => (await service.GetJsonAsync($"/v1/{path}"))["data"]!.AsArray();
}
