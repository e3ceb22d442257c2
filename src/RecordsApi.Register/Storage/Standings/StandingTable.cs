using System.Text.Json;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Register.Storage.Standings;

/// <summary>Keeps <see cref="Model.AgreementStanding"/> in step with the facts that stand.</summary>
public static class StandingTable
{
    private const string Day = "c.Day";

    // In the order of the columns. {only} narrows the agreements.
    private static readonly string Computed = KnownSql.Standing(
        $$"""
        SELECT a.Id AS AgreementId, c.Day AS FromDay, c.LastDay, {{LifeSql.Columns}},
            {{LifeSql.InForceSince(Day)}},
            {{LifeSql.SignedOn(Day)}},
            {{LifeSql.Disputed(Day)}},
            {{LifeSql.Possible(Day)}}
        FROM (
            SELECT AgreementId, Day, COALESCE(date(LEAD(Day) OVER (PARTITION BY AgreementId ORDER BY Day), '-1 day'), '9999-12-31') AS LastDay
            FROM (
                SELECT Id AS AgreementId, '0001-01-01' AS Day FROM Agreements WHERE SupersededAt IS NULL AND Id {only}
                UNION SELECT AgreementId, Latest FROM StatusEvents WHERE SupersededAt IS NULL AND AgreementId {only}
                UNION SELECT AgreementId, Earliest FROM StatusEvents WHERE SupersededAt IS NULL AND Earliest < Latest AND AgreementId {only}
                UNION SELECT AgreementId, FromDay FROM AgencyTenures WHERE SupersededAt IS NULL AND AgreementId {only}
                UNION SELECT AgreementId, FromDay FROM SignedDays WHERE SupersededAt IS NULL AND AgreementId {only})) c
        CROSS JOIN Agreements a ON a.Id = c.AgreementId AND KNOWN(a)
        {{LifeSql.Joins(Day)}}
        """);

    private const string Columns =
        """
        AgreementId, FromDay, LastDay, ProgramCode, ModelCode, Counterparty, RecordState, PredecessorId,
        AgencyId, AgencyName, AgencyType, State, JurisdictionId,
        EventId, Status, Phase, StatusSince, StatusEarliest, StatusLatest, StatusBasis, Confidence,
        InForceSince, SignedOn, Disputed, Possible
        """;

    private const string Given = "IN (SELECT value FROM json_each($ids))";

    /// <summary>The statement that fills the empty table from the facts there are.</summary>
    public static string Filling { get; } = $"INSERT INTO Standings ({Columns}) {Of("IS NOT NULL")}";

    /// <summary>Brings it up to what the facts say now of some agreements, and of those that some agencies were ever party to.</summary>
    public static async Task RefreshAsync(
        RegisterContext context, IEnumerable<string> agreementIds, IEnumerable<string> agencyIds, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (ids, agencies) = (JsonSerializer.Serialize(agreementIds), JsonSerializer.Serialize(agencyIds));
        if (agencies != "[]")
        {
            ids = (await RunAsync(
                """
                SELECT json_group_array(AgreementId) FROM (
                    SELECT value AS AgreementId FROM json_each($ids)
                    UNION SELECT AgreementId FROM AgencyTenures WHERE AgencyId IN (SELECT value FROM json_each($agencies))
                    UNION SELECT Id FROM Agreements WHERE AgencyId IN (SELECT value FROM json_each($agencies)))
                """))!;
        }

        if (ids == "[]")
            return;
        await RunAsync($"DELETE FROM Standings WHERE AgreementId {Given}");
        await RunAsync($"INSERT INTO Standings ({Columns}) {Of(Given)}");

        async Task<string?> RunAsync(string sql)
        {
            await using var command = context.NewCommand(sql);
            foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("$ids", ids), ("$agencies", agencies)])
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }

            return await command.ExecuteScalarAsync(cancellation) as string;
        }
    }

    /// <summary>Ids of agreements of which it says something else than the facts; none is right.</summary>
    public static Task<List<string>> StrayedAsync(RegisterContext context, CancellationToken cancellation) => context.TextsAsync(
        $"""
        SELECT AgreementId FROM (SELECT {Columns} FROM Standings EXCEPT {Of("IS NOT NULL")})
        UNION SELECT AgreementId FROM ({Of("IS NOT NULL")} EXCEPT SELECT {Columns} FROM Standings)
        """, cancellation);

    private static string Of(string only) => Computed.Replace("{only}", only, StringComparison.Ordinal);
}
