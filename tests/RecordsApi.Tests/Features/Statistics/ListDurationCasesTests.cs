using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Statistics;

public sealed class ListDurationCasesTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("from=approved&to=signed", $"{FloridaTestData.Miami} measured 72")]
    [InlineData("from=pending&to=active", $"{FloridaTestData.Hialeah} measured 90")]
    [InlineData("from=active&to=pending&sort=agreementId", $"{FloridaTestData.BaldwinCounty} not-reached , {FloridaTestData.CoralGables} not-reached , {FloridaTestData.Hialeah} reversed , {FloridaTestData.Miami} not-reached , {FloridaTestData.PortPolice} not-reached ")]
    [InlineData("from=active&to=delisted&outcome=imprecise", $"{FloridaTestData.BaldwinCounty} imprecise ")]
    [InlineData("from=active&to=pending&outcome=reversed&state=AL", "")]
    public async Task Cases_are_those_that_the_statistics_summarize(string query, string expected)
    {
        var data = (await service.GetJsonAsync($"/v1/statistics/durations/cases?{query}"))["data"]!.AsArray();

        Assert.Equal(expected, string.Join(", ", data.Select(c => $"{c!["agreementId"]} {c["outcome"]} {c["days"]}")));
    }

    [Fact]
    public async Task Same_status_twice_is_rejected()
    {
        var (status, problem) = await service.GetProblemAsync("/v1/statistics/durations/cases?from=active&to=active");

        Assert.Equal((400, "to: from and to must differ, but both are active."), (status, (string)problem["detail"]!));
    }
}
