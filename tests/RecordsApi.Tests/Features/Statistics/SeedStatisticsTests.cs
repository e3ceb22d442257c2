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
    public async Task Timeline_gives_the_number_in_force_at_the_end_of_each_year_by_model()
    {
        var points = (await service.GetJsonAsync("/v1/statistics/timeline?from=2021-01-01&every=year&by=model"))["data"]!.AsArray();

        Assert.Equal(
            "66 0 76, 64 0 76, 62 0 75, 60 0 75, 145 685 446",
            string.Join(", ", points.Chunk(3).Select(year => string.Join(' ', year.Select(p => p!["inForce"]!.ToString())))));
    }

    [Fact]
    public async Task Counts_by_state_give_the_first_task_force_agreement()
    {
        var states = (await service.GetJsonAsync("/v1/statistics/agreements?by=state&model=task-force"))["data"]!.AsArray()
            .ToDictionary(s => (string)s!["state"]!, s => (string?)s!["firstInForceOn"]);

        Assert.Equal(37, states.Values.Count(day => day is not null));
        Assert.Equal(("2025-01-31", "2025-02-07", "2025-09-22"), (states["TX"], states["FL"], states["WI"]));
    }

    [Theory]
    [InlineData("from=approved&to=signed&state=FL", "4 2 42.5 64 82.25 113 1 0 0")]
    [InlineData("from=pending&to=active", "727 0 2 6 16 218 59 0 2")]
    public async Task Durations_between_statuses_equal_the_known_figures(string query, string expected)
    {
        var record = Assert.Single((await service.GetJsonAsync($"/v1/statistics/durations?{query}"))["data"]!.AsArray())!.AsObject();

        Assert.Equal(expected, string.Join(' ', record.Skip(8).Select(value => value.Value)));
    }
}
