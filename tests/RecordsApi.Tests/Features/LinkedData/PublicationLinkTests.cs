using RecordsApi.Tests.Features.Changes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.LinkedData;

/// <summary>Links of JSON-LD to the publications from which something was read, which are in two collections.</summary>
public sealed class PublicationLinkTests(FacilityChangesTests.FacilityChangesFactory service) : IClassFixture<FacilityChangesTests.FacilityChangesFactory>
{
    [Theory]
    [InlineData("status-events/fl-pine-county-jail-detention-1-e1", "facility-publications/ice-detention-statistics-2020-03-02")]
    [InlineData($"status-events/{FloridaTestData.Hialeah}-e1", "publications/ice-pending-2025-04-03")]
    [InlineData("changes/2", "facility-publications/ice-detention-statistics-2020-03-02")]
    public async Task Record_leads_to_the_publication_in_its_collection(string path, string publication)
    {
        var linked = await service.GetJsonAsync($"/v1/{path}?format=jsonld");

        Assert.Equal($"http://localhost/v1/{publication}", (string?)linked["publicationId"]);
        Assert.Equal($"http://localhost/v1/{publication}", (string?)(await service.GetJsonAsync($"/v1/{publication}"))["data"]!["links"]!["self"]);
    }

    [Theory]
    [InlineData("StatusEvent")]
    [InlineData("Change")]
    public async Task Context_says_that_the_publication_is_a_record(string name)
    {
        var context = (await service.GetJsonAsync("/v1/context.jsonld"))["@context"]![name]!["@context"]!;

        Assert.Equal("@id", (string?)context["publicationId"]!["@type"]);
    }
}
