using RecordsApi.Data.Queries;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Writes the conditions by which facts are known, and states apply, at the two times of a query.</summary>
/// <param name="times">The two times.</param>
/// <param name="isHistorical">Whether the register has information that is newer than <see cref="TemporalContext.KnownAt"/>.</param>
/// <param name="onOwnDays">Whether each state is judged on its own days, rather than on the date of the query.</param>
internal sealed class TemporalConditions(TemporalContext times, bool isHistorical, bool onOwnDays = false)
{
    /// <summary>The two times.</summary>
    public TemporalContext Times => times;

    /// <summary>Whether the register has information that is newer than the timestamp as known at which it is read.</summary>
    public bool IsHistorical => isHistorical;

    /// <summary>Whether each state is judged on its own days, rather than on the date of the query.</summary>
    public bool OnOwnDays => onOwnDays;

    /// <summary>The same conditions, for states of which each is judged on its own days.</summary>
    public TemporalConditions ForOwnDays() => new(times, isHistorical, onOwnDays: true);

    /// <summary>Restricts to the state at the two times: one row for each agreement.</summary>
    public void AppendTimes(SqlText sql)
    {
        sql.Append($"s.\"ValidFrom\" <= {times.AsOf} AND s.\"ValidThrough\" >= {times.AsOf} AND ");
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

    /// <summary>Writes the date by which everything dated about a state is judged: its first day, or the date of the query.</summary>
    public void AppendDay(SqlText sql)
    {
        if (onOwnDays)
            sql.AppendRaw("s.\"ValidFrom\"");
        else
            sql.Append($"{times.AsOf}");
    }
}
