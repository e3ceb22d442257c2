using System.Linq.Expressions;

namespace RecordsApi.Data.Queries;

/// <summary>Conditions on related records.</summary>
public static class RelatedRecordConditions
{
    /// <summary>The condition that a row has a related record, as the database executes it fastest for the rows that are read.</summary>
    /// <param name="read">Which rows are read.</param>
    /// <param name="key">The key of a row.</param>
    /// <param name="related">The related records.</param>
    /// <param name="relatedKey">The key of the row to which a related record belongs.</param>
    public static Expression<Func<TRow, bool>> HasRelated<TRow, TRelated, TKey>(
        this RowsRead read, Expression<Func<TRow, TKey>> key, IQueryable<TRelated> related, Expression<Func<TRelated, TKey>> relatedKey)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(related);
        ArgumentNullException.ThrowIfNull(relatedKey);
        return Expression.Lambda<Func<TRow, bool>>(read == RowsRead.Page ? IsAny(key, related, relatedKey) : IsAmongKeys(key, related, relatedKey), key.Parameters);
    }

    /// <summary>The condition that a row has a related record, or that it has none.</summary>
    /// <param name="read">Which rows are read.</param>
    /// <param name="key">The key of a row.</param>
    /// <param name="related">The related records.</param>
    /// <param name="relatedKey">The key of the row to which a related record belongs.</param>
    /// <param name="has">Whether the row is to have one.</param>
    public static Expression<Func<TRow, bool>> HasRelated<TRow, TRelated, TKey>(
        this RowsRead read, Expression<Func<TRow, TKey>> key, IQueryable<TRelated> related, Expression<Func<TRelated, TKey>> relatedKey, bool has)
    {
        var condition = read.HasRelated(key, related, relatedKey);
        if (read == RowsRead.All)
            return has ? condition : Expression.Lambda<Func<TRow, bool>>(Expression.Not(condition.Body), condition.Parameters);

        // As a value to compare: SQLite would join records that are a condition by themselves, which takes longer if these have conditions of the same kind.
        Expression<Func<bool>> value = () => has;
        return Expression.Lambda<Func<TRow, bool>>(Expression.Equal(condition.Body, value.Body), condition.Parameters);
    }

    private static MethodCallExpression IsAny<TRow, TRelated, TKey>(
        Expression<Func<TRow, TKey>> key, IQueryable<TRelated> related, Expression<Func<TRelated, TKey>> relatedKey) => Expression.Call(
        typeof(Queryable), nameof(Queryable.Any), [typeof(TRelated)], related.Expression,
        Expression.Lambda<Func<TRelated, bool>>(Expression.Equal(relatedKey.Body, key.Body), relatedKey.Parameters));

    private static MethodCallExpression IsAmongKeys<TRow, TRelated, TKey>(
        Expression<Func<TRow, TKey>> key, IQueryable<TRelated> related, Expression<Func<TRelated, TKey>> relatedKey) => Expression.Call(
        typeof(Queryable), nameof(Queryable.Contains), [typeof(TKey)], related.Select(relatedKey).Expression, key.Body);
}
