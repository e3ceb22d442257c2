using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agreements;

public sealed class CompareAgreementsTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("asOf=2025-06-30..2025-07-02", $"{FloridaTestData.Hialeah} changed news pending-active")]
    [InlineData("asOf=2025-06-30..2025-07-02&inForce=true", $"{FloridaTestData.Hialeah} added news pending-active")]
    [InlineData("asOf=2025-06-30..2025-07-03&inForce=true&state=AL", $"{FloridaTestData.BaldwinCounty} left news active-delisted")]
    [InlineData("asOf=2025-07-03&knownAt=2025-07-09..2025-07-10&state=AL", $"{FloridaTestData.BaldwinCounty} changed correction active-delisted")]
    [InlineData("asOf=2025-07-03&knownAt=2025-07-09..2025-07-10&state=AL&inForce=true", $"{FloridaTestData.BaldwinCounty} left correction active-delisted")]
    [InlineData("asOf=2025-06-16..2025-06-17&knownAt=2025-06-16..2025-06-17", $"{FloridaTestData.Miami} added news -approved")]
    [InlineData("asOf=2025-07-02..2025-07-03&knownAt=2025-07-02..2025-07-10",
        $"{FloridaTestData.BaldwinCounty} changed news active-delisted, {FloridaTestData.CoralGables} changed news active-active, {FloridaTestData.Hialeah} changed correction pending-active, {FloridaTestData.Hialeah} changed news active-active")]
    [InlineData("asOf=2025-07-02..2025-07-03&knownAt=2025-07-02..2025-07-10&cause=correction", $"{FloridaTestData.Hialeah} changed correction pending-active")]
    [InlineData("asOf=2025-07-02..2025-07-03&knownAt=2025-07-02..2025-07-10&kind=not:changed", "")]
    [InlineData("asOf=2025-10-01..2025-10-02", "")]
    [InlineData("asOf=2025-07-03&state=FL", $"{FloridaTestData.Miami} changed news approved-active")] // Until the last day known.
    [InlineData("asOf=2025-06-17&knownAt=2025-06-18", "")]
    [InlineData("", "")]
    public async Task Corrections_are_separate_from_news(string query, string expected)
    {
        var data = (await service.GetJsonAsync($"/v1/compare?{query}"))["data"]!.AsArray();

        Assert.Equal(expected, string.Join(", ", data.Select(d => $"{d!["agreementId"]} {d["kind"]} {d["cause"]} {d["statusBefore"]}-{d["statusAfter"]}")));
    }

    [Fact]
    public async Task Another_agency_is_a_renaming()
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister().AgencyTenure(FloridaTestData.CoralGables, "fl-port-police", "2025-07-03"));
        var difference = Assert.Single((await own.GetJsonAsync("/v1/compare?asOf=2025-07-02..2025-07-03&kind=renamed"))["data"]!.AsArray())!;

        Assert.Equal(("Coral Gables Police Department", "Port Police"), ((string)difference["agencyNameBefore"]!, (string)difference["agencyNameAfter"]!));
        Assert.Equal("""["agencyId","agencyName","jurisdictionId","signedOn"]""", difference["fields"]!.ToJsonString());
    }

    [Fact]
    public async Task Difference_has_its_evidence_and_links_to_both_states()
    {
        var difference = Assert.Single((await service.GetJsonAsync("/v1/compare?asOf=2025-06-30..2025-07-02"))["data"]!.AsArray())!;
        var before = await service.GetJsonAsync((string)difference["links"]!["before"]!);
        var after = await service.GetJsonAsync((string)difference["links"]!["after"]!);

        Assert.Equal("""["ice-participating-2025-07-03"]""", difference["sourceIds"]!.ToJsonString());
        Assert.Equal(("pending", "active"), ((string)before["data"]!["status"]!, (string)after["data"]!["status"]!));
    }

    [Theory]
    [InlineData("asOf=2025-07-01..2025-06-01", "asOf: The first of two dates (YYYY-MM-DD) must not be later than the second. Did you mean `2025-06-01..2025-07-01`?")]
    [InlineData("asOf=2025-06-01..2025-06-31", "asOf: '2025-06-01..2025-06-31' is not one or two dates (YYYY-MM-DD), joined by two dots.")]
    [InlineData("knownAt=2025-06-01..", "knownAt: '2025-06-01..' is not one or two dates (YYYY-MM-DD) or timestamps with a UTC offset, joined by two dots.")]
    public async Task Invalid_range_is_rejected(string query, string detail)
    {
        var (status, problem) = await service.GetProblemAsync($"/v1/compare?{query}");

        Assert.Equal((400, detail), (status, (string)problem["detail"]!));
    }
}
