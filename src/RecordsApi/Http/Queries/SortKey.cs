using System.Linq.Expressions;
using System.Text.Json;

namespace RecordsApi.Http.Queries;

/// <summary>A value that rows can be put in order by, which also says where a page ended.</summary>
internal abstract class SortKey<TRow>(string name)
{
    /// <summary>Name in the <c>sort</c> parameter.</summary>
    public string Name { get; } = name;

    /// <summary>Orders rows by it, first of all or after other keys. Null is the least value.</summary>
    public abstract IOrderedQueryable<TRow> Order(IQueryable<TRow> rows, bool descending, bool first);

    /// <summary>The row's value as JSON.</summary>
    public abstract string GetValueJson(TRow row);

    /// <summary>The same key of rows that hold such a row.</summary>
    public abstract SortKey<TOuter> ForOuterRow<TOuter>(Expression<Func<TOuter, TRow>> row);

    /// <summary>That a row's value is the given one.</summary>
    public abstract Expression EqualTo(ParameterExpression row, string value);

    /// <summary>
    /// That a row's value does not come before the given one, in words by which SQLite finds the first such row in an index;
    /// null where there are no such words.
    /// </summary>
    public abstract Expression? AtOrAfter(ParameterExpression row, string value, bool descending);

    /// <summary>That a row's value comes after the given one.</summary>
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
        new SortKey<TOuter, TValue>(Name, Expression.Lambda<Func<TOuter, TValue>>(Substitute(row.Body), row.Parameters));

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

    // A member of a boxed value becomes a parameter of the statement, so that its plan is kept.
    private static MemberExpression ParameterExpressionFor(string value) =>
        Expression.Property(Expression.Constant(new ParameterBox(JsonSerializer.Deserialize<TValue>(value)!)), nameof(ParameterBox.Value));

    private Expression Substitute(Expression row) => new ParameterReplacer(value.Parameters[0], row).Visit(value.Body);

    private sealed record ParameterBox(TValue Value);

    private sealed class ParameterReplacer(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
