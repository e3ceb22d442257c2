using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agreements;

public sealed class ListIntervalsTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("", "al-baldwin-county-sheriffs-office 2025-03-01 2025-07-02 2025-06-17, fl-coral-gables-police-department 2025-05-01  2025-12-30, fl-hialeah-police-department 2025-07-02  2025-12-30, fl-miami-police-department 2025-08-28  2025-12-30, fl-port-police 2025-06-20  2025-12-30")]
    [InlineData("state=AL", "al-baldwin-county-sheriffs-office 2025-03-01 2025-07-02 2025-06-17")]
    [InlineData("state=AL&knownAt=2025-07-09", "al-baldwin-county-sheriffs-office 2025-03-01  2025-07-03")]
    [InlineData("from=2025-07-03&to=2025-07-31&sort=-from", "fl-hialeah-police-department 2025-07-02  2025-12-30, fl-port-police 2025-06-20  2025-12-30, fl-coral-gables-police-department 2025-05-01  2025-12-30")]
    [InlineData("decided=true", "fl-miami-police-department 2025-08-28  2025-12-30")]
    [InlineData("vote=before-signing", "fl-miami-police-department 2025-08-28  2025-12-30")]
    [InlineData("hasDocument=true", "fl-hialeah-police-department 2025-07-02  2025-12-30")]
    [InlineData("q=hialeah", "fl-hialeah-police-department 2025-07-02  2025-12-30")]
    [InlineData("began=not:first", "")]
    [InlineData("status=pending", "")]
    public async Task Intervals_match_a_filter_that_holds_on_any_of_their_days(string query, string expected)
    {
        var data = (await service.GetJsonAsync($"/v1/agreements/intervals?{query}"))["data"]!.AsArray();

        Assert.Equal(expected, string.Join(", ", data.Select(i => $"{i!["agencyId"]} {i["from"]} {i["to"]} {i["certainTo"]}")));
    }

    [Fact]
    public async Task Pages_contain_the_same_records_as_CSV()
    {
        var ids = new List<string>();
        for (var url = "/v1/agreements/intervals?sort=-to&limit=2"; url is not null;)
        {
            var page = await service.GetJsonAsync(url);
            ids.AddRange(page["data"]!.AsArray().Select(i => (string)i!["id"]!));
            url = (string?)page["page"]!["next"];
        }

        var csv = (await service.GetTextAsync("/v1/agreements/intervals?sort=-to&format=csv&fields=id")).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(5, ids.Count);
        Assert.Equal(csv.Skip(1), ids);
    }
}
