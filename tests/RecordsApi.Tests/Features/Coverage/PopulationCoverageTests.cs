using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Coverage;

/// <summary>The share of residents, counted in the shipped register.</summary>
[Collection(SeedRegisterTests.Name)]
public sealed class PopulationCoverageTests(SeedRegisterFactory service)
{
    [Theory]
    [InlineData("by=state")]
    [InlineData("by=state,model")]
    [InlineData("by=state&asOf=2025-06-17&model=task-force")]
    public async Task Share_is_never_more_than_everyone(string query)
    {
        var records = (await service.GetJsonAsync($"/v1/coverage/population?{query}"))["data"]!.AsArray();

        Assert.NotEmpty(records);
        Assert.All(records, r => Assert.True(r!["share"] is null || (double)r["share"]! is >= 0 and <= 1, r.ToJsonString()));
        Assert.All(records, r => Assert.True((long)r!["populationAtMost"]! >= (long)r["population"]!, r.ToJsonString()));
    }

    [Fact]
    public async Task States_sum_up_to_the_country()
    {
        var country = Assert.Single((await service.GetJsonAsync("/v1/coverage/population?model=task-force&asOf=2025-12-31"))["data"]!.AsArray())!;
        var states = (await service.GetJsonAsync("/v1/coverage/population?by=state&model=task-force&asOf=2025-12-31"))["data"]!.AsArray();

        Assert.Equal(51, states.Count(s => s!["totalPopulation"] is not null)); // The Census Bureau's estimates do not cover the territories.
        Assert.Equal((long)country["population"]!, states.Sum(s => (long)s!["population"]!));
        Assert.Equal((long)country["totalPopulation"]!, states.Sum(s => (long?)s!["totalPopulation"] ?? 0));
        Assert.Equal((long)country["agencies"]! + (long)country["otherAgencies"]!, states.Sum(s => (long)s!["agencies"]! + (long)s["otherAgencies"]!));
    }

    [Fact]
    public async Task Notes_say_the_method_and_the_vintage()
    {
        var notes = (await service.GetJsonAsync("/v1/coverage/population?by=state"))["query"]!["notes"]!.AsArray().Select(n => (string)n!);

        Assert.Contains(notes, note => note.StartsWith("Each resident is counted once", StringComparison.Ordinal) && note.EndsWith("vintage 2021.", StringComparison.Ordinal));
    }
}
