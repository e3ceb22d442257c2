using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Sqlite;
using RecordsApi.Data.Statements;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Testing.Databases;

namespace RecordsApi.Data.Tests.AgreementStates;

/// <summary>How SQLite finds agreements. It chooses by the schema alone, so that the plans of an empty register are those of a large one.</summary>
public sealed class AgreementStateQueryPlanTests
{
    private static readonly AgreementFilter Florida = new() { States = ValueFilter.Of("FL") };

    /// <summary>Filters, and the index by which a page of each is found in its order.</summary>
    public static TheoryData<AgreementFilter, string> PageQueries => new()
    {
        { new(), "IX_AgreementStates_Current (AgreementId>? AND ValidFrom<?)" },
        { new() { InForce = true }, "IX_AgreementStates_Current (AgreementId>? AND ValidFrom<?)" },
        { Florida, "IX_AgreementStates_State (State=? AND AgreementId>?)" },
        { Florida with { Models = ValueFilter.Of("task-force"), InForce = true }, "IX_AgreementStates_State_Model_Phase (State=? AND ModelCode=? AND Phase=? AND AgreementId>?)" },
    };

    [SqliteTheory]
    [MemberData(nameof(PageQueries))]
    public async Task Page_query_uses_an_index_in_page_order(AgreementFilter filter, string index)
    {
        var plan = await ExplainQueryPlanAsync(reader => reader.ReadPageAsync(filter, [], ["\"a\""], 50, CancellationToken.None));

        Assert.Contains(plan, step => step.StartsWith("SEARCH s USING", StringComparison.Ordinal)
            && step.Contains(index[..index.IndexOf(' ', StringComparison.Ordinal)] + " ", StringComparison.Ordinal) && step.Contains("AgreementId>?", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN s", StringComparison.Ordinal) || step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [SqliteFact]
    public async Task Page_and_count_of_a_state_at_an_earlier_timestamp_use_an_index_in_page_order()
    {
        var page = await ExplainQueryPlanAsync(reader => reader.ReadPageAsync(Florida, [], ["\"a\""], 50, CancellationToken.None), DateTimeOffset.MinValue);
        var count = await ExplainQueryPlanAsync(reader => reader.CountAsync(Florida, CancellationToken.None), DateTimeOffset.MinValue);

        Assert.Equal(["SEARCH s USING COVERING INDEX IX_AgreementStates_State_Versions (State=? AND AgreementId>?)"], page);
        Assert.Equal(["SEARCH s USING COVERING INDEX IX_AgreementStates_State_Versions (State=?)"], count);
    }

    [SqliteFact]
    public async Task Page_of_a_state_and_a_model_reads_an_index_only()
    {
        var filter = Florida with { Models = ValueFilter.Of("task-force"), InForce = true, Programs = AgreementFilter.DefaultPrograms };
        var page = await ExplainQueryPlanAsync(reader => reader.ReadPageAsync(filter, [], ["\"a\""], 50, CancellationToken.None));
        var earlier = await ExplainQueryPlanAsync(reader => reader.ReadPageAsync(filter, [], ["\"a\""], 50, CancellationToken.None), DateTimeOffset.MinValue);

        Assert.Equal(["SEARCH s USING COVERING INDEX IX_AgreementStates_State_Model_Phase (State=? AND ModelCode=? AND Phase=? AND AgreementId>?)"], page);
        Assert.Equal(["SEARCH s USING COVERING INDEX IX_AgreementStates_State_Model_Versions (State=? AND ModelCode=? AND AgreementId>?)"], earlier);
    }

    public static TheoryData<string> SortKeys => [.. AgreementSort.Names];

    [SqliteTheory]
    [MemberData(nameof(SortKeys))]
    public async Task Page_of_a_state_and_a_model_is_sorted_by_an_index_only(string key)
    {
        var filter = Florida with { Models = ValueFilter.Of("task-force"), InForce = true, Programs = AgreementFilter.DefaultPrograms };
        var plan = await ExplainQueryPlanAsync(reader => reader.ReadPageAsync(filter, [key], null, 50, CancellationToken.None));

        Assert.Contains("SEARCH s USING COVERING INDEX IX_AgreementStates_State_Model_Phase (State=? AND ModelCode=? AND Phase=?)", plan);
        Assert.DoesNotContain(plan, step => step.StartsWith("SEARCH l ", StringComparison.Ordinal) && !step.Contains("COVERING INDEX IX_Listings_Agreement", StringComparison.Ordinal));
    }

    [SqliteFact]
    public async Task Single_agreement_query_searches_by_id()
    {
        var plan = await ExplainQueryPlanAsync(reader => reader.FindAsync("a", CancellationToken.None));

        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
        Assert.Contains(plan, step => step.StartsWith("SEARCH s USING", StringComparison.Ordinal) && step.Contains("(AgreementId=?", StringComparison.Ordinal));
    }

    [SqliteFact]
    public async Task Count_query_reads_the_count_table_only() => Assert.Equal(
        ["SEARCH s USING INDEX sqlite_autoindex_AgreementCountDeltas_1 (State=? AND ModelCode=?)"],
        await ExplainQueryPlanAsync(reader => reader.CountAsync(Florida with { Models = ValueFilter.Of("task-force") }, CancellationToken.None)));

    private static async Task<IReadOnlyList<string>> ExplainQueryPlanAsync(Func<AgreementStateReader, Task> read, DateTimeOffset? knownAt = null)
    {
        using var register = new TemporaryRegister();
        await using (var empty = register.CreateDbContext())
            await empty.Database.MigrateAsync();
        await using var context = new RegisterContext(new DbContextOptionsBuilder<RegisterContext>().UseSqliteRegister(register.ConnectionString).Options)
        {
            KnownThrough = DateTimeOffset.UnixEpoch,
        };
        var reader = await AgreementStateReader.CreateAsync(context, new TemporalContext(new(2025, 6, 17), knownAt ?? DateTimeOffset.MaxValue), CancellationToken.None);
        var statements = new ExplainingExecutor(context);
        await read(reader.WithStatements(statements));
        return statements.Plan;
    }

    /// <summary>Explains each statement in place of running it.</summary>
    private sealed class ExplainingExecutor(RegisterContext context) : IStatementExecutor
    {
        private readonly List<string> plan = [];

        public IReadOnlyList<string> Plan => plan;

        public async Task<List<T>> QueryAsync<T>(SqlText sql, Func<DbDataReader, T> read, CancellationToken cancellationToken)
        {
            var explained = new SqlText().AppendRaw($"EXPLAIN QUERY PLAN {sql.Text}");
            foreach (var (_, value) in sql.Parameters)
                explained.AddParameter(value);
            plan.AddRange(await context.Statements.QueryAsync(explained, row => row.GetString(3), cancellationToken));
            return typeof(T) == typeof(long) ? [default!] : [];
        }

        public Task ReadResultsAsync(SqlText sql, IReadOnlyList<Action<DbDataReader>> readRow, CancellationToken cancellationToken) => throw new NotSupportedException();

        public IAsyncEnumerable<T> StreamAsync<T>(SqlText sql, Func<DbDataReader, T> read, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
