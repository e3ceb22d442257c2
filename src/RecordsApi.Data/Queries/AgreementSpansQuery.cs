using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Queries;

/// <summary>The whole life of every agreement at once, for questions about many days.</summary>
public static class AgreementSpansQuery
{
    private const string Day = "c.Day";

    private static readonly string Sql = TemporalSql.ExpandAsKnownAt(
        $$"""
        SELECT a.Id, {{AgreementStateSql.Columns}}, j.Name AS JurisdictionName, j.Level,
            {{AgreementStateSql.SignedOn(Day)}},
            NULL AS InForceSince, NULL AS FirstListedOn, NULL AS LastListedOn, 0 AS Listed,
            {{AgreementStateSql.Disputed(Day)}},
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
        {{AgreementStateSql.Joins(Day)}}
        LEFT JOIN Jurisdictions j ON j.Id = g.JurisdictionId
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
        return db.Database.SqlQueryRaw<AgreementSpan>(Sql, UtcTimestamp.Format(knownAt));
    }
}
