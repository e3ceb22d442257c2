using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Query;
using RecordsApi.Data.Queries;

namespace RecordsApi.Http.Queries;

/// <summary>A value by which rows are sorted, and which identifies the position at which a page ends.</summary>
internal abstract class SortKey<TRow>(string name)
{
    /// <summary>Name in the <c>sort</c> parameter.</summary>
    public string Name { get; } = name;

    /// <summary>Sorts rows by it, either first or after other keys. Null sorts first.</summary>
    public abstract IOrderedQueryable<TRow> Order(IQueryable<TRow> rows, bool descending, bool first);

    /// <summary>The row's value as JSON.</summary>
    public abstract string GetValueJson(TRow row);

    /// <summary>The same key for rows that contain such a row.</summary>
    public abstract SortKey<TOuter> ForOuterRow<TOuter>(Expression<Func<TOuter, TRow>> row);

    /// <summary>Condition that the value of a row equals the given one.</summary>
    public abstract Expression EqualTo(ParameterExpression row, string value);

    /// <summary>
    /// Condition that the value of a row does not come before the given one, in a form for which the database can seek in an
    /// index; null if there is none.
    /// </summary>
    public abstract Expression? AtOrAfter(ParameterExpression row, string value, bool descending);

    /// <summary>Condition that the value of a row comes after the given one.</summary>
    public abstract Expression After(ParameterExpression row, string value, bool descending);
}

/// <summary>A sort key of one type.</summary>
internal sealed class SortKey<TRow, TValue>(string name, Expression<Func<TRow, TValue>> value) : SortKey<TRow>(name)
{
    private readonly Func<TRow, TValue> compiled = value.Compile();

    /// <inheritdoc />
    public override IOrderedQueryable<TRow> Order(IQueryable<TRow> rows, bool descending, bool first) => (first, descending) switch
    {
        (true, false) => rows.OrderBy(value),
        (true, true) => rows.OrderByDescending(value),
        (false, false) => ((IOrderedQueryable<TRow>)rows).ThenBy(value),
        (false, true) => ((IOrderedQueryable<TRow>)rows).ThenByDescending(value),
    };

    /// <inheritdoc />
    public override string GetValueJson(TRow row) => JsonSerializer.Serialize(compiled(row));

    /// <inheritdoc />
    public override SortKey<TOuter> ForOuterRow<TOuter>(Expression<Func<TOuter, TRow>> row) =>
        new SortKey<TOuter, TValue>(Name, row.Then(value));

    /// <inheritdoc />
    public override Expression EqualTo(ParameterExpression row, string value) => Expression.Equal(Substitute(row), ParameterExpressionFor(value));

    /// <inheritdoc />
    public override Expression? AtOrAfter(ParameterExpression row, string value, bool descending)
    {
        if (value == "null" || (descending && IsNullable))
            return null;
        var (column, given) = Comparable(Substitute(row), ParameterExpressionFor(value));
        return descending ? Expression.LessThanOrEqual(column, given) : Expression.GreaterThanOrEqual(column, given);
    }

    /// <inheritdoc />
    public override Expression After(ParameterExpression row, string value, bool descending)
    {
        var column = Substitute(row);
        var isNull = IsNullable ? Expression.Equal(column, Expression.Constant(null, typeof(TValue))) : null;
        if (value == "null")
            return descending ? Expression.Constant(false) : Expression.Not(isNull!);
        var further = StrictlyBeyond(column, ParameterExpressionFor(value), descending);
        return descending && isNull is not null ? Expression.OrElse(further, isNull) : further;
    }

    private static bool IsNullable => !typeof(TValue).IsValueType || System.Nullable.GetUnderlyingType(typeof(TValue)) is not null;

    private static BinaryExpression StrictlyBeyond(Expression column, Expression value, bool descending)
    {
        var (compared, given) = Comparable(column, value);
        return descending ? Expression.LessThan(compared, given) : Expression.GreaterThan(compared, given);
    }

    private static (Expression Column, Expression Given) Comparable(Expression column, Expression given) => typeof(TValue) == typeof(string)
        ? (Expression.Call(typeof(string), nameof(string.Compare), null, column, given), Expression.Constant(0))
        : (column, given);

    // A property of a captured object becomes an SQL parameter, so that the statement can be reused.
    private static MemberExpression ParameterExpressionFor(string value) =>
        Expression.Property(Expression.Constant(new ParameterBox(JsonSerializer.Deserialize<TValue>(value)!)), nameof(ParameterBox.Value));

    private Expression Substitute(Expression row) => ReplacingExpressionVisitor.Replace(value.Parameters[0], row, value.Body);

    private sealed record ParameterBox(TValue Value);
}
