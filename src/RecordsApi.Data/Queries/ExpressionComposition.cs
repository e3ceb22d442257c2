using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace RecordsApi.Data.Queries;

/// <summary>Composes expressions, so that one rule can be written for the values of rows of any type.</summary>
internal static class ExpressionComposition
{
    /// <summary>Applies a function to a value of a row.</summary>
    /// <param name="value">The value of a row.</param>
    /// <param name="function">The function.</param>
    public static Expression<Func<TRow, TResult>> Then<TRow, TValue, TResult>(
        this Expression<Func<TRow, TValue>> value, Expression<Func<TValue, TResult>> function) =>
        Expression.Lambda<Func<TRow, TResult>>(ReplacingExpressionVisitor.Replace(function.Parameters[0], value.Body, function.Body), value.Parameters);

    /// <summary>Applies a function to two values of a row.</summary>
    /// <param name="first">The first value of a row.</param>
    /// <param name="second">The second value.</param>
    /// <param name="function">The function.</param>
    public static Expression<Func<TRow, TResult>> Then<TRow, TFirst, TSecond, TResult>(
        this Expression<Func<TRow, TFirst>> first, Expression<Func<TRow, TSecond>> second, Expression<Func<TFirst, TSecond, TResult>> function)
    {
        var row = first.Parameters[0];
        var ofSameRow = ReplacingExpressionVisitor.Replace(second.Parameters[0], row, second.Body);
        var body = ReplacingExpressionVisitor.Replace(function.Parameters[0], first.Body, function.Body);
        return Expression.Lambda<Func<TRow, TResult>>(ReplacingExpressionVisitor.Replace(function.Parameters[1], ofSameRow, body), row);
    }
}
