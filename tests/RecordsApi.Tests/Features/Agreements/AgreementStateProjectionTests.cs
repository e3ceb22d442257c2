using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agreements;

/// <summary>The stored read model of agreements over the seed register.</summary>
[Collection(SeedRegisterTests.Name)]
public sealed class AgreementStateProjectionTests(SeedRegisterFactory service)
{
    [Fact]
    public async Task Rebuilding_the_read_model_changes_nothing()
    {
        await using var db = RegisterBuilder.Open(service.DatabasePath);
        await using var undone = await db.Database.BeginTransactionAsync();
        var before = await db.AgreementStates.OrderBy(s => s.AgreementId).ThenBy(s => s.RecordedAt).ThenBy(s => s.ValidFrom).ToListAsync();

        await new AgreementStateProjection(db).RebuildAsync(CancellationToken.None);

        var after = await db.AgreementStates.OrderBy(s => s.AgreementId).ThenBy(s => s.RecordedAt).ThenBy(s => s.ValidFrom).ToListAsync();
        Assert.True(before.Count > 1000, $"{before.Count} states.");
        Assert.Equal(before.Count, after.Count);
        Assert.All(before.Zip(after), pair => Assert.True(pair.First.HasSameContent(pair.Second) && pair.First.SupersededAt == pair.Second.SupersededAt));
        Assert.Empty(await new AgreementStateProjection(db).FindCountDriftAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Drift_is_empty_and_names_agreements_that_differ()
    {
        await using var db = RegisterBuilder.Open(service.DatabasePath);
        await using var undone = await db.Database.BeginTransactionAsync();
        var projection = new AgreementStateProjection(db);
        Assert.Empty(await projection.FindDriftAsync(CancellationToken.None));
        var last = db.StatusEvents.Where(e => e.SupersededAt == null && e.Phase == "in-force").OrderBy(e => e.Id).First();

        await db.Database.ExecuteSqlAsync($"""UPDATE "StatusEvents" SET "Status" = 'signed' WHERE "Id" = {last.Id}""");

        Assert.Equal([last.AgreementId], await projection.FindDriftAsync(CancellationToken.None));
    }
}
