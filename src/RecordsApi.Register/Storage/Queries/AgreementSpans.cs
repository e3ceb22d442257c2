using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Register.Storage.Queries;

/// <summary>The whole life of every agreement at once, for questions about many days.</summary>
public static class AgreementSpansQuery
{
    private static readonly string Sql = KnownSql.In(
        """
        SELECT a.Id, a.ProgramCode, a.ModelCode, a.Counterparty, a.RecordState, a.PredecessorId,
            g.Id AS AgencyId, g.Name AS AgencyName, g.Type AS AgencyType, g.State, g.JurisdictionId,
            j.Name AS JurisdictionName, j.Level,
            e.Id AS EventId, e.Status, e.Phase, e.OccurredOn AS StatusSince, e.Earliest AS StatusEarliest,
            e.Latest AS StatusLatest, e.Basis AS StatusBasis, e.Confidence,
            (SELECT s.SignedOn FROM SignedDays s WHERE s.AgreementId = a.Id AND s.FromDay <= c.Day AND KNOWN(s)
             ORDER BY s.Revision DESC LIMIT 1) AS SignedOn,
            NULL AS InForceSince, NULL AS FirstListedOn, NULL AS LastListedOn, 0 AS Listed,
            EXISTS (SELECT 1 FROM StatusEvents d WHERE d.AgreementId = a.Id AND d.Disputed AND d.Latest <= c.Day
             AND KNOWN(d)) AS Disputed,
            0 AS Possible,
            c.Day AS FromDay, LEAD(c.Day) OVER life AS UntilDay,
            COALESCE(LAG(e.Phase) OVER life, '') <> 'in-force' AS FollowsOutOfForce,
            COALESCE(LEAD(e.Phase) OVER life, 'in-force') <> 'in-force' AS PrecedesOutOfForce
        FROM (
            SELECT x.AgreementId, x.Latest AS Day FROM StatusEvents x WHERE KNOWN(x)
            UNION
            SELECT t.AgreementId, t.FromDay FROM AgencyTenures t WHERE KNOWN(t)
            UNION
            SELECT s.AgreementId, s.FromDay FROM SignedDays s WHERE KNOWN(s)) c
        JOIN Agreements a ON a.Id = c.AgreementId AND KNOWN(a)
        JOIN Agencies g ON g.Id = COALESCE(
            (SELECT t.AgencyId FROM AgencyTenures t WHERE t.AgreementId = a.Id AND KNOWN(t)
             AND (t.Turn = 1 OR t.FromDay <= c.Day)
             ORDER BY t.Turn DESC LIMIT 1), a.AgencyId) AND KNOWN(g)
        LEFT JOIN Jurisdictions j ON j.Id = g.JurisdictionId
        LEFT JOIN StatusEvents e ON e.Id =
            (SELECT x.Id FROM StatusEvents x WHERE x.AgreementId = a.Id AND x.Latest <= c.Day
             AND KNOWN(x)
             ORDER BY x.Latest DESC, x.Sequence DESC LIMIT 1)
        WINDOW life AS (PARTITION BY a.Id ORDER BY c.Day)
        """, "{0}");

    /// <summary>
    /// Every agreement from one change to the next: on each day of a span it stood as
    /// <see cref="AgreementsAsOfQuery.AgreementsAsOf"/> tells of that day.
    /// </summary>
    /// <param name="db">The register.</param>
    /// <param name="knownAt">Judged only by what was recorded by this moment (UTC).</param>
    public static IQueryable<AgreementSpan> AgreementSpans(this RegisterContext db, DateTimeOffset knownAt)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.SqlQueryRaw<AgreementSpan>(Sql, Moment.ToText(knownAt));
    }
}
