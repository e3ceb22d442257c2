using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Formats;

/// <summary>Single records, and the lists below them, as CSV.</summary>
public sealed class RecordCsvTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("agreements", FloridaTestData.Hialeah)]
    [InlineData("agencies", "fl-hialeah-police-department")]
    [InlineData("decisions", "fl-miami-2025-06-17-vote-1")]
    [InlineData("status-events", FloridaTestData.Hialeah + "-e1")]
    [InlineData("publications", "ice-participating-2025-12-30")]
    public async Task Single_record_as_csv_is_the_row_of_its_list(string list, string id)
    {
        var rows = (await service.GetTextAsync($"/v1/{list}?format=csv")).Split("\r\n");
        var record = (await service.GetTextAsync($"/v1/{list}/{id}?format=csv")).Split("\r\n");

        Assert.Equal([rows[0], rows.Single(row => row.StartsWith(id + ",", StringComparison.Ordinal)), ""], record);
    }

    [Fact]
    public async Task Single_record_has_only_the_requested_columns() => Assert.Equal(
        "id,status\r\nfl-hialeah-police-department-287g-task-force-1,active\r\n",
        await service.GetTextAsync($"/v1/agreements/{FloridaTestData.Hialeah}?format=csv&fields=status"));

    [Fact]
    public async Task Accept_header_selects_csv_of_a_single_record()
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/agreements/{FloridaTestData.Hialeah}");
        request.Headers.TryAddWithoutValidation("Accept", "text/csv");
        using var response = await client.SendAsync(request);

        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("history", 2)]
    [InlineData("listings", 2)]
    [InlineData("decisions", 0)]
    public async Task Lists_of_an_agreement_have_csv(string list, int atLeast) =>
        Assert.True((await service.GetTextAsync($"/v1/agreements/{FloridaTestData.Hialeah}/{list}?format=csv")).Split("\r\n").Length - 2 >= atLeast);

    [Theory]
    [InlineData("/v1/status-events?format=csv&agreement=" + FloridaTestData.Hialeah)]
    [InlineData("/v1/agreements/" + FloridaTestData.Hialeah + "/history?format=csv")]
    [InlineData("/v1/agreements/" + FloridaTestData.Hialeah + "/listings?format=csv")]
    [InlineData("/v1/agreements/" + FloridaTestData.Hialeah + "/history?format=csv&limit=1")]
    public async Task Flat_tables_carry_agency_state_county_and_model(string address)
    {
        var lines = (await service.GetTextAsync(address)).Split("\r\n");
        var columns = lines[0].Split(',');

        Assert.Equal(
            ["fl-hialeah-police-department", "Hialeah Police Department", "FL", "12086", "task-force"],
            ((string[])["agencyId", "agencyName", "state", "countyIds", "model"]).Select(name => lines[1].Split(',')[Array.IndexOf(columns, name)]));
    }

    [Fact]
    public async Task Included_status_events_carry_the_same_as_the_history()
    {
        var agreement = (await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.Hialeah}?include=history,decisions"))["data"]!;
        var history = (await service.GetJsonAsync($"/v1/status-events?agreement={FloridaTestData.Hialeah}"))["data"]!;

        HttpTestExtensions.AssertJsonEqual(history.ToJsonString(), agreement["history"]);
    }
}
