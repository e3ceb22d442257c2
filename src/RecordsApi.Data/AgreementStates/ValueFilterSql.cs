using RecordsApi.Data.Queries;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Writes the conditions of filters with included and excluded values. Each begins with AND.</summary>
internal static class ValueFilterSql
{
    /// <summary>Restricts a column to the values of a filter.</summary>
    public static void AppendIn(this SqlText sql, SqlFragment column, ValueFilter filter) =>
        sql.AppendFilter(filter, (_, values) =>
        {
            if (values.Count == 1)
                sql.Append($"{column} = {values[0]}");
            else
                sql.Append($"{column} IN ({values})");
        });

    /// <summary>Restricts to what has a value that is included, and none that is excluded. A value that is not known is none of those excluded.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="filter">The values.</param>
    /// <param name="appendHasAnyOf">Writes the condition of having one of some values.</param>
    public static void AppendFilter(this SqlText sql, ValueFilter filter, Action<SqlText, IReadOnlyList<string>> appendHasAnyOf)
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
}
