using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Queries;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Queries;

/// <summary>Tables that are read in full.</summary>
[Collection(SeedRegisterTests.Name)]
public sealed class StreamingReaderTests(SeedRegisterFactory service)
{
    // PostgreSQL is asked for so many rows at a time.
    private const int RowsBefore = 1000;

    private static readonly string EndlessFromNextRowSql = string.Create(
        CultureInfo.InvariantCulture,
        $"CASE WHEN q.Id > (SELECT Id FROM Jurisdictions ORDER BY Id LIMIT 1 OFFSET {RowsBefore - 1}) THEN (WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT MAX(x) FROM n) END");

    [Fact]
    public Task Agencies_are_read_as_by_EF_Core() => AssertReadAsByEfCoreAsync(db => db.Agencies.OrderBy(a => a.Id));

    [Fact]
    public Task Changes_are_read_as_by_EF_Core() => AssertReadAsByEfCoreAsync(db => db.Changes.OrderBy(c => c.Sequence).Take(1000));

    [Fact]
    public Task Decisions_are_read_as_by_EF_Core() => AssertReadAsByEfCoreAsync(db => db.Decisions.OrderBy(d => d.Id));

    [Fact]
    public Task Jurisdictions_are_read_as_by_EF_Core() => AssertReadAsByEfCoreAsync(db => db.Jurisdictions.OrderBy(j => j.Id).Take(1000));

    [Fact]
    public Task Listings_are_read_as_by_EF_Core() => AssertReadAsByEfCoreAsync(db => db.Listings.OrderBy(l => l.Id));

    [Fact]
    public Task Meetings_are_read_as_by_EF_Core() => AssertReadAsByEfCoreAsync(db => db.Meetings.OrderBy(m => m.Id));

    [Fact]
    public Task Publications_are_read_as_by_EF_Core() => AssertReadAsByEfCoreAsync(db => db.Publications.OrderBy(p => p.Id));

    [Fact]
    public Task Sources_are_read_as_by_EF_Core() => AssertReadAsByEfCoreAsync(db => db.Sources.OrderBy(s => s.Id));

    [Fact]
    public Task Status_events_are_read_as_by_EF_Core() => AssertReadAsByEfCoreAsync(db => db.StatusEvents.OrderBy(e => e.Sequence));

    [Fact]
    public async Task Projection_is_read_by_EF_Core()
    {
        await using var db = RegisterBuilder.Open(service.DatabasePath);
        var states = db.Agencies.Select(a => a.State).Distinct().OrderBy(state => state);

        Assert.Equal(await states.ToListAsync(), (await ReadAllAsync(db, states, null)).Select(row => row.Row));
    }

    [Fact]
    public async Task Extra_column_is_read_with_every_row()
    {
        await using var db = RegisterBuilder.Open(service.DatabasePath);

        Assert.Equal(
            await db.Models.OrderBy(m => m.Name).Select(m => $"{m.Code} of {m.ProgramCode}").ToListAsync(),
            (await ReadAllAsync(db, db.Models.OrderBy(m => m.Name), "q.Code || ' of ' || q.ProgramCode")).Select(row => row.ExtraValue));
    }

    [Fact]
    public async Task Cancellation_interrupts_a_statement_that_is_seeking_its_next_row()
    {
        await using var db = RegisterBuilder.Open(service.DatabasePath);
        await using var state = await ReadSnapshot.BeginAsync(db, CancellationToken.None);
        using var left = new CancellationTokenSource();
        await using var rows = db.StreamRowsAsync(db.Jurisdictions.OrderBy(j => j.Id), EndlessFromNextRowSql, left.Token).GetAsyncEnumerator(left.Token);

        for (var i = 0; i < RowsBefore; i++)
            Assert.True(await rows.MoveNextAsync());
        left.CancelAfter(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await rows.MoveNextAsync());
    }

    private async Task AssertReadAsByEfCoreAsync<TRow>(Func<RegisterContext, IQueryable<TRow>> query)
        where TRow : class
    {
        await using var db = RegisterBuilder.Open(service.DatabasePath);
        var expected = await query(db).AsNoTracking().ToListAsync();

        Assert.NotEmpty(expected);
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize((await ReadAllAsync(db, query(db), null)).Select(row => row.Row)));
    }

    private static async Task<List<(TRow Row, string? ExtraValue)>> ReadAllAsync<TRow>(RegisterContext db, IQueryable<TRow> query, string? extraColumn)
        where TRow : class
    {
        await using var state = await ReadSnapshot.BeginAsync(db, CancellationToken.None);
        return await db.StreamRowsAsync(query, extraColumn, CancellationToken.None).ToListAsync();
    }
}
