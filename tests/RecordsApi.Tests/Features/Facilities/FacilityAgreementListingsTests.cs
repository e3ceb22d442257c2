using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Facilities;

/// <summary>Listings of agreements about facilities, of which there are none, among those of other agreements.</summary>
public sealed class FacilityAgreementListingsTests(FacilityRegisterFactory register) : IClassFixture<FacilityRegisterFactory>
{
    private const string Pine = FacilityRegisterFactory.Pine;

    [Fact]
    public async Task Listings_of_an_agreement_about_a_facility_say_where_its_observations_are() => Assert.Contains(
        "Lists of detention facilities print facilities, not agreements, so that this agreement has no listings. "
        + $"What each list says of its facility: /v1/facilities/{Pine}/observations.",
        await GetNotesAsync($"{Pine}-detention-1"));

    [Fact]
    public async Task Listings_of_a_287g_agreement_have_no_note_about_facilities() => Assert.DoesNotContain(
        await GetNotesAsync(FloridaTestData.Hialeah), note => note.Contains("facilities", StringComparison.Ordinal));

    private async Task<IEnumerable<string>> GetNotesAsync(string agreement) =>
        (await register.GetJsonAsync($"/v1/agreements/{agreement}/listings"))["query"]!["notes"]!.AsArray().Select(note => (string)note!);
}
