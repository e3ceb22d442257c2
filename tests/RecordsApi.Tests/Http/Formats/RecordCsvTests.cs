using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

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
    public void Every_read_that_returns_records_has_csv() => Assert.Empty(
        OpenApiContract.Current.All.Where(o => o.Method == "GET" && HasData(o) && !HasContent(o, "text/csv")).Select(o => o.Path));

    [Fact]
    public async Task Vocabulary_as_csv_has_a_row_for_each_value()
    {
        var record = (await service.GetJsonAsync("/v1/enums/decision-outcome"))["data"]!;
        var rows = (await service.GetTextAsync("/v1/enums/decision-outcome?format=csv")).Split("\r\n");

        Assert.Equal("name,meaning,values.value,values.meaning,values.since,values.deprecated,values.aliases,links.self", rows[0]);
        Assert.Equal(
            record["values"]!.AsArray().Select(v => (string?)v!["value"]),
            (await service.GetTextAsync("/v1/enums/decision-outcome?format=csv&fields=name,values")).Split("\r\n")[1..^1].Select(row => row.Split(',')[1]));
    }

    [Fact]
    public async Task Vocabularies_as_csv_are_one_table() => Assert.Equal(
        (await service.GetJsonAsync("/v1/enums"))["data"]!.AsArray().Sum(vocabulary => vocabulary!["values"]!.AsArray().Count),
        (await service.GetTextAsync("/v1/enums?format=csv&fields=name,values")).Split("\r\n").Count(row => row.Contains(",1.0,", StringComparison.Ordinal)));

    [Fact]
    public async Task Service_document_as_csv_is_a_row() =>
        Assert.Equal("name,apiVersion\r\nRecordsApi,1.0\r\n", await service.GetTextAsync("/v1?format=csv&fields=name,apiVersion"));

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

    private static bool HasContent(ContractOperation operation, string type) => OpenApiContract.Current.FindResponse(operation, 200)?["content"]?[type] is not null;

    private static bool HasData(ContractOperation operation) =>
        OpenApiContract.Current.FindResponse(operation, 200)?["content"]?["application/json"]?["schema"] is { } schema
        && new JsonSchemaValidator(OpenApiContract.Current.Root).Resolve(schema)["properties"]?["data"] is not null;
}
