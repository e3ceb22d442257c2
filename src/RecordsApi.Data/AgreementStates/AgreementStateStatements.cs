namespace RecordsApi.Data.AgreementStates;

/// <summary>
/// The statements by which agreements are read as they stand. Their first parameter is the day; those of their conditions begin
/// with <c>?4</c>.
/// </summary>
internal static class AgreementStateStatements
{
    /// <summary>Listings of the participating list that print a signing day after the day on which they began.</summary>
    public const string SignedAheadSql =
        """
        SELECT l.AgreementId, l.FirstPosition, l.LastPosition, r.SignedOn FROM Listings l JOIN PrintedRows r ON r.Key = l.PrintedRowKey
        WHERE l.List = 'participating' AND l.SupersededAt IS NULL AND l.AgreementId IS NOT NULL AND r.SignedOn > l.FirstListedOn
        """;

    private const string OnDate = "s.FromDay <= ?1 AND s.LastDay >= ?1";

    // In the order in which StandingRows reads them.
    private const string Columns =
        """
        s.AgreementId, s.ProgramCode, s.ModelCode, s.Counterparty, s.AgencyId, s.AgencyName, s.AgencyType,
        s.JurisdictionId, s.JurisdictionName, s.JurisdictionLevel, s.State, s.CountyIds,
        s.Status, s.Phase, s.InForceSince, s.StatusSince, s.StatusBasis, s.Possible, s.SignedOn,
        s.Disputed, s.Confidence, s.RecordState, s.PredecessorId, s.Documents, s.SourceIds, s.Listings
        """;

    /// <summary>The words of a statement.</summary>
    public static string GetSql(StatementKey statement) => statement.Kind switch
    {
        StatementKind.One => OneSql,
        StatementKind.Page => PageSql(new(statement.Shape)),
        StatementKind.Count => CountSql(new(statement.Shape)),
        _ => NotInForceSql(new(statement.Shape)),
    };

    /// <summary>The agreement with the id <c>?2</c>, if its record is current and it has a step by then.</summary>
    public const string OneSql =
        $"""
        SELECT {Columns}
        FROM AgreementStates s
        WHERE s.AgreementId = ?2 AND {OnDate} AND s.EventId IS NOT NULL AND s.RecordState = 'current'
        """;

    /// <summary>The first <c>?3</c> agreements by their ids after the id <c>?2</c>.</summary>
    public static string PageSql(AgreementStateConditions conditions) =>
        $"""
        SELECT {Columns}
        FROM (SELECT s.rowid AS Row FROM AgreementStates s
              WHERE s.AgreementId > ?2 AND {OnDate}{conditions.PartyConditions}{conditions.StatusConditions}
              ORDER BY s.AgreementId LIMIT ?3) p
        CROSS JOIN AgreementStates s ON s.rowid = p.Row
        """;

    /// <summary>How many agreements there are.</summary>
    public static string CountSql(AgreementStateConditions conditions) => conditions.CanUseCounts
        ? $"SELECT COALESCE(SUM(s.Delta), 0) FROM AgreementCountDeltas s WHERE s.Day <= ?1{conditions.CountConditions}"
        : $"SELECT COUNT(*) FROM AgreementStates s WHERE {OnDate}{conditions.PartyConditions}{conditions.StatusConditions}";

    /// <summary>Those of the agreements <c>?2</c>, a JSON list, that are of the parties asked for and not in force.</summary>
    public static string NotInForceSql(AgreementStateConditions conditions) =>
        $"""
        SELECT s.AgreementId FROM json_each(?2) i CROSS JOIN AgreementStates s ON s.AgreementId = i.value
        WHERE {OnDate}{conditions.PartyConditions} AND (s.Phase IS NULL OR s.Phase <> 'in-force') ORDER BY s.AgreementId
        """;
}

/// <summary>A statement that is kept: what it asks, and the form of the questions that ask it.</summary>
internal readonly record struct StatementKey(StatementKind Kind, QueryShape Shape = default);

/// <summary>What a statement asks.</summary>
internal enum StatementKind
{
    /// <summary><see cref="AgreementStateStatements.OneSql"/>.</summary>
    One,

    /// <summary><see cref="AgreementStateStatements.PageSql"/>.</summary>
    Page,

    /// <summary><see cref="AgreementStateStatements.CountSql"/>.</summary>
    Count,

    /// <summary><see cref="AgreementStateStatements.NotInForceSql"/>.</summary>
    NotInForce,
}
