using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Facilities;

/// <summary>Single facilities, their observations, and publications of facilities with their rows.</summary>
public sealed class FacilityTests(FacilityRegisterFactory register) : IClassFixture<FacilityRegisterFactory>
{
    private const string Pine = FacilityRegisterFactory.Pine;
    private const string Newest = "ice-detention-statistics-2025-08-29";

    [Fact]
    public async Task Facility_has_its_names_and_terms_and_the_days_on_which_it_was_observed()
    {
        var facility = (await register.GetJsonAsync($"/v1/facilities/{Pine}"))["data"]!;

        Assert.Equal(["PINE JAIL", "PINE COUNTY JAIL"], facility["names"]!.AsArray().Select(n => (string)n!["name"]!));
        Assert.Equal(["50", "80"], facility["terms"]!.AsArray().Select(t => (string)t!["printed"]!));
        Assert.Equal(("2020-03-01", "2025-08-28", "1230000", "COUNTY"),
            ((string)facility["firstObservedOn"]!, (string)facility["lastObservedOn"]!, (string)facility["jurisdictionId"]!, (string)facility["owner"]!));
    }

    [Fact]
    public async Task Names_and_terms_known_at_an_earlier_timestamp_end_with_what_was_known_then()
    {
        var facility = (await register.GetJsonAsync($"/v1/facilities/{Pine}?knownAt=2023-12-31"))["data"]!;

        Assert.Equal(["2020-03-01", "2023-05-01"], facility["names"]!.AsArray().Select(n => (string)n!["lastSeenOn"]!));
        Assert.Equal("2023-05-01", (string)Assert.Single(facility["terms"]!.AsArray())!["lastSeenOn"]!);
    }

    [Fact]
    public async Task Names_and_terms_on_an_earlier_date_end_with_what_lists_printed_by_then()
    {
        var facility = (await register.GetJsonAsync($"/v1/facilities/{Pine}?asOf=2022-12-31"))["data"]!;

        Assert.Equal(("PINE JAIL", "2020-03-01"), Assert.Single(facility["names"]!.AsArray().Select(n => ((string)n!["name"]!, (string)n["lastSeenOn"]!))));
        Assert.Equal(("50", "2020-03-01"), Assert.Single(facility["terms"]!.AsArray().Select(t => ((string)t!["printed"]!, (string)t["lastSeenOn"]!))));
    }

    [Fact]
    public async Task Facility_before_its_first_list_returns_404_with_the_first_day()
    {
        var (status, problem) = await register.GetProblemAsync($"/v1/facilities/{Pine}?asOf=2020-01-01");

        Assert.Equal(404, status);
        Assert.Contains("2020-03-01", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_facility_returns_404_with_a_suggestion()
    {
        var (status, problem) = await register.GetProblemAsync("/v1/facilities/fl-pine-conty-jail");

        Assert.Equal((404, Pine), (status, (string)problem["errors"]!["id"]![0]!["didYouMean"]!));
    }

    [Theory]
    [InlineData("csv", "PINE COUNTY JAIL")]
    [InlineData("jsonld", "\"Facility\"")]
    [InlineData("citation", "PINE COUNTY JAIL, FL")]
    [InlineData("bibtex", "PINE COUNTY JAIL")]
    public async Task Facility_is_available_in_other_formats(string format, string contained) =>
        Assert.Contains(contained, await register.GetTextAsync($"/v1/facilities/{Pine}?format={format}"), StringComparison.Ordinal);

    [Fact]
    public async Task Observations_follow_the_population_from_list_to_list()
    {
        var observations = (await register.GetJsonAsync($"/v1/facilities/{Pine}/observations"))["data"]!.AsArray();

        Assert.Equal([("2020-03-01", "usms-iga", 10.5), ("2023-05-01", "igsa", 40.25), ("2025-08-28", "igsa", 90.75)],
            observations.Select(o => ((string)o!["observedOn"]!, (string)o["type"]!, (double)o["averagePopulation"]!)));
        Assert.Contains("statistics03022020.xlsx, 2020-03-02, row 8", (string)observations[0]!["citation"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("observedFrom=2023-01-01&observedTo=2023-12-31", "ice-detention-statistics-2023-05-02-r8")]
    [InlineData("knownAt=2020-12-31", "ice-detention-statistics-2020-03-02-r8")]
    [InlineData("sort=-averagePopulation&limit=1", "ice-detention-statistics-2025-08-29-r8")]
    public async Task Observations_are_filtered_and_sorted(string query, string expected) =>
        Assert.Equal([expected], await register.GetIdsAsync($"/v1/facilities/{Pine}/observations?{query}"));

    [Fact]
    public async Task Observations_of_an_unknown_facility_return_404() =>
        Assert.Equal(404, (await register.GetProblemAsync("/v1/facilities/fl-none/observations")).Status);

    [Theory]
    [InlineData("", "ice-detention-statistics-2020-03-02", "ice-detention-statistics-2023-05-02", "ice-detention-statistics-2023-05-09", Newest)]
    [InlineData("state=quarantined", "ice-detention-statistics-2023-05-09")]
    [InlineData("publishedFrom=2024-01-01", Newest)]
    [InlineData("list=facility-list")]
    [InlineData("knownAt=2020-12-31", "ice-detention-statistics-2020-03-02")]
    public async Task Publications_are_filtered(string query, params string[] expected) =>
        Assert.Equal(expected, await register.GetIdsAsync($"/v1/facility-publications?{query}"));

    [Fact]
    public async Task Publication_has_its_heading_and_the_day_of_its_data()
    {
        var publication = (await register.GetJsonAsync($"/v1/facility-publications/{Newest}"))["data"]!;

        Assert.Equal(["Facilities", "Source: data pull"], publication["heading"]!.AsArray().Select(line => (string)line!));
        Assert.Equal(("2025-08-29", "2025-08-28"), ((string)publication["publishedOn"]!, (string)publication["dataAsOf"]!));
    }

    [Fact]
    public async Task Rows_show_the_cells_as_printed_and_what_was_read_from_them()
    {
        var rows = (await register.GetJsonAsync($"/v1/facility-publications/{Newest}/rows"))["data"]!.AsArray();

        Assert.Equal([8, 9, 10], rows.Select(r => (int)r!["rowNumber"]!));
        Assert.Equal(("PINE COUNTY JAIL", "90.75", 90.75, Pine),
            ((string)rows[0]!["printed"]!["name"]!, (string)rows[0]!["printed"]!["levelA"]!, (double)rows[0]!["read"]!["averagePopulation"]!, (string)rows[0]!["facilityId"]!));
    }

    [Fact]
    public async Task Rows_of_a_quarantined_publication_are_printed_but_not_read()
    {
        var row = Assert.Single((await register.GetJsonAsync("/v1/facility-publications/ice-detention-statistics-2023-05-09/rows"))["data"]!.AsArray())!;

        Assert.Equal("PINE COUNTY JAIL", (string)row["printed"]!["name"]!);
        Assert.Null(row["read"]);
        Assert.Null(row["facilityId"]);
    }

    [Theory]
    [InlineData("/v1/facilities?format=ndjson", 4)]
    [InlineData("/v1/facilities/fl-pine-county-jail/observations?format=ndjson", 3)]
    [InlineData("/v1/facility-publications?format=ndjson", 4)]
    [InlineData("/v1/facility-publications/ice-detention-statistics-2025-08-29/rows?format=ndjson", 3)]
    public async Task Whole_list_is_streamed(string address, int count) =>
        Assert.Equal(count, (await register.GetTextAsync(address)).TrimEnd().Split('\n').Length);
}
