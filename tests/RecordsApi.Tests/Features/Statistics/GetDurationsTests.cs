using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Statistics;

public sealed class GetDurationsTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Fact]
    public async Task Durations_are_returned_with_every_field_and_the_query() => HttpTestExtensions.AssertJsonEqual(
        """
        {
          "data": [
            { "state": "FL", "level": null, "agencyType": null, "program": null, "model": null, "status": null, "phase": null, "county": null, "hasDocument": null,
              "count": 1, "minimum": 72, "lowerQuartile": 72, "median": 72, "upperQuartile": 72, "maximum": 72,
              "notReached": 0, "reversed": 0, "imprecise": 0 }
          ],
          "page": { "limit": 20000, "next": null, "cursor": null, "total": 1, "totalIsExact": true },
          "query": {
            "sentence": "Days from approved to signed by state, as of 2025-12-30 (the last day known), based on information recorded by 2025-12-31T12:00:00.000Z.",
            "notes": [
              "If an agreement has no status event 'signed', its status event 'active' is used, because it is dated by the last signature.",
              "Groups without agreements are omitted."
            ],
            "asOf": "2025-12-30", "knownAt": "2025-12-31T12:00:00.000Z", "from": "approved", "to": "signed", "by": ["state"], "format": "json"
          },
          "register": { "version": "2025-12-30.1", "asOf": "2025-12-30", "asOfIsDefault": true, "knownAt": "2025-12-31T12:00:00.000Z", "freshThrough": "2025-12-30",
            "coverage": [{"list": "participating", "from": "2025-06-16", "through": "2025-12-30"}, {"list": "pending", "from": "2025-04-03", "through": "2025-07-03"}] }
        }
        """,
        await service.GetJsonAsync("/v1/statistics/durations?by=state"));

    [Theory]
    [InlineData("from=pending&to=active", "1: 90 90 90 90 90, 0 0 0")]
    [InlineData("from=approved&to=signed&asOf=2025-08-27", "0: - - - - -, 1 0 0")]
    [InlineData("from=approved&to=signed&knownAt=2025-12-29", "0: - - - - -, 1 0 0")]
    [InlineData("from=active&to=delisted", "0: - - - - -, 4 0 1")]
    [InlineData("from=active&to=pending", "0: - - - - -, 4 1 0")]
    [InlineData("from=active&to=delisted&state=FL", "0: - - - - -, 3 1 0")]
    [InlineData("from=withdrawn&to=active", "0: - - - - -, 0 0 0")]
    public async Task Only_ordered_events_with_exact_dates_are_measured(string query, string expected)
    {
        // One of the four Florida agreements is delisted before it is ever listed as signed.
        using var own = query.Contains("state=FL", StringComparison.Ordinal)
            ? new RegisterApiFactory(FloridaTestData.CreateRegister().StatusEvent(FloridaTestData.Miami, "delisted", "uncertain", "2025-08-01", "2025-08-02"))
            : null;

        Assert.Equal(expected, await GetSummaryAsync(own ?? service, query));
    }

    [Fact]
    public async Task Quartiles_are_interpolated_between_the_nearest_values()
    {
        using var own = new RegisterApiFactory(CreateRegister(("2025-01-01", "2025-01-02"), ("2025-01-01", "2025-01-03"), ("2025-01-01", "2025-01-05"), ("2025-01-01", "2025-01-11")));

        // 1, 2, 4, 10: quartiles at positions 0.75, 1.5 and 2.25, counted from 0.
        Assert.Equal("4: 1 1.75 3 5.5 10, 0 0 0", await GetSummaryAsync(own, "from=pending&to=active"));
    }

    [Fact]
    public async Task Days_are_counted_from_the_first_event_to_the_next_and_are_zero_on_the_same_day()
    {
        using var own = new RegisterApiFactory(CreateRegister(("2025-01-01", "2025-01-01"))
            .StatusEvent("life-0", "withdrawn", "ended", "2025-02-01", "2025-02-01")
            .StatusEvent("life-0", "pending", "forming", "2025-02-11", "2025-02-11")
            .StatusEvent("life-0", "active", "in-force", "2025-03-01", "2025-03-01"));

        Assert.Equal("1: 0 0 0 0 0, 0 0 0", await GetSummaryAsync(own, "from=pending&to=active"));
        Assert.Equal("1: 28 28 28 28 28, 0 0 0", await GetSummaryAsync(own, "from=withdrawn&to=signed"));
        Assert.Equal("1: 0 0 0 0 0, 0 0 0", await GetSummaryAsync(own, "from=signed&to=active"));
    }

    [Fact]
    public async Task Signed_event_takes_precedence_over_active_event()
    {
        using var own = new RegisterApiFactory(CreateRegister(("2025-01-01", "2025-01-21")).StatusEvent("life-0", "signed", "in-force", "2025-01-11", "2025-01-11"));

        Assert.Equal("1: 10 10 10 10 10, 0 0 0", await GetSummaryAsync(own, "from=pending&to=signed"));
        Assert.Equal("1: 10 10 10 10 10, 0 0 0", await GetSummaryAsync(own, "from=signed&to=active"));
    }

    private static RegisterBuilder CreateRegister(params (string Pending, string Active)[] agreements)
    {
        var register = new RegisterBuilder().Fact("version", "2025-12-30.1").Program().Agency("fl-somewhere", "Somewhere Police");
        foreach (var (life, i) in agreements.Select((life, i) => (life, i)))
        {
            register.Agreement($"life-{i}", "fl-somewhere")
                .StatusEvent($"life-{i}", "pending", "forming", life.Pending, life.Pending)
                .StatusEvent($"life-{i}", "active", "in-force", life.Active, life.Active);
        }

        return register;
    }

    private static async Task<string> GetSummaryAsync(RegisterApiFactory service, string query)
    {
        var record = Assert.Single((await service.GetJsonAsync($"/v1/statistics/durations?{query}"))["data"]!.AsArray())!;
        var days = ((string[])["minimum", "lowerQuartile", "median", "upperQuartile", "maximum"]).Select(name => record[name]?.ToString() ?? "-");
        return $"{record["count"]}: {string.Join(' ', days)}, {record["notReached"]} {record["reversed"]} {record["imprecise"]}";
    }
}
