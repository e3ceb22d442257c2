using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Statistics;

/// <summary>The filters of statistics, which match agreements in memory, compared with those of the list, which match them in the database.</summary>
public sealed class StatisticsFilterTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private static readonly string[] Filters =
    [
        "state=FL", "state=FL,AL", "state=not:FL", "program=287g", "model=task-force", "status=active", "phase=not:in-force", "inForce=true", "jurisdiction=1230000", "jurisdiction=not:1230000",
        "agency=fl-hialeah-police-department", "agency=not:fl-hialeah-police-department", "agencyType=sheriff", "agencyType=not:sheriff", "basis=listed", "basis=not:listed",
        "hasCounty=true", "hasCounty=false", "hasDocument=true", "hasDocument=false", "signedFrom=2025-03-01", "signedTo=2025-06-01", "statusFrom=2025-06-17", "statusTo=2025-06-17",
        "endedFrom=2025-06-01", "endedTo=2025-12-31", "state=FL&hasDocument=true&signedFrom=2025-03-01",
    ];

    private static readonly string[] Times = ["", "&asOf=2025-06-20", "&knownAt=2025-06-18", "&asOf=2025-07-01&knownAt=2025-12-30"];

    public static TheoryData<string> Queries => [.. Filters.SelectMany(filter => Times.Select(times => filter + times))];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Statistics_count_the_agreements_that_the_list_has(string query)
    {
        var listed = (await service.GetJsonAsync($"/v1/agreements?{query}"))["page"]!["total"]!;
        var counted = (await service.GetJsonAsync($"/v1/statistics/agreements?{query}"))["data"]![0]!["agreements"]!;

        Assert.Equal((int)listed, (int)counted);
    }
}
