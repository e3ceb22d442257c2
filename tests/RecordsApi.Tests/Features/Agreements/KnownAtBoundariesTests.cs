using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agreements;

/// <summary>A fact is known from the millisecond at which it was recorded until the one at which it was superseded.</summary>
public sealed class KnownAtBoundariesTests(KnownAtBoundariesTests.CorrectedRegisterFactory service)
    : IClassFixture<KnownAtBoundariesTests.CorrectedRegisterFactory>
{
    private const string BeforeRecording = "2025-09-02T20:59:59.999Z";
    private const string Recording = "2025-09-02T21:00:00.000Z";
    private const string BeforeCorrection = "2025-09-05T20:59:59.999Z";
    private const string Correction = "2025-09-05T21:00:00.000Z";

    [Theory]
    [InlineData(BeforeRecording, "active")]
    [InlineData(Recording, "terminated")]
    [InlineData(BeforeCorrection, "terminated")]
    [InlineData(Correction, "active")]
    public async Task Agreement_has_one_status_that_of_the_event_known_at_that_millisecond(string knownAt, string expected)
    {
        var agreements = (await GetAsync("agreements?agency=fl-coral-gables-police-department&asOf=2025-09-10", knownAt))["data"]!;

        Assert.Equal([expected], agreements.AsArray().Select(agreement => (string?)agreement!["status"]));
    }

    [Theory]
    [InlineData(BeforeRecording, "e1")]
    [InlineData(Recording, "e1,e2")]
    [InlineData(BeforeCorrection, "e1,e2")]
    [InlineData(Correction, "e1")]
    public async Task Status_events_known_at_that_millisecond_are_listed(string knownAt, string expected)
    {
        var ids = await service.GetIdsAsync($"/v1/status-events?agreement={FloridaTestData.CoralGables}&knownAt={knownAt}");

        Assert.Equal(expected, NameEvents(ids));
    }

    [Theory]
    [InlineData(FloridaTestData.CoralGables, BeforeRecording, "e1")]
    [InlineData(FloridaTestData.CoralGables, Recording, "e1,e2")]
    [InlineData(FloridaTestData.CoralGables, BeforeCorrection, "e1,e2")]
    [InlineData(FloridaTestData.CoralGables, Correction, "e1")]
    [InlineData(FloridaTestData.Hialeah, "2025-07-03T20:59:59.999Z", "e1")]
    [InlineData(FloridaTestData.Hialeah, "2025-07-03T21:00:00.000Z", "e1,e2")]
    public async Task All_status_events_known_at_that_millisecond_are_in_a_streamed_list(string agreement, string knownAt, string expected)
    {
        var csv = await service.GetTextAsync($"/v1/status-events?agreement={agreement}&format=csv&fields=id&knownAt={knownAt}");

        Assert.Equal(expected, NameEvents(csv.Split("\r\n")[1..^1]));
    }

    [Theory]
    [InlineData(BeforeRecording, "e1")]
    [InlineData(Recording, "e1,e2")]
    [InlineData(BeforeCorrection, "e1,e2")]
    [InlineData(Correction, "e1")]
    public async Task Agreement_includes_the_status_events_known_at_that_millisecond(string knownAt, string expected)
    {
        var agreement = (await GetAsync($"agreements/{FloridaTestData.CoralGables}?include=history&asOf=2025-09-10", knownAt))["data"]!;

        Assert.Equal(expected, NameEvents(agreement["history"]!.AsArray().Select(e => (string)e!["id"]!)));
    }

    [Theory]
    [InlineData("2025-12-31T00:59:59.999Z", "2025-12-30")]
    [InlineData("2025-12-31T01:00:00.000Z", "2025-12-31")]
    [InlineData("2025-12-31T05:59:59.999Z", "2025-12-31")]
    [InlineData("2025-12-31T06:00:00.000Z", "2025-12-30")]
    public async Task Listed_agreement_was_last_listed_in_the_newest_publication_known_at_that_millisecond(string knownAt, string expected)
    {
        var agreement = (await GetAsync($"agreements/{FloridaTestData.CoralGables}?asOf=2025-12-31", knownAt))["data"]!;

        Assert.Equal(expected, (string?)agreement["lastListedOn"]);
    }

    [Theory]
    [InlineData("2025-07-01T20:59:59.999Z", true)]
    [InlineData("2025-07-01T21:00:00.000Z", false)]
    public async Task Row_with_a_later_signing_date_is_named_in_a_note_until_it_is_superseded(string knownAt, bool expected)
    {
        var notes = (await GetAsync("agreements?inForce=true&asOf=2025-06-17", knownAt))["query"]!["notes"]!.ToJsonString();

        Assert.Equal(expected, notes.Contains(FloridaTestData.Miami, StringComparison.Ordinal));
    }

    private Task<JsonNode> GetAsync(string address, string knownAt) => service.GetJsonAsync($"/v1/{address}&knownAt={knownAt}");

    private static string NameEvents(IEnumerable<string> ids) => string.Join(',', ids.Select(id => id[^2..]));

    /// <summary>The service over a register in which a status event, a publication and a row of a list are superseded.</summary>
    public sealed class CorrectedRegisterFactory() : RegisterApiFactory(FloridaTestData.CreateRegister()
        .StatusEvent(FloridaTestData.CoralGables, "terminated", "ended", "2025-09-01", "2025-09-02", superseded: "2025-09-05")
        .Publication(
            "ice-participating-2025-12-31", "participating", "2025-12-31",
            recorded: "2025-12-31T01:00:00Z", superseded: "2025-12-31T06:00:00Z")
        .Listing(
            FloridaTestData.Miami, "fl-miami-police-department", "Miami Police Department",
            "ice-participating-2025-06-16", "ice-participating-2025-06-17-pm", "2025-08-28", superseded: "2025-07-01"));
}
