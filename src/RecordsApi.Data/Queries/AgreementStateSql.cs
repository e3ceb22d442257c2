namespace RecordsApi.Data.Queries;

/// <summary>
/// What the life of the agreement <c>a</c> says on a day, in SQL: the one place of the rules by which its party <c>g</c>, the
/// step <c>e</c> that set its status and what follows from its steps are found. <see cref="TemporalSql"/> writes out by which moment.
/// </summary>
internal static class AgreementStateSql
{
    /// <summary>Columns of the agreement, its party and the step, but for its id.</summary>
    public const string Columns =
        """
        a.ProgramCode, a.ModelCode, a.Counterparty, a.RecordState, a.PredecessorId,
            g.Id AS AgencyId, g.Name AS AgencyName, g.Type AS AgencyType, g.State, g.JurisdictionId,
            e.Id AS EventId, e.Status, e.Phase, e.OccurredOn AS StatusSince, e.Earliest AS StatusEarliest,
            e.Latest AS StatusLatest, e.Basis AS StatusBasis, e.Confidence
        """;

    /// <summary>Joins the party, the first agency counting from the start, and the step: the last whose whole date lies by the day.</summary>
    /// <remarks>CROSS keeps SQLite from pairing every agency of a state with every agreement, which it would rather do to count them.</remarks>
    public static string Joins(string date) =>
        $"""
        CROSS JOIN Agencies g ON g.Id = COALESCE(
            (SELECT t.AgencyId FROM AgencyTenures t WHERE t.AgreementId = a.Id AND KNOWN(t)
             AND (t.Turn = 1 OR t.FromDay <= {date})
             ORDER BY t.Turn DESC LIMIT 1), a.AgencyId) AND KNOWN(g)
        LEFT JOIN StatusEvents e ON e.Id =
            (SELECT x.Id FROM StatusEvents x WHERE x.AgreementId = a.Id AND x.Latest <= {date}
             AND KNOWN(x)
             ORDER BY x.Latest DESC, x.Sequence DESC LIMIT 1)
        """;

    /// <summary>Since when it has been in force without a break; null where it is not.</summary>
    public static string InForceSince(string date) =>
        $"""
        CASE e.Phase WHEN 'in-force' THEN
                (SELECT MIN(f.Latest) FROM StatusEvents f WHERE f.AgreementId = a.Id AND f.Phase = 'in-force' AND f.Latest <= {date}
                 AND KNOWN(f)
                 AND NOT EXISTS (SELECT 1 FROM StatusEvents b WHERE b.AgreementId = a.Id AND b.Phase <> 'in-force' AND b.Latest <= {date}
                     AND KNOWN(b) AND (b.Latest, b.Sequence) > (f.Latest, f.Sequence))) END AS InForceSince
        """;

    /// <summary>The signing day, as last printed by then.</summary>
    public static string SignedOn(string date) =>
        $"""
        (SELECT s.SignedOn FROM SignedDays s WHERE s.AgreementId = a.Id AND s.FromDay <= {date} AND KNOWN(s)
             ORDER BY s.Revision DESC LIMIT 1) AS SignedOn
        """;

    /// <summary>Whether sources disagree on any step by then.</summary>
    public static string Disputed(string date) =>
        $"""
        EXISTS (SELECT 1 FROM StatusEvents d WHERE d.AgreementId = a.Id AND d.Disputed AND d.Latest <= {date}
             AND KNOWN(d)) AS Disputed
        """;

    /// <summary>Whether the day lies inside the imprecise date of a step.</summary>
    public static string Possible(string date) =>
        $"""
        EXISTS (SELECT 1 FROM StatusEvents i WHERE i.AgreementId = a.Id AND i.Latest > {date} AND i.Earliest <= {date}
             AND KNOWN(i)) AS Possible
        """;
}
