using RecordsApi.Data.Verification;
using RecordsApi.Domain.Verification;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Editing;

/// <summary>Responses for a date and a past timestamp never change.</summary>
public sealed class BitemporalStabilityTests(EmptyRegisterFactory register) : IClassFixture<EmptyRegisterFactory>
{
    private const int EditCount = 500;
    private const int EditsBetweenSnapshots = 20;

    [Fact]
    public async Task Responses_with_fixed_asOf_and_knownAt_never_change()
    {
        using var client = register.CreateClient();
        var edits = new RandomEditor(register, seed: 20250617);
        var earlier = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var act = 1; act <= EditCount; act++)
        {
            await edits.PerformNextAsync();
            if (act % EditsBetweenSnapshots != 0)
                continue;
            foreach (var address in await AddressesAsync())
                earlier[address] = await client.GetStringAsync(address);
        }

        var differing = new List<string>();
        foreach (var (address, body) in earlier)
        {
            if (await client.GetStringAsync(address) is var now && now != body)
                differing.Add(Difference(address, body, now));
        }

        Assert.True(differing.Count == 0, $"{differing.Count} of {earlier.Count} answers changed:\n{string.Join('\n', differing.Take(5))}");
        Assert.True(edits.Counts is { Done: > 150, Refused: > 25, Imported: > 20 }, $"{edits.Counts} is no mixture.");
        Assert.Equal("", await FindInvariantViolationsAsync());
    }

    private async Task<List<string>> AddressesAsync()
    {
        await using var db = new UnpooledContextFactory(register.DatabasePath).CreateDbContext();
        var known = db.DatasetMetadata.Single(f => f.Name == "knownThrough").Value;
        var day = DateOnly.FromDateTime(register.Clock.GetUtcNow().UtcDateTime).AddDays(-20).ToString("yyyy-MM-dd");
        var both = $"asOf={day}&knownAt={known}";
        List<string> addresses =
        [
            $"/v1/agreements?{both}&limit=500&include=agency,jurisdiction,history,decisions,sources", $"/v1/agreements?{both}&format=csv",
            $"/v1/agreements?{both}&q=miami police", $"/v1/agreements?{both}&decided=true&document=none", $"/v1/status-events?knownAt={known}&limit=500",
            $"/v1/decisions?knownAt={known}&include=sources", $"/v1/meetings?knownAt={known}&limit=500", $"/v1/sources?knownAt={known}&limit=500",
            $"/v1/agencies?knownAt={known}&limit=500", $"/v1/agencies?knownAt={known}&q=city", $"/v1/publications?knownAt={known}&limit=500",
            $"/v1/statistics/agreements?{both}&by=status,model", $"/v1/statistics/timeline?from=2025-11-01&to=2026-03-01&every=week&by=status&knownAt={known}",
        ];
        foreach (var id in db.Agreements.Select(a => a.Id).OrderBy(id => id).Take(3))
        {
            addresses.Add($"/v1/agreements/{id}/history?include=superseded&knownAt={known}");
            addresses.Add($"/v1/agreements/{id}/listings?{both}");
        }

        if (db.Publications.OrderByDescending(p => p.Key).Select(p => p.Id).FirstOrDefault() is { } publication)
            addresses.Add($"/v1/publications/{publication}/rows?knownAt={known}");
        return addresses;
    }

    private static string Difference(string address, string before, string now)
    {
        var at = Enumerable.Range(0, Math.Min(before.Length, now.Length)).FirstOrDefault(i => before[i] != now[i], Math.Min(before.Length, now.Length));
        string Around(string text) => text[Math.Max(0, at - 150)..Math.Min(text.Length, at + 100)];
        return $"{address}\n  was …{Around(before)}…\n  is  …{Around(now)}…";
    }

    private async Task<string> FindInvariantViolationsAsync()
    {
        await using var db = new UnpooledContextFactory(register.DatabasePath).CreateDbContext();
        return string.Join('\n', RegisterInvariants.FindViolations(await RegisterSnapshotLoader.ReadAsync(db, CancellationToken.None)));
    }
}
