using System.Net;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Facilities;

/// <summary>The service over a register in which a ruling of October 2025 says that one facility is the same as another one.</summary>
public sealed class MergedFacilityRegisterFactory()
    : RegisterApiFactory(FacilityRegisterFactory.CreateRegister().MergeFacility(FacilityRegisterFactory.Marshals, FacilityRegisterFactory.Pine, "2025-10-01"));

/// <summary>Facilities that a ruling calls the same as another one.</summary>
public sealed class MergedFacilityTests(MergedFacilityRegisterFactory register) : IClassFixture<MergedFacilityRegisterFactory>
{
    private const string Old = FacilityRegisterFactory.Marshals;
    private const string Into = FacilityRegisterFactory.Pine;

    [Theory]
    [InlineData($"/v1/facilities/{Old}?asOf=2025-08-28", $"http://localhost/v1/facilities/{Into}?asOf=2025-08-28")]
    [InlineData($"/v1/facilities/{Old}/observations?limit=2", $"http://localhost/v1/facilities/{Into}/observations?limit=2")]
    [InlineData($"/v1/agreements/{Old}-detention-1", $"http://localhost/v1/agreements/{Into}-detention-1")]
    [InlineData($"/v1/agreements/{Old}-detention-1/history", $"http://localhost/v1/agreements/{Into}-detention-1/history")]
    [InlineData($"/v1/agreements/{Old}-detention-1/listings", $"http://localhost/v1/agreements/{Into}-detention-1/listings")]
    [InlineData($"/v1/agreements/{Old}-detention-1/decisions", $"http://localhost/v1/agreements/{Into}-detention-1/decisions")]
    [InlineData($"/facilities/{Old}", $"/facilities/{Into}")]
    public async Task Address_of_a_merged_facility_or_its_agreement_redirects_to_that_of_the_other_one(string address, string expected)
    {
        using var client = register.CreateClient(new() { AllowAutoRedirect = false });

        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal((HttpStatusCode.PermanentRedirect, expected), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Theory]
    [InlineData($"/v1/facilities/{Old}?knownAt=2025-09-30", Old)]
    [InlineData($"/v1/agreements/{Old}-detention-1?knownAt=2025-09-30", $"{Old}-detention-1")]
    public async Task Facility_and_its_agreement_are_records_of_their_own_as_known_before_the_ruling(string address, string expected) =>
        Assert.Equal(expected, (string)(await register.GetJsonAsync(address))["data"]!["id"]!);

    [Fact]
    public async Task Observations_of_both_are_those_of_one_from_the_ruling_on()
    {
        var before = await register.GetJsonAsync($"/v1/facilities/{Into}/observations?knownAt=2025-09-30");
        var after = await register.GetJsonAsync($"/v1/facilities/{Into}/observations");

        Assert.Equal((3, 5), (before["data"]!.AsArray().Count, after["data"]!.AsArray().Count));
    }

    [Fact]
    public async Task Filter_by_a_merged_facility_returns_400_that_names_the_other_one()
    {
        var (status, problem) = await register.GetProblemAsync($"/v1/agreements?facility={Old}");

        var error = problem["errors"]!["facility"]![0]!;
        Assert.Equal(
            (400, $"The register has no facility '{Old}'. It was merged into '{Into}'.", Into),
            (status, (string)error["message"]!, (string)error["didYouMean"]!));
    }

    [Fact]
    public async Task Facility_before_it_was_known_is_not_found()
    {
        var (status, _) = await register.GetProblemAsync($"/v1/facilities/{Old}?knownAt=2019-01-01");

        Assert.Equal(404, status);
    }
}
