using RecordsApi.Data.Statements;

namespace RecordsApi.Data.AgreementStates;

/// <summary>
/// Writes the conditions on the decisions about agreements, for statements over agreement states, which they call <c>s</c>.
/// Decisions do not divide states.
/// </summary>
internal sealed class DecisionConditions(TemporalConditions temporal)
{
    // A postponement is no vote on the agreement.
    private const string IsVote = "d.\"Kind\" = 'vote' AND d.\"Purpose\" = 'authorize' AND d.\"Outcome\" <> 'deferred'";

    /// <summary>Restricts to agreements with or without a decision, and by their votes, on the date of the query.</summary>
    public void AppendDecidedOnDate(SqlText sql, AgreementFilter filter)
    {
        if (filter.Decided is { } decided)
        {
            sql.AppendRaw(decided ? " AND " : " AND NOT ");
            AppendHasDecisionOnDate(sql);
        }

        sql.AppendFilter(filter.Votes, AppendVotes);
    }

    // That the agreement of a state has a decision on the date of the query.
    private void AppendHasDecisionOnDate(SqlText sql)
    {
        // There are far fewer decisions than agreements: they are read first.
        sql.AppendRaw("s.\"AgreementId\" IN (SELECT d.\"AgreementId\" FROM \"Decisions\" d WHERE d.\"AgreementId\" IS NOT NULL AND ");
        AppendCurrent(sql);
        sql.Append($" AND d.\"Latest\" <= {temporal.Times.AsOf})");
    }

    /// <summary>Writes a statement for the dates of the first decision, and of the first vote of a body on entering into it, about each agreement that has any.</summary>
    public void AppendFirstDays(SqlText sql)
    {
        sql.AppendRaw($"SELECT d.\"AgreementId\", MIN(d.\"Latest\"), MIN(CASE WHEN {IsVote} THEN d.\"Latest\" END) FROM \"Decisions\" d WHERE d.\"AgreementId\" IS NOT NULL AND ");
        AppendCurrent(sql);
        sql.AppendRaw(" GROUP BY d.\"AgreementId\"");
    }

    // Must equal VoteTiming.Compare.
    private void AppendVotes(SqlText sql, IReadOnlyList<string> codes)
    {
        sql.AppendRaw("(SELECT CASE WHEN MIN(d.\"Latest\") IS NULL THEN 'none' WHEN MIN(d.\"Latest\") > s.\"SignedOn\" THEN 'after-signing' ELSE 'before-signing' END");
        sql.AppendRaw(" FROM \"Decisions\" d WHERE d.\"AgreementId\" = s.\"AgreementId\" AND ");
        AppendCurrent(sql);
        sql.Append($" AND {new SqlFragment(IsVote)} AND d.\"Latest\" <= {temporal.Times.AsOf}) IN ({codes})");
    }

    private void AppendCurrent(SqlText sql)
    {
        sql.AppendRaw("d.\"RecordState\" = 'current' AND ");
        temporal.AppendKnown(sql, new("d"));
    }
}
