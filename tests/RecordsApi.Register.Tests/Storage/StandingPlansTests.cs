using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Storage.Queries;
using RecordsApi.Register.Storage.Standings;
using RecordsApi.Register.Tests.Support;

namespace RecordsApi.Register.Tests.Storage;

/// <summary>How SQLite finds agreements as they stand. It chooses by the schema alone, so that the plans of an empty register are those of a large one.</summary>
public sealed class StandingPlansTests
{
    private static readonly StandingQuestion All = new(new(2025, 6, 17), new(null, null));

    /// <summary>Questions, and the index by which a page of each is found in its order.</summary>
    public static TheoryData<StandingQuestion, string> Pages => new()
    {
        { All, "sqlite_autoindex_Standings_1 (AgreementId>?)" },
        { All with { InForce = true }, "sqlite_autoindex_Standings_1 (AgreementId>?)" },
        { All with { States = ["FL"] }, "IX_Standings_State_AgreementId_FromDay_LastDay_ModelCode_Phase_Status_RecordState (State=? AND AgreementId>?)" },
        {
            All with { States = ["FL"], Models = ["task-force"], InForce = true },
            "IX_Standings_State_ModelCode_Phase_AgreementId_FromDay_LastDay_Status_RecordState (State=? AND ModelCode=? AND Phase=? AND AgreementId>?)"
        },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_is_found_by_an_index_in_its_order(StandingQuestion question, string index)
    {
        var plan = await PlanAsync(StandingSql.Page(new(question.Form)));

        Assert.Contains(plan, step => step.StartsWith("SEARCH s USING", StringComparison.Ordinal) && step.EndsWith(index, StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN s", StringComparison.Ordinal) || step.StartsWith("SCAN l", StringComparison.Ordinal) || step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Agreement_is_found_by_its_key_and_its_listings_by_theirs()
    {
        var plan = await PlanAsync(StandingSql.One);

        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
        Assert.Contains(plan, step => step.StartsWith("SEARCH s USING INDEX sqlite_autoindex_Standings_1 (AgreementId=?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Agreements_of_a_kind_are_counted_without_reading_one() => Assert.Equal(
        ["SEARCH s USING INDEX sqlite_autoindex_StandingCounts_1 (State=? AND ModelCode=?)"],
        await PlanAsync(StandingSql.Count(new((All with { States = ["FL"], Models = ["task-force"] }).Form))));

    private static async Task<List<string>> PlanAsync(string sql)
    {
        using var register = new RegisterFile();
        await using var context = register.CreateDbContext();
        await context.Database.MigrateAsync();
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
