using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Changes;

/// <summary>The change log of the shipped register.</summary>
public sealed class SeedChangesTests(SeedRegisterFactory service) : IClassFixture<SeedRegisterFactory>
{
    [Fact]
    public async Task Since_returns_every_entry_after_the_last_earlier_one()
    {
        var before = (await service.GetJsonAsync("/v1/changes?until=2026-03-26&sort=-sequence&limit=1"))["data"]![0]!;
        var since = await service.GetJsonAsync("/v1/changes?since=2026-03-27&limit=500");

        Assert.Equal((long)since["page"]!["total"]!, (long)(await service.GetJsonAsync($"/v1/changes?after={before["sequence"]}&limit=1"))["page"]!["total"]!);
        Assert.All(since["data"]!.AsArray(), c => Assert.True(string.CompareOrdinal((string)c!["enteredAt"]!, "2026-03-27") > 0));
    }

    [Fact]
    public async Task Agreement_that_ended_in_the_last_90_days_has_a_reason()
    {
        var ended = Assert.Single((await service.GetJsonAsync("/v1/changes?since=2025-10-02&status=terminated"))["data"]!.AsArray())!;

        Assert.Equal(
            ("me-wells-police-department-287g-task-force-1", "terminated"), ((string?)ended["agreementId"], (string?)ended["status"]));
        Assert.StartsWith("Cause: local-party.", (string?)ended["reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_entry_of_every_agreement_has_its_current_status()
    {
        var lastStatuses = new Dictionary<string, string?>();
        for (var next = "/v1/changes?thing=agreement&limit=500"; next is not null;)
        {
            var page = await service.GetJsonAsync(next);
            foreach (var change in page["data"]!.AsArray().SelectMany(change => change!["details"]!.AsArray().Prepend(change)).OrderBy(change => (long)change!["sequence"]!))
            {
                if ((string?)change!["agreementId"] is { } agreement)
                    lastStatuses[agreement] = (string?)change["agreementStatus"];
            }

            next = (string?)page["page"]!["next"] is { } address ? new Uri(address).PathAndQuery : null;
        }

        var agreements = new Dictionary<string, string?>();
        for (var next = "/v1/agreements?limit=500"; next is not null;)
        {
            var page = await service.GetJsonAsync(next);
            foreach (var agreement in page["data"]!.AsArray())
                agreements[(string)agreement!["id"]!] = (string?)agreement["status"];
            next = (string?)page["page"]!["next"] is { } address ? new Uri(address).PathAndQuery : null;
        }

        // Ids of merged agreements have no status.
        Assert.Equal(
            agreements.OrderBy(a => a.Key, StringComparer.Ordinal),
            lastStatuses.Where(a => a.Value is not null).OrderBy(a => a.Key, StringComparer.Ordinal));
    }
}
