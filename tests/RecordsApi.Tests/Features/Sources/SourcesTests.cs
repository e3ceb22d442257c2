using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Sources;

public sealed class SourcesTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("kind=minutes", "miami-minutes-2025-06-17")]
    [InlineData("publishedTo=2025-04-03", "ice-pending-2025-04-03")]
    [InlineData("publishedFrom=2025-12-30", "ice-participating-2025-12-30")]
    [InlineData("q=title+miami", "miami-minutes-2025-06-17")]
    public async Task Filter_gives_the_sources_that_match(string filter, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.IdsAsync($"/v1/sources?{filter}")));

    [Fact]
    public async Task Source_links_to_the_steps_that_rest_on_it()
    {
        var source = (await service.JsonAsync("/v1/sources/miami-minutes-2025-06-17"))["data"]!;

        Assert.Equal([$"{Florida.Miami}-e1"], await service.IdsAsync((string)source["links"]!["history"]!));
    }
}
