using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Register.Storage.Queries;

/// <summary>Agreements at two times, computed from what is append-only: events, turns, revisions, listings.</summary>
public static class AgreementsAsOfQuery
{
    // The last condition holds for every agreement. It makes SQLite walk them in the order of their ids, the order in
    // which most answers want them, where it would otherwise compute and sort all of them for the first page. CROSS keeps
    // it from pairing every agency of a state with every agreement, which it would rather do to count them.
    private static readonly string Sql = KnownSql.In(
        """
        SELECT a.Id, a.ProgramCode, a.ModelCode, a.Counterparty, a.RecordState, a.PredecessorId,
            g.Id AS AgencyId, g.Name AS AgencyName, g.Type AS AgencyType, g.State, g.JurisdictionId,
            j.Name AS JurisdictionName, j.Level,
            e.Id AS EventId, e.Status, e.Phase, e.OccurredOn AS StatusSince, e.Earliest AS StatusEarliest,
            e.Latest AS StatusLatest, e.Basis AS StatusBasis, e.Confidence,
            CASE e.Phase WHEN 'in-force' THEN
                (SELECT MIN(f.Latest) FROM StatusEvents f WHERE f.AgreementId = a.Id AND f.Phase = 'in-force' AND f.Latest <= {0}
                 AND KNOWN(f)
                 AND NOT EXISTS (SELECT 1 FROM StatusEvents b WHERE b.AgreementId = a.Id AND b.Phase <> 'in-force' AND b.Latest <= {0}
                     AND KNOWN(b) AND (b.Latest, b.Sequence) > (f.Latest, f.Sequence))) END AS InForceSince,
            (SELECT s.SignedOn FROM SignedDays s WHERE s.AgreementId = a.Id AND s.FromDay <= {0} AND KNOWN(s)
             ORDER BY s.Revision DESC LIMIT 1) AS SignedOn,
            (SELECT MIN(l.FirstListedOn) FROM Listings l WHERE l.AgreementId = a.Id AND KNOWN(l)
             AND l.FirstPosition <= CASE l.List WHEN 'pending' THEN {3} ELSE {2} END) AS FirstListedOn,
            (SELECT MAX(CASE
                 WHEN l.LastPosition <= CASE l.List WHEN 'pending' THEN {3} ELSE {2} END THEN l.LastListedOn
                 WHEN l.List = 'pending' THEN {5} ELSE {4} END)
             FROM Listings l WHERE l.AgreementId = a.Id AND KNOWN(l)
             AND l.FirstPosition <= CASE l.List WHEN 'pending' THEN {3} ELSE {2} END) AS LastListedOn,
            EXISTS (SELECT 1 FROM Listings l WHERE l.AgreementId = a.Id AND KNOWN(l)
             AND CASE l.List WHEN 'pending' THEN {3} ELSE {2} END
             BETWEEN l.FirstPosition AND l.LastPosition) AS Listed,
            EXISTS (SELECT 1 FROM StatusEvents d WHERE d.AgreementId = a.Id AND d.Disputed AND d.Latest <= {0}
             AND KNOWN(d)) AS Disputed,
            EXISTS (SELECT 1 FROM StatusEvents i WHERE i.AgreementId = a.Id AND i.Latest > {0} AND i.Earliest <= {0}
             AND KNOWN(i)) AS Possible
        FROM Agreements a
        CROSS JOIN Agencies g ON g.Id = COALESCE(
            (SELECT t.AgencyId FROM AgencyTenures t WHERE t.AgreementId = a.Id AND KNOWN(t)
             AND (t.Turn = 1 OR t.FromDay <= {0})
             ORDER BY t.Turn DESC LIMIT 1), a.AgencyId) AND KNOWN(g)
        LEFT JOIN Jurisdictions j ON j.Id = g.JurisdictionId
        LEFT JOIN StatusEvents e ON e.Id =
            (SELECT x.Id FROM StatusEvents x WHERE x.AgreementId = a.Id AND x.Latest <= {0}
             AND KNOWN(x)
             ORDER BY x.Latest DESC, x.Sequence DESC LIMIT 1)
        WHERE a.Id > '' AND KNOWN(a)
        """, "{1}");

    /// <summary>
    /// Every agreement as it stood within a frame, one row each, also those without an event that counts. The step that
    /// set the status is the last one whose whole date lies in the frame; the first agency counts from the start.
    /// </summary>
    public static IQueryable<AgreementAsOf> AgreementsAsOf(
        this RegisterContext db, RegisterFrame frame, ListPositions positions)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(positions);
        var day = frame.AsOf;
        var known = Moment.ToText(frame.KnownAt);
        var participating = positions.Participating?.Position ?? 0;
        var pending = positions.Pending?.Position ?? 0;
        var participatingDay = positions.Participating?.PublishedOn;
        var pendingDay = positions.Pending?.PublishedOn;

        if (db.KnowsAll && frame.KnownAt >= db.KnownAt)
            return db.Standing(day, participating, pending, participatingDay, pendingDay);
        return db.Database.SqlQueryRaw<AgreementAsOf>(Sql, day, known, participating, pending, participatingDay!, pendingDay!);
    }
}
