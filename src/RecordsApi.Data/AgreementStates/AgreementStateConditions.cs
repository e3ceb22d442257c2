using RecordsApi.Data.Statements;
using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Writes the conditions of statements over agreement states, which they call <c>s</c>. Each begins with AND.</summary>
internal sealed class AgreementStateConditions(TemporalConditions temporal)
{
    private readonly DecisionConditions decisions = new(temporal);
    private readonly ReturnConditions returns = new(temporal);

    /// <summary>Restricts to current records of the parties and places of a filter.</summary>
    public void AppendParties(SqlText sql, AgreementFilter filter)
    {
        sql.AppendRaw(" AND s.\"RecordState\" = 'current'");
        AppendKind(sql, filter);
        sql.AppendIn(new("s.\"JurisdictionId\""), filter.Jurisdictions);
        sql.AppendIn(new("s.\"AgencyId\""), filter.Agencies);
        sql.AppendIn(new("s.\"AgencyType\""), filter.AgencyTypes);
        sql.AppendIn(new("s.\"FacilityId\""), filter.Facilities);
        sql.AppendFilter(filter.Within, PlaceConditions.AppendWithin);
        sql.AppendFilter(filter.Counties, PlaceConditions.AppendInside);
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
        sql.AppendIn(new("s.\"Confidence\""), filter.Confidences);
        sql.AppendIn(new("s.\"StatusBasis\""), filter.Bases);
        sql.AppendIn(new("s.\"DelistedFrom\""), filter.DelistedFrom);
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
        sql.AppendFilter(filter.Documents, AppendDocuments);
        if (filter.HasCounty is { } hasCounty)
            sql.AppendRaw(hasCounty ? " AND s.\"CountyIds\" <> '[]'" : " AND s.\"CountyIds\" = '[]'");
        if (filter.HasDocument is { } hasDocument)
            sql.AppendRaw(hasDocument ? " AND s.\"Documents\" <> '[]'" : " AND s.\"Documents\" = '[]'");
        AppendGuaranteedMinimum(sql, ">=", filter.GuaranteedMinimumFrom);
        AppendGuaranteedMinimum(sql, "<=", filter.GuaranteedMinimumTo);
        if (!temporal.OnOwnDays)
            decisions.AppendDecidedOnDate(sql, filter);
        if (filter.Returned is { } returned)
            returns.AppendReturned(sql, returned);
    }

    /// <summary>Restricts states, or the counts of them, to the states, programs and models of a filter.</summary>
    public static void AppendKind(SqlText sql, AgreementFilter filter)
    {
        sql.AppendIn(new("s.\"State\""), filter.States);
        sql.AppendIn(new("s.\"ProgramCode\""), filter.Programs);
        sql.AppendIn(new("s.\"ModelCode\""), filter.Models);
    }

    /// <summary>Restricts states, or the counts of them, to the statuses and phases of a filter.</summary>
    public static void AppendStatusKind(SqlText sql, AgreementFilter filter)
    {
        sql.AppendIn(new("s.\"Status\""), filter.Statuses);
        sql.AppendIn(new("s.\"Phase\""), filter.Phases);
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
        var date = temporal.Times.AsOf;
        IReadOnlyList<string> ended = [.. PublishedList.AllCodes.Where(list => coverage[list]?.Through < date)];
        IReadOnlyList<string> unobserved = [.. PublishedList.AllCodes.Where(list => coverage[list] is null)];
        sql.AppendRaw(" AND (");
        if (ended.Count > 0)
            sql.Append($"s.\"CarriedBy\" IN ({ended}) AND (s.\"StatusBasis\" IN ({ObservedStatus.ListBases}) OR s.\"StatusLatest\" < {date}) OR ");
        if (unobserved.Count > 0)
            sql.Append($"s.\"CarriedBy\" IN ({unobserved}) AND s.\"StatusLatest\" < {date} OR ");
        sql.Append($"s.\"CarriedBy\" IS NULL AND s.\"StatusLatest\" < {date})");
    }

    // As for facilities: the value of the last list that prints the facility, which may print none.
    private void AppendGuaranteedMinimum(SqlText sql, string comparison, int? people)
    {
        if (people is not { } number)
            return;
        sql.AppendRaw(" AND (SELECT o.\"GuaranteedMinimum\" FROM \"FacilityObservations\" o WHERE o.\"FacilityId\" = s.\"FacilityId\" AND o.\"ObservedOn\" <= ");
        temporal.AppendDay(sql);
        sql.AppendRaw(" AND ");
        temporal.AppendKnown(sql, new("o"));
        sql.AppendRaw(" ORDER BY o.\"ObservedOn\" DESC, o.\"PublicationId\" DESC, o.\"RowNumber\" DESC LIMIT 1) ");
        sql.AppendRaw(comparison);
        sql.Append($" {number}");
    }

    private void AppendListedIn(SqlText sql, string publication)
    {
        sql.Append(
            $"""
            s."AgreementId" IN (SELECT l."AgreementId" FROM "Publications" p
            JOIN "Listings" l ON l."List" = p."List" AND l."FirstPosition" <= p."Position" AND l."LastPosition" >= p."Position"
            WHERE p."Id" = {publication} AND 
            """);
        temporal.AppendKnown(sql, new("p"));
        sql.AppendRaw(" AND ");
        temporal.AppendKnown(sql, new("l"));
        sql.AppendRaw(")");
    }

    private void AppendDocuments(SqlText sql, IReadOnlyList<string> kinds)
    {
        IReadOnlyList<string> linked = [.. kinds.Where(kind => kind != AgreementFilter.NoDocument)];
        sql.AppendRaw("(");
        if (linked.Count > 0)
        {
            sql.AppendRaw("EXISTS (SELECT 1 FROM \"Documents\" d WHERE d.\"AgreementId\" = s.\"AgreementId\" AND d.\"ValidFrom\" <= ");
            temporal.AppendDay(sql);
            sql.Append($" AND d.\"Kind\" IN ({linked}) AND ");
            temporal.AppendKnown(sql, new("d"));
            sql.AppendRaw(")");
        }

        if (linked.Count < kinds.Count)
            sql.AppendRaw(linked.Count > 0 ? " OR s.\"Documents\" = '[]'" : "s.\"Documents\" = '[]'");
        sql.AppendRaw(")");
    }
}
