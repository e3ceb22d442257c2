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

    private Task<JsonNode> GetAsync(string address, string knownAt) => service.GetJsonAsync($"/v1/{address}&knownAt={knownAt}");

    /// <summary>The service over a register in which a status event is superseded.</summary>
    public sealed class CorrectedRegisterFactory() : RegisterApiFactory(FloridaTestData.CreateRegister()
        .StatusEvent(FloridaTestData.CoralGables, "terminated", "ended", "2025-09-01", "2025-09-02", superseded: "2025-09-05"));
}
