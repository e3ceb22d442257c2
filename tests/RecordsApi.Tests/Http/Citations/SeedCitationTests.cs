using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Citations;

[Collection(SeedRegisterTests.Name)]
public sealed class SeedCitationTests(SeedRegisterFactory service)
{
    [Fact]
    public async Task Vote_is_cited_with_the_minutes_in_one_request()
    {
        var citation = await service.GetTextAsync("/v1/decisions/fl-miami-2025-06-17-vote-1?format=citation");

        Assert.StartsWith("Miami City Commission, vote to authorize fl-miami-police-department-287g-task-force-1: passed, 2025-06-17; RecordsApi, version ", citation, StringComparison.Ordinal);
        Assert.Contains("Evidence: Minutes of the special meeting of the Miami City Commission, June 17, 2025, City of Miami, ", citation, StringComparison.Ordinal);
    }
}
