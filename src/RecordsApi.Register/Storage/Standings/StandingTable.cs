using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Register.Storage.Standings;

/// <summary>Keeps <see cref="Model.AgreementStanding"/> in step with the facts that stand.</summary>
public static class StandingTable
{
    // {only} narrows the agreements; {columns} and {computed} are the same columns in the same order.
    private const string Computed =
        """
        SELECT a.Id AS AgreementId, c.Day AS FromDay, c.LastDay, a.ProgramCode, a.ModelCode, a.Counterparty, a.RecordState, a.PredecessorId,
            g.Id AS AgencyId, g.Name AS AgencyName, g.Type AS AgencyType, g.State, g.JurisdictionId,
            e.Id AS EventId, e.Status, e.Phase, e.OccurredOn AS StatusSince, e.Earliest AS StatusEarliest, e.Latest AS StatusLatest,
            e.Basis AS StatusBasis, e.Confidence,
            CASE e.Phase WHEN 'in-force' THEN
                (SELECT MIN(f.Latest) FROM StatusEvents f WHERE f.AgreementId = a.Id AND f.Phase = 'in-force' AND f.Latest <= c.Day
                 AND f.SupersededAt IS NULL
                 AND NOT EXISTS (SELECT 1 FROM StatusEvents b WHERE b.AgreementId = a.Id AND b.Phase <> 'in-force' AND b.Latest <= c.Day
                     AND b.SupersededAt IS NULL AND (b.Latest, b.Sequence) > (f.Latest, f.Sequence))) END AS InForceSince,
            (SELECT s.SignedOn FROM SignedDays s WHERE s.AgreementId = a.Id AND s.FromDay <= c.Day AND s.SupersededAt IS NULL
             ORDER BY s.Revision DESC LIMIT 1) AS SignedOn,
            EXISTS (SELECT 1 FROM StatusEvents d WHERE d.AgreementId = a.Id AND d.Disputed AND d.Latest <= c.Day
             AND d.SupersededAt IS NULL) AS Disputed,
            EXISTS (SELECT 1 FROM StatusEvents i WHERE i.AgreementId = a.Id AND i.Latest > c.Day AND i.Earliest <= c.Day
             AND i.SupersededAt IS NULL) AS Possible
        FROM (
            SELECT AgreementId, Day, COALESCE(date(LEAD(Day) OVER (PARTITION BY AgreementId ORDER BY Day), '-1 day'), '9999-12-31') AS LastDay
            FROM (
                SELECT Id AS AgreementId, '0001-01-01' AS Day FROM Agreements WHERE SupersededAt IS NULL AND Id {only}
                UNION SELECT AgreementId, Latest FROM StatusEvents WHERE SupersededAt IS NULL AND AgreementId {only}
                UNION SELECT AgreementId, Earliest FROM StatusEvents WHERE SupersededAt IS NULL AND Earliest < Latest AND AgreementId {only}
                UNION SELECT AgreementId, FromDay FROM AgencyTenures WHERE SupersededAt IS NULL AND AgreementId {only}
                UNION SELECT AgreementId, FromDay FROM SignedDays WHERE SupersededAt IS NULL AND AgreementId {only})) c
        CROSS JOIN Agreements a ON a.Id = c.AgreementId AND a.SupersededAt IS NULL
        CROSS JOIN Agencies g ON g.Id = COALESCE(
            (SELECT t.AgencyId FROM AgencyTenures t WHERE t.AgreementId = a.Id AND t.SupersededAt IS NULL
             AND (t.Turn = 1 OR t.FromDay <= c.Day)
             ORDER BY t.Turn DESC LIMIT 1), a.AgencyId) AND g.SupersededAt IS NULL
        LEFT JOIN StatusEvents e ON e.Id =
            (SELECT x.Id FROM StatusEvents x WHERE x.AgreementId = a.Id AND x.Latest <= c.Day
             AND x.SupersededAt IS NULL
             ORDER BY x.Latest DESC, x.Sequence DESC LIMIT 1)
        """;

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

    /// <summary>Fills it anew.</summary>
    public static async Task RebuildAsync(RegisterContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        await context.Database.ExecuteSqlAsync($"DELETE FROM Standings", cancellation);
        await context.Database.ExecuteSqlRawAsync(Filling, cancellation);
    }

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
