using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Coverage;

/// <summary>
/// What is answered for dates that no list covers. The lists of the register end on 30 December (participating) and 3 July 2025 (pending).
/// </summary>
public sealed class BeyondCoverageTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private const string PendingStart =
        "The pending list is known from 2025-04-03 on. Before that date the register has only what later lists and other sources prove, such as a signing date that was printed later; applications that ended before 2025-04-03 are not known.";

    private const string ParticipatingStart =
        "The participating list is known from 2025-06-16 on. Before that date the register has only what later lists and other sources prove, such as a signing date that was printed later; agreements that ended before 2025-06-16 are not known.";

    [Theory]
    [InlineData("/v1/agreements", "2025-12-30")]
    [InlineData("/v1/agreements?inForce=true", "2025-12-30")]
    [InlineData("/v1/agreements?inForce=false", "2025-12-30")]
    [InlineData("/v1/agreements?status=pending,approved", "2025-07-03")]
    [InlineData("/v1/agreements?phase=forming", "2025-07-03")]
    [InlineData("/v1/agreements?phase=forming,in-force", "2025-12-30")]
    [InlineData("/v1/agreements?knownAt=2025-07-05", "2025-07-03")]
    [InlineData("/v1/agreements?knownAt=2025-06-16", "2025-06-16")]
    [InlineData("/v1/statistics/agreements?by=state", "2025-12-30")]
    [InlineData("/v1/statistics/agreements?status=pending", "2025-07-03")]
    [InlineData("/v1/statistics/durations", "2025-12-30")]
    [InlineData("/v1/agencies", "2025-12-30")]
    [InlineData($"/v1/agreements/{FloridaTestData.Hialeah}", "2025-12-30")]
    public async Task Without_a_date_the_answer_is_as_of_the_last_day_known_whatever_the_clock_says(string address, string day)
    {
        using var later = new RegisterApiFactory { Clock = new(RegisterApiFactory.Now.AddYears(2)) };
        var register = (await service.GetJsonAsync(address))["register"]!;
        var laterRegister = (await later.GetJsonAsync(address))["register"]!;

        Assert.Equal((day, true), ((string?)register["asOf"], (bool)register["asOfIsDefault"]!));
        Assert.Equal(day, (string?)laterRegister["asOf"]);
    }

    [Fact]
    public async Task Query_says_that_the_date_is_the_last_day_known()
    {
        var query = (await service.GetJsonAsync("/v1/agreements?state=FL"))["query"]!;

        Assert.Equal("2025-12-30", (string?)query["asOf"]);
        Assert.Contains("in state FL, as of 2025-12-30 (the last day known),", (string?)query["sentence"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requested_date_is_not_the_default()
    {
        var response = await service.GetJsonAsync("/v1/agreements?asOf=2025-12-30");

        Assert.False((bool)response["register"]!["asOfIsDefault"]!);
        Assert.Contains("as of 2025-12-30, based on", (string?)response["query"]!["sentence"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asOf=2025-12-30", "certain certain certain certain certain")]
    [InlineData("asOf=2025-12-31", "assumed assumed assumed assumed assumed")]
    [InlineData("asOf=2030-01-01", "assumed assumed assumed assumed assumed")]
    [InlineData("asOf=2025-12-31&knownAt=2025-12-30T22:00:00Z", "assumed assumed assumed assumed assumed")]
    [InlineData("asOf=2025-07-03", "certain certain certain certain certain")]
    [InlineData("asOf=2025-06-20", "possible certain certain certain certain")]
    public async Task Status_is_assumed_exactly_after_the_end_of_the_list_that_carries_it(string query, string certainties) =>
        Assert.Equal(certainties, string.Join(' ', (await service.GetJsonAsync($"/v1/agreements?{query}"))["data"]!.AsArray().Select(a => (string?)a!["certainty"])));

    [Fact]
    public async Task Application_is_assumed_after_the_end_of_the_pending_list_and_an_agreement_is_not()
    {
        var response = await service.GetJsonAsync("/v1/agreements?asOf=2025-08-15");

        Assert.Equal(
            ["al-baldwin-county-sheriffs-office delisted certain", "fl-coral-gables-police-department active certain", "fl-hialeah-police-department active certain",
                "fl-miami-police-department approved assumed", "fl-port-police active certain"],
            response["data"]!.AsArray().Select(a => $"{a!["agencyId"]} {a["status"]} {a["certainty"]}"));
        Assert.Equal(
            ["2025-08-15 is after the last publication of the pending list (2025-07-03). The status of 1 of these agreements is assumed: still believed, but not observed since."],
            Notes(response));
    }

    [Theory]
    [InlineData("agreements?asOf=2030-01-01", 5)]
    [InlineData("agreements?asOf=2030-01-01&state=FL&limit=1", 4)]
    [InlineData("statistics/agreements?asOf=2030-01-01", 5)]
    public async Task Note_says_how_many_are_assumed_and_since_when(string address, int assumed) => Assert.Contains(
        $"2030-01-01 is after the last publication of the participating list (2025-12-30) and of the pending list (2025-07-03). The status of {assumed} of these agreements is assumed: still believed, but not observed since.",
        Notes(await service.GetJsonAsync($"/v1/{address}")));

    [Fact]
    public async Task Note_names_only_the_list_that_carries_what_is_asked_for() => Assert.Equal(
        ["2030-01-01 is after the last publication of the participating list (2025-12-30). The status of 4 of these agreements is assumed: still believed, but not observed since."],
        Notes(await service.GetJsonAsync("/v1/agreements?asOf=2030-01-01&inForce=true")));

    [Theory]
    [InlineData("agreements?asOf=2025-05-01", "active")]
    [InlineData("agreements?asOf=2012-01-01", "")]
    [InlineData("agreements?asOf=2025-05-01&inForce=true", "active")]
    public async Task Date_before_the_first_list_is_answered_by_what_later_evidence_proves_and_says_so(string address, string status)
    {
        var response = await service.GetJsonAsync($"/v1/{address}");

        Assert.Equal(address.Contains("2012", StringComparison.Ordinal) ? [ParticipatingStart, PendingStart] : [ParticipatingStart], Notes(response));
        Assert.All(response["data"]!.AsArray().Where(a => (string?)a!["status"] != "pending"), a => Assert.Equal((status, "certain"), ((string?)a!["status"], (string?)a["certainty"])));
    }

    [Theory]
    [InlineData("asOf=2025-12-30", "active 4 0, delisted 1 0")]
    [InlineData("asOf=2026-01-01", "active 4 4, delisted 1 1")]
    [InlineData("asOf=2025-08-15", "active 3 0, approved 1 1, delisted 1 0")]
    public async Task Counts_say_how_many_are_assumed(string query, string expected) => Assert.Equal(expected, string.Join(", ",
        (await service.GetJsonAsync($"/v1/statistics/agreements?by=status&{query}"))["data"]!.AsArray().Select(g => $"{g!["status"]} {g["agreements"]} {g["assumed"]}")));

    [Fact]
    public async Task Timeline_ends_with_the_last_day_known()
    {
        var response = await service.GetJsonAsync("/v1/statistics/timeline?from=2025-11-01");

        Assert.Equal(["2025-11 2025-11-30 5 0 True", "2025-12 2025-12-30 5 0 True"], Points(response));
        Assert.StartsWith("Number of agreements at the end of each month from 2025-11-01 to 2025-12-30 (the last day known),", (string?)response["query"]!["sentence"], StringComparison.Ordinal);
        Assert.Equal(("2025-12-30", true), ((string?)response["register"]!["asOf"], (bool)response["register"]!["asOfIsDefault"]!));
    }

    [Fact]
    public async Task Timeline_beyond_coverage_says_for_each_period_that_it_was_not_observed()
    {
        var response = await service.GetJsonAsync("/v1/statistics/timeline?from=2025-05-01&to=2026-02-28&every=month&inForce=true");

        Assert.Equal(
            ["2025-05 2025-05-31 2 0 False", "2025-06 2025-06-30 3 0 True", "2025-07 2025-07-31 3 0 True", "2025-08 2025-08-31 4 0 True", "2025-09 2025-09-30 4 0 True",
                "2025-10 2025-10-31 4 0 True", "2025-11 2025-11-30 4 0 True", "2025-12 2025-12-31 4 4 False", "2026-01 2026-01-31 4 4 False", "2026-02 2026-02-28 4 4 False"],
            Points(response));
        Assert.Equal(
            [
                "A status event whose date is an interval counts on the last day of the interval.", ParticipatingStart,
                "2026-02-28 is after the last publication of the participating list (2025-12-30). The status of 4 of these agreements is assumed: still believed, but not observed since.",
            ],
            Notes(response));
    }

    [Theory]
    [InlineData("false", "Agreements with no decision recorded here, as of 2025-12-30 (the last day known)")]
    [InlineData("true", "Agreements with a decision recorded here, as of 2025-12-30 (the last day known)")]
    public async Task Decided_says_what_is_recorded_and_for_how_many(string decided, string sentence)
    {
        var response = await service.GetJsonAsync($"/v1/agreements?decided={decided}");

        Assert.StartsWith(sentence, (string?)response["query"]!["sentence"], StringComparison.Ordinal);
        Assert.Equal(["A decision is recorded for 1 of all 5 agreements (20 %). Where no decision is recorded here, one may have been made."], Notes(response));
    }

    [Fact]
    public async Task Later_evidence_than_the_list_extends_what_is_known_of_its_agreement_and_lists_mention_it()
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister()
            .StatusEvent(FloridaTestData.Miami, "terminated", "ended", "2025-12-31", "2025-12-31T10:00:00Z", basis: "documented", source: "miami-minutes-2025-06-17"));
        var single = await own.GetJsonAsync($"/v1/agreements/{FloridaTestData.Miami}");
        var list = await own.GetJsonAsync("/v1/agreements?agency=fl-miami-police-department");
        var next = await own.GetJsonAsync($"/v1/agreements/{FloridaTestData.Miami}?asOf=2026-01-01");

        Assert.Equal(("terminated", "certain", "2025-12-31"), ((string?)single["data"]!["status"], (string?)single["data"]!["certainty"], (string?)single["register"]!["asOf"]));
        Assert.Equal("active", (string?)list["data"]![0]!["status"]);
        Assert.Equal(["The register records status events after this date, up to 2025-12-31. To include them, ask for a later date."], Notes(list));
        Assert.Equal("assumed", (string?)next["data"]!["certainty"]);
    }

    [Fact]
    public async Task Csv_and_geojson_give_the_certainty_of_each_record()
    {
        using var client = service.CreateClient();
        var csv = await client.GetStringAsync(new Uri("/v1/agreements?asOf=2030-01-01&format=csv&fields=id,certainty", UriKind.Relative));
        var geo = JsonNode.Parse(await client.GetStringAsync(new Uri("/v1/agreements?asOf=2030-01-01&format=geojson", UriKind.Relative)))!;

        Assert.Equal(5, csv.Split("assumed").Length - 1);
        Assert.All(geo["features"]!.AsArray(), f => Assert.Equal("assumed", (string?)f!["properties"]!["certainty"]));
    }

    [Fact]
    public async Task Entity_tag_of_an_answer_without_a_date_does_not_change_with_the_calendar()
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister().Fact("knownThrough", "2025-12-30T21:00:00.000Z").Fact("builtAt", "2025-12-30T21:00:00.000Z"));
        using var client = own.CreateClient();
        using var today = await client.GetAsync(new Uri("/v1/agreements?limit=2", UriKind.Relative));
        own.Clock.Advance(TimeSpan.FromDays(40));
        using var later = await client.GetAsync(new Uri("/v1/agreements?limit=2", UriKind.Relative));

        Assert.Equal((today.Headers.ETag, today.Content.Headers.LastModified), (later.Headers.ETag, later.Content.Headers.LastModified));
        Assert.Equal(await today.Content.ReadAsStringAsync(), await later.Content.ReadAsStringAsync());
    }

    private static IEnumerable<string?> Notes(JsonNode response) => response["query"]!["notes"]!.AsArray().Select(note => (string?)note);

    private static IEnumerable<string> Points(JsonNode response) =>
        response["data"]!.AsArray().Select(p => $"{p!["period"]} {p["to"]} {p["agreements"]} {p["assumed"]} {(bool)p["observed"]!}");
}
