namespace RecordsApi.Register.Storage.Standings;

/// <summary>
/// The statements by which agreements are read as they stand. Their first parameter is the day; those of their conditions begin
/// with <c>?4</c>.
/// </summary>
internal static class StandingSql
{
    /// <summary>Listings of the participating list that print a signing day after the day on which they began.</summary>
    public const string SignedAhead =
        """
        SELECT l.AgreementId, l.FirstPosition, l.LastPosition, r.SignedOn FROM Listings l JOIN PrintedRows r ON r.Key = l.PrintedRowKey
        WHERE l.List = 'participating' AND l.SupersededAt IS NULL AND l.AgreementId IS NOT NULL AND r.SignedOn > l.FirstListedOn
        """;

    private const string OnDay = "s.FromDay <= ?1 AND s.LastDay >= ?1";

    // In the order in which StandingRows reads them.
    private const string Columns =
        """
        s.AgreementId, s.ProgramCode, s.ModelCode, s.Counterparty, s.AgencyId, s.AgencyName, s.AgencyType,
        s.JurisdictionId, s.JurisdictionName, s.JurisdictionLevel, s.State, s.CountyIds,
        s.Status, s.Phase, s.InForceSince, s.StatusSince, s.StatusBasis, s.Possible, s.SignedOn,
        s.Disputed, s.Confidence, s.RecordState, s.PredecessorId, s.Documents, s.SourceIds, s.Listings
        """;

    /// <summary>The words of a statement.</summary>
    public static string Of(StandingStatement statement) => statement.Asks switch
    {
        StandingAsks.One => One,
        StandingAsks.Page => Page(new(statement.Form)),
        StandingAsks.Count => Count(new(statement.Form)),
        _ => NotInForce(new(statement.Form)),
    };

    /// <summary>The agreement with the id <c>?2</c>, if its record is current and it has a step by then.</summary>
    public const string One =
        $"""
        SELECT {Columns}
        FROM Standings s
        WHERE s.AgreementId = ?2 AND {OnDay} AND s.EventId IS NOT NULL AND s.RecordState = 'current'
        """;

    /// <summary>The first <c>?3</c> agreements by their ids after the id <c>?2</c>.</summary>
    public static string Page(StandingConditions conditions) =>
        $"""
        SELECT {Columns}
        FROM (SELECT s.rowid AS Row FROM Standings s
              WHERE s.AgreementId > ?2 AND {OnDay}{conditions.OfParties}{conditions.OfStatus}
              ORDER BY s.AgreementId LIMIT ?3) p
        CROSS JOIN Standings s ON s.rowid = p.Row
        """;

    /// <summary>How many agreements there are.</summary>
    public static string Count(StandingConditions conditions) => conditions.IsOfKind
        ? $"SELECT COALESCE(SUM(s.Delta), 0) FROM StandingCounts s WHERE s.Day <= ?1{conditions.OfKind}"
        : $"SELECT COUNT(*) FROM Standings s WHERE {OnDay}{conditions.OfParties}{conditions.OfStatus}";

    /// <summary>Those of the agreements <c>?2</c>, a JSON list, that are of the parties asked for and not in force.</summary>
    public static string NotInForce(StandingConditions conditions) =>
        $"""
        SELECT s.AgreementId FROM json_each(?2) i CROSS JOIN Standings s ON s.AgreementId = i.value
        WHERE {OnDay}{conditions.OfParties} AND (s.Phase IS NULL OR s.Phase <> 'in-force') ORDER BY s.AgreementId
        """;
}

/// <summary>A statement that is kept: what it asks, and the form of the questions that ask it.</summary>
internal readonly record struct StandingStatement(StandingAsks Asks, StandingForm Form = default);

/// <summary>What a statement asks.</summary>
internal enum StandingAsks
{
    /// <summary><see cref="StandingSql.One"/>.</summary>
    One,

    /// <summary><see cref="StandingSql.Page"/>.</summary>
    Page,

    /// <summary><see cref="StandingSql.Count"/>.</summary>
    Count,

    /// <summary><see cref="StandingSql.NotInForce"/>.</summary>
    NotInForce,
}
