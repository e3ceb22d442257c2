using System.Text.Json.Nodes;
using RecordsApi.Tests.Features.Facilities;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Exports;

/// <summary>Files about facilities of a register whose newest list of facilities is older than the lists of 287(g) agreements.</summary>
public sealed class FacilityExportsTests(FacilityRegisterFactory service) : IClassFixture<FacilityRegisterFactory>
{
    [Fact]
    public async Task Manifest_has_the_last_day_of_each_kind_of_list()
    {
        var manifest = await service.GetJsonAsync("/v1/exports");

        Assert.Equal(("2025-12-30", "2025-08-28"), ((string?)manifest["register"]!["asOf"], (string?)manifest["data"]!["facilitiesAsOf"]));
    }

    [Fact]
    public async Task Manifest_has_the_coverage_of_all_lists() => Assert.Equal(
        ["participating", "pending", "detention-statistics"],
        (await service.GetJsonAsync("/v1/exports"))["register"]!["coverage"]!.AsArray().Select(list => (string?)list!["list"]));

    [Fact]
    public async Task Agreements_about_facilities_are_as_certain_as_on_the_day_of_the_newest_list() => Assert.Equal(
        [$"{FacilityRegisterFactory.Pine}-detention-1 certain", $"{FacilityRegisterFactory.Marshals}-detention-1 certain"],
        (await service.GetExportFieldsAsync("facility-agreements", ["id", "certainty"])).Select(values => string.Join(' ', values)).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Citation_of_an_agreement_about_a_facility_names_the_last_day_of_the_lists_of_facilities() => Assert.Equal(
        2, (await service.GetExportFieldsAsync("facility-agreements", ["citation"])).Count(values => values[0]!.Contains("as of 2025-08-28", StringComparison.Ordinal)));

    [Theory]
    [InlineData("agreements", "2025-12-30", "participating,pending")]
    [InlineData("agencies", "2025-12-30", "participating,pending")]
    [InlineData("facilities", "2025-08-28", "detention-statistics")]
    [InlineData("facility-agreements", "2025-08-28", "detention-statistics")]
    public async Task GeoJSON_file_has_the_date_and_the_coverage_of_its_own_lists(string list, string asOf, string coverage)
    {
        var register = JsonNode.Parse(await service.GetExportFileAsync($"{list}.geojson"))!["register"]!;

        Assert.Equal((asOf, coverage), ((string?)register["asOf"], string.Join(',', register["coverage"]!.AsArray().Select(span => (string?)span!["list"]))));
    }

    [Fact]
    public async Task Data_package_has_both_dates()
    {
        var package = await service.GetJsonAsync("/v1/exports/datapackage.json");

        Assert.Equal(("2025-12-30", "2025-08-28"), ((string?)package["asOf"], (string?)package["facilitiesAsOf"]));
    }

    [Fact]
    public async Task Database_file_has_both_dates_and_the_coverage_of_the_lists_of_facilities()
    {
        await using var database = await ExportedDatabase.OpenAsync(service);

        Assert.Equal(
            ["asOf|2025-12-30", "coverage.detention-statistics|2020-03-01/2025-08-28", "facilitiesAsOf|2025-08-28"],
            database.Query("SELECT name, value FROM metadata WHERE name IN ('asOf', 'facilitiesAsOf', 'coverage.detention-statistics') ORDER BY name"));
    }

    [Theory]
    [InlineData("register", "2020-03-01", "2025-12-30")]
    [InlineData("agreements", "2025-04-03", "2025-12-30")]
    [InlineData("facilities", "2020-03-01", "2025-08-28")]
    public async Task Catalog_has_the_period_of_the_lists_of_each_dataset(string list, string start, string end)
    {
        var period = (await service.GetJsonAsync("/v1/catalog"))["dcat:dataset"]!.AsArray().Single(dataset => (string?)dataset!["dct:identifier"] == list)!["dct:temporal"]!;

        Assert.Equal((start, end), ((string?)period["dcat:startDate"]!["@value"], (string?)period["dcat:endDate"]!["@value"]));
    }
}
