using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Tests.Support;

namespace RecordsApi.Data.Tests.AgreementStates;

/// <summary>How SQLite finds agreements as they stand. It chooses by the schema alone, so that the plans of an empty register are those of a large one.</summary>
public sealed class AgreementStateQueryPlanTests
{
    private static readonly AgreementStateQuery AllAgreements = new(new(2025, 6, 17), new(null, null));

    /// <summary>Questions, and the index by which a page of each is found in its order.</summary>
    public static TheoryData<AgreementStateQuery, string> PageQueries => new()
    {
        { AllAgreements, "sqlite_autoindex_AgreementStates_1 (AgreementId>?)" },
        { AllAgreements with { InForce = true }, "sqlite_autoindex_AgreementStates_1 (AgreementId>?)" },
        { AllAgreements with { States = ["FL"] }, "IX_AgreementStates_State_AgreementId_FromDay_LastDay_ModelCode_Phase_Status_RecordState (State=? AND AgreementId>?)" },
        {
            AllAgreements with { States = ["FL"], Models = ["task-force"], InForce = true },
            "IX_AgreementStates_State_ModelCode_Phase_AgreementId_FromDay_LastDay_Status_RecordState (State=? AND ModelCode=? AND Phase=? AND AgreementId>?)"
        },
    };

    [Theory]
    [MemberData(nameof(PageQueries))]
    public async Task Page_query_uses_an_index_in_page_order(AgreementStateQuery query, string index)
    {
        var plan = await ExplainQueryPlanAsync(AgreementStateStatements.PageSql(new(query.Shape)));

        Assert.Contains(plan, step => step.StartsWith("SEARCH s USING", StringComparison.Ordinal) && step.EndsWith(index, StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN s", StringComparison.Ordinal) || step.StartsWith("SCAN l", StringComparison.Ordinal) || step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Single_agreement_query_uses_primary_keys_only()
    {
        var plan = await ExplainQueryPlanAsync(AgreementStateStatements.OneSql);

        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
        Assert.Contains(plan, step => step.StartsWith("SEARCH s USING INDEX sqlite_autoindex_AgreementStates_1 (AgreementId=?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Count_query_reads_the_count_table_only() => Assert.Equal(
        ["SEARCH s USING INDEX sqlite_autoindex_AgreementCountDeltas_1 (State=? AND ModelCode=?)"],
        await ExplainQueryPlanAsync(AgreementStateStatements.CountSql(new((AllAgreements with { States = ["FL"], Models = ["task-force"] }).Shape))));

    private static async Task<List<string>> ExplainQueryPlanAsync(string sql)
    {
        using var register = new TemporaryRegister();
        await using var context = register.CreateDbContext();
        await context.Provider.Schema.MigrateAsync(context, CancellationToken.None);
        await using var connection = new SqliteConnection(context.Database.GetConnectionString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        for (var number = 1; number <= 10; number++)
            command.Parameters.AddWithValue($"?{number}", "");
        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(3));
        return steps;
    }
}
