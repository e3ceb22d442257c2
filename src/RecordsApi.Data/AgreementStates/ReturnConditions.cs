using RecordsApi.Data.Statements;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Writes the conditions on agreements that came into force again after they had ended or were delisted, for statements over agreement states, which they call <c>s</c>.</summary>
internal sealed class ReturnConditions(TemporalConditions temporal)
{
    /// <summary>Restricts to agreements that had returned by the day by which a state is judged, or had not.</summary>
    public void AppendReturned(SqlText sql, bool returned)
    {
        sql.AppendRaw(returned ? " AND " : " AND NOT ");
        sql.AppendRaw("EXISTS (SELECT 1");
        AppendReturns(sql);
        sql.AppendRaw(" AND r.\"Latest\" <= ");
        temporal.AppendDay(sql);
        sql.AppendRaw(")");
    }

    /// <summary>Writes a statement for the day of the first return of each agreement that has any.</summary>
    public void AppendFirstDays(SqlText sql)
    {
        sql.AppendRaw("SELECT s.\"AgreementId\", (SELECT MIN(r.\"Latest\")");
        AppendReturns(sql);
        sql.AppendRaw(") AS \"Day\" FROM (SELECT a.\"Id\" AS \"AgreementId\", a.\"PredecessorId\" FROM \"Agreements\" a WHERE ");
        temporal.AppendKnown(sql, new("a"));
        sql.AppendRaw(") s");
    }

    // The status events by which an agreement came into force again. A successor continues an agreement that ended.
    private void AppendReturns(SqlText sql)
    {
        sql.Append($" FROM \"StatusEvents\" r WHERE r.\"AgreementId\" = s.\"AgreementId\" AND r.\"Phase\" = {Phases.InForceCode} AND ");
        temporal.AppendKnown(sql, new("r"));
        sql.Append(
            $"""
             AND (s."PredecessorId" IS NOT NULL OR EXISTS (SELECT 1 FROM "StatusEvents" e WHERE e."AgreementId" = s."AgreementId"
            AND e."Status" IN ({AgreementFilter.EndStatuses})
            AND (e."Latest" < r."Latest" OR e."Latest" = r."Latest" AND e."Sequence" < r."Sequence") AND 
            """);
        temporal.AppendKnown(sql, new("e"));
        sql.AppendRaw("))");
    }
}
