using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Queries;

/// <summary>Agreements at two times, computed from what is append-only: events, turns, revisions, listings.</summary>
public static class AgreementsAsOfQuery
{
    private const string Day = "{0}";

    // The last condition holds for every agreement. It makes SQLite walk them in the order of their ids, the order in
    // which most answers want them, where it would otherwise compute and sort all of them for the first page.
    private static readonly string Sql = TemporalSql.ExpandAsKnownAt(
        $$"""
        SELECT a.Id, {{AgreementStateSql.Columns}}, j.Name AS JurisdictionName, j.Level,
            {{AgreementStateSql.InForceSince(Day)}},
            {{AgreementStateSql.SignedOn(Day)}},
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
            {{AgreementStateSql.Disputed(Day)}},
            {{AgreementStateSql.Possible(Day)}}
        FROM Agreements a
        {{AgreementStateSql.Joins(Day)}}
        LEFT JOIN Jurisdictions j ON j.Id = g.JurisdictionId
        WHERE a.Id > '' AND KNOWN(a)
        """, "{1}");

    /// <summary>
    /// Every agreement as it stood within a frame, one row each, also those without an event that counts. The step that
    /// set the status is the last one whose whole date lies in the frame; the first agency counts from the start.
    /// </summary>
    public static IQueryable<AgreementAsOf> AgreementsAsOf(
        this RegisterContext db, TemporalContext temporalContext, ListPositions positions)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(temporalContext);
        ArgumentNullException.ThrowIfNull(positions);
        var day = temporalContext.AsOf;
        var known = UtcTimestamp.Format(temporalContext.KnownAt);
        var participating = positions.Participating?.Position ?? 0;
        var pending = positions.Pending?.Position ?? 0;
        var participatingDay = positions.Participating?.PublishedOn;
        var pendingDay = positions.Pending?.PublishedOn;

        // The frame can lie behind the question: a retracted agreement is shown as it stood before.
        if (db.IsCurrentKnowledge && temporalContext.KnownAt >= db.KnownAt)
            return db.CurrentAgreementsAsOf(day, participating, pending, participatingDay, pendingDay);
        return db.Database.SqlQueryRaw<AgreementAsOf>(Sql, day, known, participating, pending, participatingDay!, pendingDay!);
    }
}
