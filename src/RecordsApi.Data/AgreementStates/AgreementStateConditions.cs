using RecordsApi.Data.Queries;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Writes the conditions of statements over agreement states, which they call <c>s</c>. Each begins with AND.</summary>
/// <param name="times">The two times.</param>
/// <param name="isHistorical">Whether the register has information that is newer than <see cref="TemporalContext.KnownAt"/>.</param>
internal sealed class AgreementStateConditions(TemporalContext times, bool isHistorical)
{
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
        if (filter.Within.Count > 0)
            AppendWithin(sql, filter.Within);
        foreach (var publication in filter.ListedIn)
        {
            sql.Append(
                $"""
                 AND s."AgreementId" IN (SELECT l."AgreementId" FROM "Publications" p
                JOIN "Listings" l ON l."List" = p."List" AND l."FirstPosition" <= p."Position" AND l."LastPosition" >= p."Position"
                WHERE p."Id" = {publication} AND 
                """);
            AppendKnown(sql, new("p"));
            sql.AppendRaw(" AND ");
            AppendKnown(sql, new("l"));
            sql.AppendRaw(")");
        }
    }

    /// <summary>Restricts to agreements whose status, and what is known of it, matches a filter.</summary>
    public void AppendStatus(SqlText sql, AgreementFilter filter)
    {
        sql.AppendRaw(" AND s.\"Phase\" IS NOT NULL");
        AppendStatusKind(sql, filter);
        AppendIn(sql, new("s.\"Confidence\""), filter.Confidences);
        AppendIn(sql, new("s.\"StatusBasis\""), filter.Bases);
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
        if (filter.Documents.Count > 0)
            AppendDocuments(sql, filter.Documents);
        if (filter.Decided is { } decided)
            AppendDecided(sql, decided);
        if (filter.Returned is { } returned)
            AppendReturned(sql, returned);
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

    private static void AppendIn(SqlText sql, SqlFragment column, IReadOnlyList<string> values)
    {
        if (values.Count == 1)
            sql.Append($" AND {column} = {values[0]}");
        else if (values.Count > 1)
            sql.Append($" AND {column} IN ({values})");
    }

    // An agency whose jurisdiction is unknown counts as inside its state and the country.
    private static void AppendWithin(SqlText sql, IReadOnlyList<string> within)
    {
        if (within.Contains("us"))
            return;
        sql.Append(
            $"""
             AND (s."JurisdictionId" IN (SELECT x."JurisdictionId" FROM "JurisdictionAncestors" x WHERE x."AncestorId" IN ({within}))
            OR s."JurisdictionId" IS NULL AND s."State" IN (SELECT j."State" FROM "Jurisdictions" j WHERE j."Id" IN ({within}) AND j."Level" = 'state'))
            """);
    }

    private void AppendDocuments(SqlText sql, IReadOnlyList<string> kinds)
    {
        IReadOnlyList<string> linked = [.. kinds.Where(kind => kind != AgreementFilter.NoDocument)];
        var without = linked.Count < kinds.Count;
        sql.AppendRaw(" AND (");
        if (linked.Count > 0)
        {
            AppendLinked(sql, negated: false);
            sql.Append($" AND d.\"Kind\" IN ({linked}))");
        }

        if (without)
        {
            sql.AppendRaw(linked.Count > 0 ? " OR " : "");
            AppendLinked(sql, negated: true);
            sql.AppendRaw(")");
        }

        sql.AppendRaw(")");
    }

    private void AppendLinked(SqlText sql, bool negated)
    {
        sql.AppendRaw(negated ? "NOT " : "");
        sql.Append($"EXISTS (SELECT 1 FROM \"Documents\" d WHERE d.\"AgreementId\" = s.\"AgreementId\" AND d.\"FromDay\" <= {times.AsOf} AND ");
        AppendKnown(sql, new("d"));
    }

    private void AppendDecided(SqlText sql, bool decided)
    {
        sql.AppendRaw(decided ? " AND " : " AND NOT ");
        sql.Append(
            $"""
            EXISTS (SELECT 1 FROM "Decisions" d WHERE d."AgreementId" = s."AgreementId" AND d."Latest" <= {times.AsOf}
            AND d."RecordState" = 'current' AND 
            """);
        AppendKnown(sql, new("d"));
        sql.AppendRaw(")");
    }

    private void AppendReturned(SqlText sql, bool returned)
    {
        sql.AppendRaw(returned ? " AND " : " AND NOT ");
        sql.Append(
            $"""
            EXISTS (SELECT 1 FROM "StatusEvents" r WHERE r."AgreementId" = s."AgreementId" AND r."Phase" = {Phases.InForceCode} AND r."Latest" <= {times.AsOf} AND 
            """);
        AppendKnown(sql, new("r"));
        sql.Append(
            $"""
             AND (s."PredecessorId" IS NOT NULL OR EXISTS (SELECT 1 FROM "StatusEvents" e WHERE e."AgreementId" = s."AgreementId"
            AND (e."Phase" = 'ended' OR e."Status" = 'delisted') AND e."Latest" <= {times.AsOf}
            AND (e."Latest" < r."Latest" OR e."Latest" = r."Latest" AND e."Sequence" < r."Sequence") AND 
            """);
        AppendKnown(sql, new("e"));
        sql.AppendRaw(")))");
    }
}
