using RecordsApi.Tests.Features.Facilities;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.StatusEvents;

/// <summary>Status events by the publications of lists of facilities from which they were derived.</summary>
public sealed class FacilityPublicationFilterTests(FacilityRegisterFactory register) : IClassFixture<FacilityRegisterFactory>
{
    private const string List = "ice-detention-statistics-2020-03-02";
    private const string OfPine = $"{FacilityRegisterFactory.Pine}-detention-1-e1";
    private const string OfMarshals = $"{FacilityRegisterFactory.Marshals}-detention-1-e1";

    [Theory]
    [InlineData($"publication={List}", OfPine, OfMarshals)]
    [InlineData($"publication={List},ice-pending-2025-04-03", $"{FloridaTestData.Hialeah}-e1", OfPine, OfMarshals)]
    [InlineData($"publication=not:{List}&program=usms-iga")]
    [InlineData("publication=ice-detention-statistics-2025-08-29")]
    public async Task Publications_of_all_lists_select_status_events(string query, params string[] expected) => Assert.Equal(
        expected.Order(StringComparer.Ordinal), (await register.GetIdsAsync($"/v1/status-events?{query}")).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Misspelled_publication_of_facilities_is_an_error_with_the_closest_one()
    {
        var (status, problem) = await register.GetProblemAsync("/v1/status-events?publication=ice-detention-statistics-2020-03-03");

        Assert.Equal((400, List), (status, (string?)problem["errors"]!["publication"]![0]!["didYouMean"]));
    }
}
