using System.Linq.Expressions;

namespace RecordsApi.Data.Queries;

/// <summary>Applies <see cref="ValueFilter"/> to rows.</summary>
public static class ValueFilterQueries
{
    /// <summary>Selects the rows that match a filter.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="hasAnyOf">Given some values, the condition that a row has one of them; a row can have several, or none.</param>
    public static IQueryable<T> Match<T>(this IQueryable<T> rows, ValueFilter filter, Func<IReadOnlyList<string>, Expression<Func<T, bool>>> hasAnyOf)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(hasAnyOf);
        if (filter.Included.Count > 0)
            rows = rows.Where(hasAnyOf(filter.Included));
        if (filter.Excluded.Count == 0)
            return rows;
        var excluded = hasAnyOf(filter.Excluded);
        return rows.Where(Expression.Lambda<Func<T, bool>>(Expression.Not(excluded.Body), excluded.Parameters));
    }
}
