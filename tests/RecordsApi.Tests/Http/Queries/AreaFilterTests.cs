using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Queries;

/// <summary>A small register in which a place and a county have points, and an agency has none.</summary>
public sealed class AreaFilterTests : IClassFixture<AreaFilterTests.Service>
{
    private readonly Service service;

    public AreaFilterTests(Service service) => this.service = service;

    [Theory]
    [InlineData("near=40,-100&radius=1", "ks-plainville-police")]
    [InlineData("near=40,-100", "ks-plainville-police")]
    [InlineData("near=40,-100&radius=112", "ks-plainville-police,ks-prairie-county-sheriff")]
    [InlineData("near=40,-100&radius=111", "ks-plainville-police")] // A degree of latitude is 111.2 km.
    [InlineData("near=0,0&radius=20100", "ks-plainville-police,ks-prairie-county-sheriff")]
    [InlineData("bbox=-101,39.5,-99,40.5", "ks-plainville-police")]
    [InlineData("bbox=-101,39.5,-99,41", "ks-plainville-police,ks-prairie-county-sheriff")]
    [InlineData("bbox=99,39.5,-99,41", "ks-plainville-police,ks-prairie-county-sheriff")]
    [InlineData("bbox=-99,39.5,99,41", "")]
    [InlineData("bbox=-101,39.5,-99,41&near=41,-100&radius=5", "ks-prairie-county-sheriff")]
    public async Task Area_selects_the_agencies_whose_point_lies_in_it(string area, string expected)
    {
        Assert.Equal(expected, string.Join(',', await service.GetIdsAsync($"/v1/agencies?{area}")));
        Assert.Equal(expected, string.Join(',', (await service.GetJsonAsync($"/v1/agreements?{area}"))["data"]!.AsArray().Select(a => (string)a!["agencyId"]!)));
        Assert.Equal(
            expected.Split(',', StringSplitOptions.RemoveEmptyEntries).Length,
            (int)(await service.GetJsonAsync($"/v1/statistics/agreements?{area}"))["data"]![0]!["agreements"]!);
        Assert.Equal(
            expected.Split(',', StringSplitOptions.RemoveEmptyEntries).Length, (int)(await service.GetJsonAsync($"/v1/status-events?{area}"))["page"]!["total"]!);
    }

    [Theory]
    [InlineData("near=40,-100&radius=112", "20001,2010000")]
    [InlineData("near=40,-100&radius=111", "2010000")]
    [InlineData("bbox=99,39.5,-99,41", "20001,2010000")]
    [InlineData("near=0,0&radius=20100", "20001,2010000")]
    [InlineData("near=10,-80&radius=3900", "2010000")] // Of a large area, near its edge.
    [InlineData("bbox=-125,24,-66,40.5", "2010000")]
    public async Task Area_selects_the_jurisdictions_whose_point_lies_in_it(string area, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.GetIdsAsync($"/v1/jurisdictions?{area}")));

    [Theory]
    [InlineData("/v1/agreements?near=40,-100", 1)]
    [InlineData("/v1/agencies?near=40,-100", 1)]
    [InlineData("/v1/status-events?near=40,-100", 1)]
    [InlineData("/v1/statistics/agreements?near=40,-100", 1)]
    [InlineData("/v1/statistics/timeline?near=40,-100&from=2025-12-01", 1)]
    [InlineData("/v1/statistics/durations?near=40,-100", 1)]
    [InlineData("/v1/jurisdictions?near=40,-100", 2)] // The country and the state.
    public async Task Notes_say_how_many_records_have_no_point(string address, int count)
    {
        var notes = (await service.GetJsonAsync(address))["query"]!["notes"]!.AsArray().Select(n => (string)n!);

        Assert.Contains(notes, note => note.StartsWith($"{count} record", StringComparison.Ordinal) && note.Contains("no point", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("near=-40,80&radius=5", true)]
    [InlineData("bbox=25,-80.9,26,-80.1", true)]
    [InlineData("state=FL", false)]
    public async Task Note_says_the_order_of_coordinates_if_nothing_lies_in_the_area(string query, bool expected)
    {
        var notes = (await service.GetJsonAsync($"/v1/agreements?{query}"))["query"]!["notes"]!.AsArray().Select(n => (string)n!);

        Assert.Equal(expected, notes.Any(note => note.Contains("The order is latitude, longitude in near", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("near=-100,40", "near: '-100,40' is not a latitude (-90 to 90) followed by a longitude (-180 to 180). Did you mean `40,-100`?")]
    [InlineData("near=40", "near: '40' is not a latitude (-90 to 90) and a longitude (-180 to 180) in degrees, separated by a comma, such as 25.77,-80.19.")]
    [InlineData("near=40&radius=5", "near: '40' is not a latitude (-90 to 90) and a longitude (-180 to 180) in degrees, separated by a comma, such as 25.77,-80.19.")]
    [InlineData("radius=5", "radius: radius requires near, the point from which it is measured.")]
    [InlineData("near=40,-100&radius=0", "radius: '0' is not a number of kilometers from 0.001 to 20100.")]
    [InlineData("bbox=-99,41,-98,40", "bbox: '-99,41,-98,40' is not a box: west, south, east and north in degrees, separated by commas, such as -80.9,25.1,-80.1,25.9. South must not be greater than north.")]
    public async Task Invalid_area_is_rejected(string area, string detail)
    {
        var (status, problem) = await service.GetProblemAsync($"/v1/agreements?{area}");

        Assert.Equal((400, detail), (status, (string)problem["detail"]!));
    }

    public sealed class Service() : RegisterApiFactory(CreateRegister())
    {
        private static RegisterBuilder CreateRegister()
        {
            var register = new RegisterBuilder().Fact("version", "2025-12-30.1").Fact("freshThrough", "2025-12-30").Program()
                .Jurisdiction("us", "United States", "country", null)
                .Jurisdiction("20", "Kansas", "state", "KS", "us")
                .Jurisdiction("20001", "Prairie County", "county", "KS", "20")
                .Jurisdiction("2010000", "Plainville", "place", "KS", "20001")
                .WithCoordinates("20001", 41, -100)
                .WithCoordinates("2010000", 40, -100)
                .Publication("ice-participating-2025-12-30", "participating", "2025-12-30")
                .Agency("ks-plainville-police", "Plainville Police", jurisdiction: "2010000")
                .Agency("ks-prairie-county-sheriff", "Prairie County Sheriff", type: "sheriff", jurisdiction: "20001")
                .Agency("ks-highway-patrol", "Kansas Highway Patrol", type: "state-agency", jurisdiction: "20");
            foreach (var agency in (string[])["ks-plainville-police", "ks-prairie-county-sheriff", "ks-highway-patrol"])
                register.Agreement($"{agency}-1", agency).StatusEvent($"{agency}-1", "active", "in-force", "2025-06-01", "2025-12-30", publication: "ice-participating-2025-12-30");
            return register;
        }
    }
}
