using RecordsApi.Data.Providers;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Writes the conditions of statements over agreement states, which they call <c>s</c>. Each begins with AND.</summary>
/// <param name="times">The two times.</param>
/// <param name="isHistorical">Whether the register has information that is newer than <see cref="TemporalContext.KnownAt"/>.</param>
/// <param name="onOwnDays">Whether each state is judged on its own days, rather than on the date of the query.</param>
internal sealed class AgreementStateConditions(TemporalContext times, bool isHistorical, bool onOwnDays = false)
{
    /// <summary>The same conditions, for states of which each is judged on its own days.</summary>
    public AgreementStateConditions OnOwnDays() => new(times, isHistorical, onOwnDays: true);

    /// <summary>Restricts to the state at the two times: one row for each agreement.</summary>
    public void AppendTimes(SqlText sql)
    {
        sql.Append($"s.\"FromDay\" <= {times.AsOf} AND s.\"LastDay\" >= {times.AsOf} AND ");
        AppendKnown(sql, new("s"));
    }

    /// <summary>Restricts a table of facts to those known at the timestamp.</summary>
    public void AppendKnown(SqlText sql, SqlFragment table)
    {
        if (isHistorical)
            sql.Append($"{table}.\"RecordedAt\" <= {times.KnownAt} AND ({table}.\"SupersededAt\" IS NULL OR {table}.\"SupersededAt\" > {times.KnownAt})");
        else
            sql.Append($"{table}.\"SupersededAt\" IS NULL");
    }

    /// <summary>Restricts to current records of the parties and places of a filter.</summary>
    public void AppendParties(SqlText sql, AgreementFilter filter)
    {
        sql.AppendRaw(" AND s.\"RecordState\" = 'current'");
        AppendKind(sql, filter);
        AppendIn(sql, new("s.\"JurisdictionId\""), filter.Jurisdictions);
        AppendIn(sql, new("s.\"AgencyId\""), filter.Agencies);
        AppendIn(sql, new("s.\"AgencyType\""), filter.AgencyTypes);
        Append(sql, filter.Within, AppendWithin);
        Append(sql, filter.Counties, AppendInside);
        foreach (var publication in filter.ListedIn.Included)
        {
            sql.AppendRaw(" AND ");
            AppendListedIn(sql, publication);
        }

        foreach (var publication in filter.ListedIn.Excluded)
        {
            sql.AppendRaw(" AND (");
            AppendListedIn(sql, publication);
            sql.AppendRaw(") IS NOT TRUE");
        }
    }

    /// <summary>Restricts to agreements whose status, and what is known of it, matches a filter.</summary>
    public void AppendStatus(SqlText sql, AgreementFilter filter)
    {
        sql.AppendRaw(" AND s.\"Phase\" IS NOT NULL");
        AppendStatusKind(sql, filter);
        AppendIn(sql, new("s.\"Confidence\""), filter.Confidences);
        AppendIn(sql, new("s.\"StatusBasis\""), filter.Bases);
        AppendIn(sql, new("s.\"DelistedFrom\""), filter.DelistedFrom);
        if (filter.Disputed is { } disputed)
            sql.Append($" AND s.\"Disputed\" = {disputed}");
        if (filter.SignedFrom is { } signedFrom)
            sql.Append($" AND s.\"SignedOn\" >= {signedFrom}");
        if (filter.SignedTo is { } signedTo)
            sql.Append($" AND s.\"SignedOn\" <= {signedTo}");
        if (filter.StatusFrom is { } statusFrom)
            sql.Append($" AND s.\"StatusEarliest\" >= {statusFrom}");
        if (filter.StatusTo is { } statusTo)
            sql.Append($" AND s.\"StatusLatest\" <= {statusTo}");
        if (filter.EndedFrom is { } endedFrom)
            sql.Append($" AND s.\"StatusEarliest\" >= {endedFrom}");
        if (filter.EndedTo is { } endedTo)
            sql.Append($" AND s.\"StatusLatest\" <= {endedTo}");
        if (filter.IsEnded)
            sql.Append($" AND s.\"Status\" IN ({AgreementFilter.EndStatuses})");
        Append(sql, filter.Documents, AppendDocuments);
        if (filter.HasDocument is { } hasDocument)
            sql.AppendRaw(hasDocument ? " AND s.\"Documents\" <> '[]'" : " AND s.\"Documents\" = '[]'");
        if (filter.Decided is { } decided && !onOwnDays)
            AppendDecided(sql, decided);
        if (!onOwnDays)
            Append(sql, filter.Votes, (text, codes) => AppendVotes(text, codes, null));
        if (filter.Returned is { } returned)
            AppendReturned(sql, returned);
    }

    /// <summary>Writes the date of the first vote of a body on entering into the agreement of a state; null if there is none.</summary>
    public void AppendFirstVoteDay(SqlText sql)
    {
        sql.AppendRaw("(SELECT MIN(d.\"Latest\")");
        AppendDecisions(sql);
        sql.AppendRaw(IsVote).AppendRaw(")");
    }

    /// <summary>Writes the date of the first decision about the agreement of a state; null if there is none. Decisions do not divide states.</summary>
    public void AppendFirstDecisionDay(SqlText sql)
    {
        sql.AppendRaw("(SELECT MIN(d.\"Latest\")");
        AppendDecisions(sql);
        sql.AppendRaw(")");
    }

    /// <summary>Restricts to states on at least one day of which the agreement has a decision, or has none.</summary>
    public void AppendDecidedOnAnyDay(SqlText sql, AgreementFilter filter)
    {
        Append(sql, filter.Votes, (text, codes) => AppendVotes(text, codes, new("s.\"LastDay\"")));
        if (filter.Decided is not { } decided)
            return;
        sql.AppendRaw(decided ? " AND " : " AND (");
        AppendFirstDecisionDay(sql);
        sql.AppendRaw(decided ? " <= s.\"LastDay\"" : " <= s.\"FromDay\") IS NOT TRUE");
    }

    /// <summary>Restricts states, or the counts of them, to the states, programs and models of a filter.</summary>
    public static void AppendKind(SqlText sql, AgreementFilter filter)
    {
        AppendIn(sql, new("s.\"State\""), filter.States);
        AppendIn(sql, new("s.\"ProgramCode\""), filter.Programs);
        AppendIn(sql, new("s.\"ModelCode\""), filter.Models);
    }

    /// <summary>Restricts states, or the counts of them, to the statuses and phases of a filter.</summary>
    public static void AppendStatusKind(SqlText sql, AgreementFilter filter)
    {
        AppendIn(sql, new("s.\"Status\""), filter.Statuses);
        AppendIn(sql, new("s.\"Phase\""), filter.Phases);
        if (filter.InForce is { } inForce)
            AppendInForce(sql, inForce);
    }

    /// <summary>Restricts to agreements that are in force, or to those that are not.</summary>
    public static void AppendInForce(SqlText sql, bool inForce)
    {
        if (inForce)
            sql.Append($" AND s.\"Phase\" = {Phases.InForceCode}");
        else
            sql.Append($" AND (s.\"Phase\" IS NULL OR s.\"Phase\" <> {Phases.InForceCode})");
    }

    /// <summary>Restricts to agreements whose status was not observed on the date, as <see cref="ObservedStatus"/> defines it.</summary>
    public void AppendAssumed(SqlText sql, ListCoverage coverage)
    {
        IReadOnlyList<string> ended = [.. PublishedList.Codes.Where(list => coverage[list]?.Through < times.AsOf)];
        IReadOnlyList<string> unobserved = [.. PublishedList.Codes.Where(list => coverage[list] is null)];
        sql.AppendRaw(" AND (");
        if (ended.Count > 0)
            sql.Append($"s.\"CarriedBy\" IN ({ended}) AND (s.\"StatusBasis\" IN ({ObservedStatus.ListBases}) OR s.\"StatusLatest\" < {times.AsOf}) OR ");
        if (unobserved.Count > 0)
            sql.Append($"s.\"CarriedBy\" IN ({unobserved}) AND s.\"StatusLatest\" < {times.AsOf} OR ");
        sql.Append($"s.\"CarriedBy\" IS NULL AND s.\"StatusLatest\" < {times.AsOf})");
    }

    /// <summary>Restricts to states whose agency's jurisdiction is among some.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="jurisdictionIds">Their GEOIDs as a JSON array.</param>
    /// <param name="dialect">The dialect of SQL.</param>
    public static void AppendJurisdictions(SqlText sql, string jurisdictionIds, SqlDialect dialect) =>
        sql.AppendRaw($" AND {dialect.InJsonArray("s.\"JurisdictionId\"", sql.AddParameter(jurisdictionIds))}");

    /// <summary>Restricts to states whose agency has a jurisdiction without a point, or none.</summary>
    public static void AppendWithoutPoint(SqlText sql) => sql.AppendRaw(
        """ AND NOT EXISTS (SELECT 1 FROM "Jurisdictions" j WHERE j."Id" = s."JurisdictionId" AND j."Latitude" IS NOT NULL)""");

    private static void AppendIn(SqlText sql, SqlFragment column, ValueFilter filter) =>
        Append(sql, filter, (_, values) =>
        {
            if (values.Count == 1)
                sql.Append($"{column} = {values[0]}");
            else
                sql.Append($"{column} IN ({values})");
        });

    // A value that is not known is none of those excluded.
    private static void Append(SqlText sql, ValueFilter filter, Action<SqlText, IReadOnlyList<string>> appendHasAnyOf)
    {
        if (filter.Included.Count > 0)
        {
            sql.AppendRaw(" AND ");
            appendHasAnyOf(sql, filter.Included);
        }

        if (filter.Excluded.Count > 0)
        {
            sql.AppendRaw(" AND (");
            appendHasAnyOf(sql, filter.Excluded);
            sql.AppendRaw(") IS NOT TRUE");
        }
    }

    // An agency whose jurisdiction is unknown counts as inside its state and the country.
    private static void AppendWithin(SqlText sql, IReadOnlyList<string> within)
    {
        if (within.Contains("us"))
        {
            sql.AppendRaw("1 = 1");
            return;
        }

        sql.AppendRaw("(");
        AppendInside(sql, within);
        sql.Append(
            $"""
             OR s."JurisdictionId" IS NULL AND s."State" IN (SELECT j."State" FROM "Jurisdictions" j WHERE j."Id" IN ({within}) AND j."Level" = 'state'))
            """);
    }

    private static void AppendInside(SqlText sql, IReadOnlyList<string> ancestors) => sql.Append(
        $"""s."JurisdictionId" IN (SELECT x."JurisdictionId" FROM "JurisdictionAncestors" x WHERE x."AncestorId" IN ({ancestors}))""");

    private void AppendListedIn(SqlText sql, string publication)
    {
        sql.Append(
            $"""
            s."AgreementId" IN (SELECT l."AgreementId" FROM "Publications" p
            JOIN "Listings" l ON l."List" = p."List" AND l."FirstPosition" <= p."Position" AND l."LastPosition" >= p."Position"
            WHERE p."Id" = {publication} AND 
            """);
        AppendKnown(sql, new("p"));
        sql.AppendRaw(" AND ");
        AppendKnown(sql, new("l"));
        sql.AppendRaw(")");
    }

    // Everything dated by which a state is judged is dated by its first day, or by the date of the query.
    private void AppendDay(SqlText sql)
    {
        if (onOwnDays)
            sql.AppendRaw("s.\"FromDay\"");
        else
            sql.Append($"{times.AsOf}");
    }

    private void AppendDocuments(SqlText sql, IReadOnlyList<string> kinds)
    {
        IReadOnlyList<string> linked = [.. kinds.Where(kind => kind != AgreementFilter.NoDocument)];
        sql.AppendRaw("(");
        if (linked.Count > 0)
        {
            sql.AppendRaw("EXISTS (SELECT 1 FROM \"Documents\" d WHERE d.\"AgreementId\" = s.\"AgreementId\" AND d.\"FromDay\" <= ");
            AppendDay(sql);
            sql.Append($" AND d.\"Kind\" IN ({linked}) AND ");
            AppendKnown(sql, new("d"));
            sql.AppendRaw(")");
        }

        if (linked.Count < kinds.Count)
            sql.AppendRaw(linked.Count > 0 ? " OR s.\"Documents\" = '[]'" : "s.\"Documents\" = '[]'");
        sql.AppendRaw(")");
    }

    private void AppendDecided(SqlText sql, bool decided)
    {
        sql.AppendRaw(decided ? " AND " : " AND NOT ");
        sql.AppendRaw("EXISTS (SELECT 1");
        AppendDecisions(sql);
        sql.Append($" AND d.\"Latest\" <= {times.AsOf})");
    }

    // A postponement is no vote on the agreement.
    private const string IsVote = " AND d.\"Kind\" = 'vote' AND d.\"Purpose\" = 'authorize' AND d.\"Outcome\" <> 'deferred'";

    // By the last day given, or by the date of the query. Must equal VoteTiming.Compare.
    private void AppendVotes(SqlText sql, IReadOnlyList<string> codes, SqlFragment? lastDay)
    {
        sql.AppendRaw("(SELECT CASE WHEN MIN(d.\"Latest\") IS NULL THEN 'none' WHEN MIN(d.\"Latest\") > s.\"SignedOn\" THEN 'after-signing' ELSE 'before-signing' END");
        AppendDecisions(sql);
        sql.AppendRaw(IsVote).AppendRaw(" AND d.\"Latest\" <= ");
        if (lastDay is { } column)
            sql.AppendRaw(column.Text);
        else
            sql.Append($"{times.AsOf}");
        sql.Append($") IN ({codes})");
    }

    private void AppendDecisions(SqlText sql)
    {
        sql.AppendRaw(" FROM \"Decisions\" d WHERE d.\"AgreementId\" = s.\"AgreementId\" AND d.\"RecordState\" = 'current' AND ");
        AppendKnown(sql, new("d"));
    }

    private void AppendReturned(SqlText sql, bool returned)
    {
        sql.AppendRaw(returned ? " AND " : " AND NOT ");
        sql.Append($"EXISTS (SELECT 1 FROM \"StatusEvents\" r WHERE r.\"AgreementId\" = s.\"AgreementId\" AND r.\"Phase\" = {Phases.InForceCode} AND r.\"Latest\" <= ");
        AppendDay(sql);
        sql.AppendRaw(" AND ");
        AppendKnown(sql, new("r"));
        sql.Append(
            $"""
             AND (s."PredecessorId" IS NOT NULL OR EXISTS (SELECT 1 FROM "StatusEvents" e WHERE e."AgreementId" = s."AgreementId"
            AND e."Status" IN ({AgreementFilter.EndStatuses})
            AND (e."Latest" < r."Latest" OR e."Latest" = r."Latest" AND e."Sequence" < r."Sequence") AND 
            """);
        AppendKnown(sql, new("e"));
        sql.AppendRaw(")))");
    }
}
