using System.Text.Json;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Queries;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Keeps <see cref="RecordsApi.Domain.Model.AgreementState"/>, and with it <see cref="RecordsApi.Domain.Model.AgreementCountDelta"/>, in step with the facts that stand.</summary>
public static class AgreementStateProjection
{
    /// <summary>Stands between values that are kept as one: a control character, which no id and no cell of a list holds.</summary>
    public const char Separator = '\u001f';

    private const string DateColumn = "c.Day";

    // In the order of the columns. {only} narrows the agreements.
    private static readonly string ComputedRowsSql = TemporalSql.ExpandAsCurrent(
        $$"""
        SELECT a.Id AS AgreementId, c.Day AS FromDay, c.LastDay, {{AgreementStateSql.Columns}},
            {{AgreementStateSql.InForceSince(DateColumn)}},
            {{AgreementStateSql.SignedOn(DateColumn)}},
            {{AgreementStateSql.Disputed(DateColumn)}},
            {{AgreementStateSql.Possible(DateColumn)}},
            j.Name AS JurisdictionName, j.Level AS JurisdictionLevel,
            (SELECT group_concat(x.AncestorId, char(31) ORDER BY x.AncestorId)
                FROM JurisdictionAncestors x CROSS JOIN Jurisdictions c ON c.Id = x.AncestorId AND c.Level = 'county'
                WHERE x.JurisdictionId = g.JurisdictionId) AS CountyIds,
            (SELECT group_concat(d.Kind || char(31) || d.Url || char(31) || d.RecordedAt, char(31) ORDER BY d.RecordedAt, d.Kind, d.Url)
                FROM Documents d WHERE d.AgreementId = a.Id AND d.FromDay <= {{DateColumn}} AND KNOWN(d)) AS Documents,
            (SELECT group_concat(u.SourceId, char(31) ORDER BY u.SourceId)
                FROM StatusEventSources u WHERE u.StatusEventId = e.Id) AS SourceIds,
            (SELECT group_concat((l.List = 'pending') || printf('%010d', l.FirstPosition)
                    || CASE WHEN l.LastPosition >= CASE l.List WHEN 'pending' THEN {{LatestPositionSql("pending")}} ELSE {{LatestPositionSql("participating")}} END
                        THEN '9999999999' || l.FirstListedOn || '9999-12-31'
                        ELSE printf('%010d', l.LastPosition) || l.FirstListedOn || l.LastListedOn END,
                    '' ORDER BY l.List, l.FirstPosition, l.Id)
                FROM Listings l WHERE l.AgreementId = a.Id AND l.FirstListedOn <= c.LastDay AND KNOWN(l)) AS Listings
        FROM (
            SELECT AgreementId, Day, COALESCE(date(LEAD(Day) OVER (PARTITION BY AgreementId ORDER BY Day), '-1 day'), '9999-12-31') AS LastDay
            FROM (
                SELECT Id AS AgreementId, '0001-01-01' AS Day FROM Agreements WHERE SupersededAt IS NULL AND Id {only}
                UNION SELECT AgreementId, Latest FROM StatusEvents WHERE SupersededAt IS NULL AND AgreementId {only}
                UNION SELECT AgreementId, Earliest FROM StatusEvents WHERE SupersededAt IS NULL AND Earliest < Latest AND AgreementId {only}
                UNION SELECT AgreementId, FromDay FROM AgencyTenures WHERE SupersededAt IS NULL AND AgreementId {only}
                UNION SELECT AgreementId, FromDay FROM SignedDays WHERE SupersededAt IS NULL AND AgreementId {only}
                UNION SELECT AgreementId, FromDay FROM Documents WHERE SupersededAt IS NULL AND AgreementId {only})) c
        CROSS JOIN Agreements a ON a.Id = c.AgreementId AND KNOWN(a)
        {{AgreementStateSql.Joins(DateColumn)}}
        LEFT JOIN Jurisdictions j ON j.Id = g.JurisdictionId
        """);

    private const string Columns =
        """
        AgreementId, FromDay, LastDay, ProgramCode, ModelCode, Counterparty, RecordState, PredecessorId,
        AgencyId, AgencyName, AgencyType, State, JurisdictionId,
        EventId, Status, Phase, StatusSince, StatusEarliest, StatusLatest, StatusBasis, Confidence,
        InForceSince, SignedOn, Disputed, Possible,
        JurisdictionName, JurisdictionLevel, CountyIds, Documents, SourceIds, Listings
        """;

    private const string CountColumns = "State, ModelCode, Phase, ProgramCode, Status, Day, Delta";

    private const string GivenIds = "IN (SELECT value FROM json_each($ids))";

    // The same facts make the same rows, whatever they were before.
    private const string DeleteZeroCountsSql = $"DELETE FROM AgreementCountDeltas WHERE Delta = 0 AND State IN (SELECT State FROM AgreementStates WHERE AgreementId {GivenIds})";

    /// <summary>The statements that fill the empty tables from the facts there are.</summary>
    public static string RebuildSql { get; } =
        $"INSERT INTO AgreementStates ({Columns}) {RowsSql("IS NOT NULL")}; INSERT INTO AgreementCountDeltas ({CountColumns}) {CountsSql("IS NOT NULL", 1)}";

    /// <summary>Brings it up to what the facts say now of some agreements, and of those that some agencies were ever party to.</summary>
    public static async Task RefreshAsync(
        IRegisterConnection register, IEnumerable<string> agreementIds, IEnumerable<string> agencyIds, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(register);
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
        await RunAsync(ApplyCountsSql(-1));
        await RunAsync(DeleteZeroCountsSql);
        await RunAsync($"DELETE FROM AgreementStates WHERE AgreementId {GivenIds}");
        await RunAsync($"INSERT INTO AgreementStates ({Columns}) {RowsSql(GivenIds)}");
        await RunAsync(ApplyCountsSql(1));
        await RunAsync(DeleteZeroCountsSql);

        async Task<string?> RunAsync(string sql)
        {
            await using var command = register.CreateCommand(sql);
            command.AddParameter("$ids", ids);
            command.AddParameter("$agencies", agencies);
            return await command.ExecuteScalarAsync(cancellation) as string;
        }
    }

    /// <summary>Ids of agreements of which it says something else than the facts; none is right.</summary>
    public static Task<List<string>> FindDriftAsync(IRegisterConnection register, CancellationToken cancellation) => register.QueryStringsAsync(
        $"""
        SELECT AgreementId FROM (SELECT {Columns} FROM AgreementStates EXCEPT {RowsSql("IS NOT NULL")})
        UNION SELECT AgreementId FROM ({RowsSql("IS NOT NULL")} EXCEPT SELECT {Columns} FROM AgreementStates)
        """, cancellation);

    /// <summary>Days and kinds of agreements of which the counts say something else than the agreements; none is right.</summary>
    public static Task<List<string>> FindCountDriftAsync(IRegisterConnection register, CancellationToken cancellation) => register.QueryStringsAsync(
        $"""
        SELECT State || ' ' || ModelCode || ' ' || Status || ' ' || Day FROM (SELECT {CountColumns} FROM AgreementCountDeltas EXCEPT {CountsSql("IS NOT NULL", 1)})
        UNION SELECT State || ' ' || ModelCode || ' ' || Status || ' ' || Day FROM ({CountsSql("IS NOT NULL", 1)} EXCEPT SELECT {CountColumns} FROM AgreementCountDeltas)
        """, cancellation);

    private static string ApplyCountsSql(int sign) =>
        $"INSERT INTO AgreementCountDeltas ({CountColumns}) {CountsSql(GivenIds, sign)} ON CONFLICT DO UPDATE SET Delta = Delta + excluded.Delta";

    // WHERE keeps SQLite from taking the ON of a conflict for that of a join.
    private static string CountsSql(string only, int sign) =>
        $"""
        SELECT State, ModelCode, Phase, ProgramCode, Status, Day, SUM(Change) FROM (
            SELECT State, ModelCode, Phase, ProgramCode, Status, FromDay AS Day, {sign} AS Change FROM AgreementStates
            WHERE RecordState = 'current' AND Phase IS NOT NULL AND AgreementId {only}
            UNION ALL SELECT State, ModelCode, Phase, ProgramCode, Status, date(LastDay, '+1 day'), {-sign} FROM AgreementStates
            WHERE RecordState = 'current' AND Phase IS NOT NULL AND LastDay < '9999-12-31' AND AgreementId {only}) WHERE true
        GROUP BY State, ModelCode, Phase, ProgramCode, Status, Day HAVING SUM(Change) <> 0
        """;

    private static string LatestPositionSql(string list) => $"(SELECT MAX(p.Position) FROM Publications p WHERE p.List = '{list}' AND KNOWN(p))";

    private static string RowsSql(string only) => ComputedRowsSql.Replace("{only}", only, StringComparison.Ordinal);
}
