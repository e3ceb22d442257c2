using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Statistics;

/// <summary>Statistics of the shipped register: figures counted from its files in other ways, and sums that must agree.</summary>
public sealed class SeedStatisticsTests(SeedRegisterFactory service) : IClassFixture<SeedRegisterFactory>
{
    public static TheoryData<string> Filters =>
    [
        "", "state=FL,TX", "within=12086", "agency=fl-gulf-county-sheriffs-office,fl-office-of-agricultural-law-enforcement", "model=task-force",
        "status=pending,approved", "phase=in-force,uncertain&disputed=false", "inForce=true&signedFrom=2025-03-01", "inForce=false", "signedTo=2025-04-30",
        "statusFrom=2025-05-01&statusTo=2025-08-31", "listedIn=ice-participating-2025-06-17-pm&state=FL", "q=sheriff", "disputed=true", "jurisdiction=12",
        "decided=true", "decided=false&state=FL", "returned=true", "returned=false&state=GA", "hasDocument=false", "hasCounty=false", "hasCounty=true&state=VA", "hasDocument=true&state=FL", "document=addendum", "document=not:agreement",
        "endedFrom=2025-07-01", "endedTo=2025-11-30", "near=25.77,-80.19&radius=50", "bbox=-81,25,-80,28", "county=12086,12011", "county=not:12086&state=FL", "agencyType=campus,constable",
        "state=not:FL,not:TX", "within=12,not:12086", "model=not:task-force", "status=not:active", "phase=not:in-force", "confidence=low", "basis=not:listed", "delistedFrom=in-force",
        "listedIn=not:ice-participating-2025-06-17-pm&state=TX", "agencyType=not:sheriff&q=county", "vote=after-signing", "vote=before-signing", "vote=not:none&state=FL",
    ];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Counts_and_timeline_agree_with_the_list_of_agreements(string filter)
    {
        const string Timeline = "/v1/statistics/timeline?from=2024-12-01&to=2025-12-20&every=month&by=agencyType,status&knownAt=2025-12-24";
        var points = (await service.GetJsonAsync($"{Timeline}&{filter}"))["data"]!.AsArray().ToLookup(p => (string)p!["to"]!);
        foreach (var day in (string[])["2025-06-30", "2025-09-30", "2025-12-20"])
        {
            var times = $"asOf={day}&knownAt=2025-12-24";
            var total = (long)(await service.GetJsonAsync($"/v1/agreements?limit=1&{times}&{filter}"))["page"]!["total"]!;
            var counts = (await service.GetJsonAsync($"/v1/statistics/agreements?by=agencyType,status&{times}&{filter}"))["data"]!.AsArray();

            Assert.Equal(total, counts.Sum(c => (long)c!["agreements"]!));
            Assert.Equal(
                counts.Select(c => $"{c!["agencyType"]} {c["status"]} {c["agreements"]} {c["inForce"]}"),
                points[day].Where(p => (int)p!["agreements"]! > 0).Select(p => $"{p!["agencyType"]} {p["status"]} {p["agreements"]} {p["inForce"]}"));
        }
    }

    [Theory]
    [InlineData("2025-02-20")]
    [InlineData("2025-06-18T12:00:00Z")]
    [InlineData("2025-09-30")]
    public async Task Counts_timeline_and_intervals_known_at_an_earlier_timestamp_agree_with_the_list_of_agreements(string knownAt)
    {
        var day = knownAt[..10];
        foreach (var filter in (string[])["inForce=true", "inForce=true&model=task-force", "inForce=true&agencyType=sheriff", "inForce=true&within=12"])
        {
            var total = (long)(await service.GetJsonAsync($"/v1/agreements?limit=1&asOf={day}&knownAt={knownAt}&{filter}"))["page"]!["total"]!;
            var counts = (await service.GetJsonAsync($"/v1/statistics/agreements?asOf={day}&knownAt={knownAt}&{filter}"))["data"]!.AsArray();
            var points = (await service.GetJsonAsync($"/v1/statistics/timeline?from=2024-12-01&to={day}&every=month&knownAt={knownAt}&{filter}"))["data"]!.AsArray();
            var intervals = (await service.GetJsonAsync($"/v1/agreements/intervals?limit=1&from={day}&to={day}&knownAt={knownAt}&{filter}"))["page"]!["total"];

            Assert.NotEqual(0, total);
            Assert.Equal((total, total, total), ((long)counts.Single()!["agreements"]!, (long)points[^1]!["agreements"]!, (long)intervals!));
        }
    }

    [Theory]
    [InlineData("program=287g")]
    [InlineData("model=warrant-service-officer")]
    public async Task In_force_equals_the_previous_period_plus_began_minus_ended(string filter)
    {
        var points = (await service.GetJsonAsync($"/v1/statistics/timeline?from=2016-01-01&every=week&{filter}"))["data"]!.AsArray();
        var before = 0;
        foreach (var point in points)
        {
            before += (int)point!["began"]! - (int)point["ended"]!;
            Assert.Equal(before, (int)point["inForce"]!);
        }

        Assert.NotEqual(0, before);
    }

    [Fact]
    public async Task Counts_by_state_give_the_first_task_force_agreement()
    {
        var states = (await service.GetJsonAsync("/v1/statistics/agreements?by=state&model=task-force"))["data"]!.AsArray()
            .ToDictionary(s => (string)s!["state"]!, s => (string?)s!["firstInForceOn"]);

        Assert.Equal(("2025-02-07", "2025-09-22"), (states["FL"], states["WI"]));
    }
}
