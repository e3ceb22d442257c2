using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Facilities;

/// <summary>Facilities and agreements to detain people change no response about 287(g) agreements.</summary>
public sealed class DelegationResponsesTests(FacilityRegisterFactory withFacilities, DelegationResponsesTests.DelegationRegisterFactory without)
    : IClassFixture<FacilityRegisterFactory>, IClassFixture<DelegationResponsesTests.DelegationRegisterFactory>
{
    [Theory]
    [InlineData("/v1/agreements")]
    [InlineData("/v1/agreements?asOf=2025-06-17&knownAt=2025-06-18&include=agency,jurisdiction,history,decisions,sources")]
    [InlineData("/v1/agreements?program=287g&inForce=true&sort=-firstListedOn")]
    [InlineData("/v1/agreements?q=hialeah")]
    [InlineData("/v1/agreements?near=25.86,-80.29&radius=100")]
    [InlineData("/v1/agreements?county=12086&returned=false&decided=true")]
    [InlineData("/v1/agreements?format=csv")]
    [InlineData("/v1/agreements?format=ndjson&asOf=2025-09-01")]
    [InlineData("/v1/agreements?format=geojson")]
    [InlineData($"/v1/agreements/{FloridaTestData.Miami}?asOf=2025-06-17")]
    [InlineData($"/v1/agreements/{FloridaTestData.Miami}/history")]
    [InlineData($"/v1/agreements/{FloridaTestData.Miami}/listings")]
    [InlineData($"/v1/agreements/{FloridaTestData.Miami}/decisions")]
    [InlineData("/v1/agreements/intervals?within=12086")]
    [InlineData("/v1/compare?asOf=2025-06-17")]
    [InlineData("/v1/statistics/agreements?by=state,model,status")]
    [InlineData("/v1/statistics/agreements?by=county&inForce=true")]
    [InlineData("/v1/statistics/timeline?from=2025-01-01&to=2025-12-31&every=month&by=model")]
    [InlineData("/v1/statistics/durations?from=pending&to=active")]
    [InlineData("/v1/statistics/durations/cases?from=pending&to=active")]
    [InlineData("/v1/status-events?within=12086")]
    [InlineData("/v1/agencies?state=FL")]
    [InlineData("/v1/agencies/fl-miami-police-department")]
    [InlineData("/v1/jurisdictions?within=12086&hasAgreement=true")]
    [InlineData("/v1/decisions")]
    [InlineData("/v1/meetings")]
    [InlineData("/v1/changes?within=12086")]
    [InlineData("/v1/publications")]
    [InlineData("/v1/coverage/population?state=FL")]
    public async Task Response_is_the_same_with_and_without_facilities(string url) =>
        Assert.Equal(await without.GetTextAsync(url), await withFacilities.GetTextAsync(url));

    /// <summary>The service over the register of <see cref="FacilityRegisterFactory"/> without its facilities, their lists and their agreements.</summary>
    public sealed class DelegationRegisterFactory() : RegisterApiFactory(FloridaTestData.CreateRegister()
        .Fact("knownThrough", "2025-12-30T22:00:00.000Z")
        .WithCoordinates("1230000", 25.86, -80.29)
        .WithCoordinates("12086", 25.61, -80.5)
        .DetentionPrograms());
}
