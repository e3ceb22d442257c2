using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http;

/// <summary>Tables that are read whole.</summary>
[Collection(ShippedRegister.Name)]
public sealed class WholeReadingTests(ShippedService service)
{
    private const string EndlessFromTheSecondRowOn =
        "CASE WHEN q.Code > (SELECT MIN(Code) FROM Models) THEN (WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT MAX(x) FROM n) END";

    [Fact]
    public Task Agencies_are_made_as_EF_Core_makes_them() => MadeAlikeAsync(db => db.Agencies.OrderBy(a => a.Id));

    [Fact]
    public Task Changes_are_made_as_EF_Core_makes_them() => MadeAlikeAsync(db => db.Changes.OrderBy(c => c.Sequence).Take(1000));

    [Fact]
    public Task Decisions_are_made_as_EF_Core_makes_them() => MadeAlikeAsync(db => db.Decisions.OrderBy(d => d.Id));

    [Fact]
    public Task Jurisdictions_are_made_as_EF_Core_makes_them() => MadeAlikeAsync(db => db.Jurisdictions.OrderBy(j => j.Id).Take(1000));

    [Fact]
    public Task Listings_are_made_as_EF_Core_makes_them() => MadeAlikeAsync(db => db.Listings.OrderBy(l => l.Id));

    [Fact]
    public Task Meetings_are_made_as_EF_Core_makes_them() => MadeAlikeAsync(db => db.Meetings.OrderBy(m => m.Id));

    [Fact]
    public Task Publications_are_made_as_EF_Core_makes_them() => MadeAlikeAsync(db => db.Publications.OrderBy(p => p.Id));

    [Fact]
    public Task Sources_are_made_as_EF_Core_makes_them() => MadeAlikeAsync(db => db.Sources.OrderBy(s => s.Id));

    [Fact]
    public Task Steps_are_made_as_EF_Core_makes_them() => MadeAlikeAsync(db => db.StatusEvents.OrderBy(e => e.Sequence));

    [Fact]
    public async Task What_is_no_row_of_a_table_is_made_by_EF_Core()
    {
        await using var db = RegisterBuilder.Open(service.DatabasePath);
        var states = db.Agencies.Select(a => a.State).Distinct().OrderBy(state => state);

        Assert.Equal(await states.ToListAsync(), (await WholeAsync(db, states, null)).Select(row => row.Row));
    }

    [Fact]
    public async Task Text_is_found_beside_every_row()
    {
        await using var db = RegisterBuilder.Open(service.DatabasePath);

        Assert.Equal(
            await db.Models.OrderBy(m => m.Name).Select(m => $"{m.Code} of {m.ProgramCode}").ToListAsync(),
            (await WholeAsync(db, db.Models.OrderBy(m => m.Name), "q.Code || ' of ' || q.ProgramCode")).Select(row => row.Beside));
    }

    [Fact]
    public async Task Statement_that_looks_for_its_next_row_is_interrupted()
    {
        await using var db = RegisterBuilder.Open(service.DatabasePath);
        await using var state = await OneState.BeginAsync(db, CancellationToken.None);
        using var left = new CancellationTokenSource();
        await using var rows = db.WholeAsync(db.Models.OrderBy(m => m.Code), EndlessFromTheSecondRowOn, left.Token).GetAsyncEnumerator(left.Token);

        Assert.True(await rows.MoveNextAsync());
        left.CancelAfter(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await rows.MoveNextAsync());
    }

    private async Task MadeAlikeAsync<TRow>(Func<RegisterContext, IQueryable<TRow>> query)
        where TRow : class
    {
        await using var db = RegisterBuilder.Open(service.DatabasePath);
        var expected = await query(db).AsNoTracking().ToListAsync();

        Assert.NotEmpty(expected);
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize((await WholeAsync(db, query(db), null)).Select(row => row.Row)));
    }

    private static async Task<List<(TRow Row, string? Beside)>> WholeAsync<TRow>(RegisterContext db, IQueryable<TRow> query, string? beside)
    {
        await using var state = await OneState.BeginAsync(db, CancellationToken.None);
        return await db.WholeAsync(query, beside, CancellationToken.None).ToListAsync();
    }
}
