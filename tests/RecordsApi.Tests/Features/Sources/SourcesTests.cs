using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Sources;

public sealed class SourcesTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("kind=minutes", "miami-minutes-2025-06-17")]
    [InlineData("publishedTo=2025-04-03", "ice-pending-2025-04-03")]
    [InlineData("publishedFrom=2025-12-30", "ice-participating-2025-12-30")]
    [InlineData("q=title+miami", "miami-minutes-2025-06-17")]
    public async Task Filter_returns_the_matching_sources(string filter, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.GetIdsAsync($"/v1/sources?{filter}")));

    [Fact]
    public async Task Source_links_to_its_status_events()
    {
        var source = (await service.GetJsonAsync("/v1/sources/miami-minutes-2025-06-17"))["data"]!;

        Assert.Equal([$"{FloridaTestData.Miami}-e1"], await service.GetIdsAsync((string)source["links"]!["history"]!));
    }
}
