using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Queries;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agreements;

/// <summary>What is kept of how agreements stand, beside what their facts say, over the register that ships.</summary>
[Collection(SeedRegisterCollection.Name)]
public sealed class AgreementStateProjectionTests(SeedRegisterFactory service)
{
    /// <summary>Days before, within and after what the register knows, some of them those of steps.</summary>
    public static TheoryData<string> Days => ["0001-01-01", "2019-03-01", "2025-02-25", "2025-04-24", "2025-06-17", "2025-08-27", "2025-08-28", "2025-12-31", "2026-11-23", "9999-12-31"];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Projected_states_equal_the_states_computed_from_facts(string day)
    {
        await using var db = RegisterBuilder.Open(service.DatabasePath);
        var frame = new TemporalContext(DateOnly.ParseExact(day, "yyyy-MM-dd"), new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var positions = await db.GetListPositionsAsync(frame, CancellationToken.None);

        var computed = db.AgreementsAsOf(frame, positions).OrderBy(a => a.Id).ToList();
        db.IsCurrentKnowledge = true;
        var kept = db.AgreementsAsOf(frame, positions).OrderBy(a => a.Id).ToList();

        Assert.True(computed.Count > 1000, $"{computed.Count} agreements.");
        Assert.Equal(computed.Select(a => JsonSerializer.Serialize(a)), kept.Select(a => JsonSerializer.Serialize(a)));
    }

    [Fact]
    public async Task Drift_is_empty_and_names_agreements_that_differ()
    {
        await using var db = RegisterBuilder.Open(service.DatabasePath);
        await using var undone = await db.Database.BeginTransactionAsync();
        Assert.Empty(await AgreementStateProjection.FindDriftAsync(db, CancellationToken.None));
        var last = db.StatusEvents.Where(e => e.SupersededAt == null && e.Phase == "in-force").OrderBy(e => e.Id).First();

        await db.Database.ExecuteSqlAsync($"UPDATE StatusEvents SET Status = 'signed' WHERE Id = {last.Id}");

        Assert.Equal([last.AgreementId], await AgreementStateProjection.FindDriftAsync(db, CancellationToken.None));
    }
}
