#pragma warning disable EF1001 // The class that writes SQL is internal to the provider, which has no other way to change the order of null.
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query.Internal;

namespace RecordsApi.Data.PostgreSql.Reading;

/// <summary>Writes the order of queries so that null is the least value, as in SQLite and in the contract.</summary>
internal sealed class NullOrderingSqlGenerator(
    QuerySqlGeneratorDependencies dependencies, IRelationalTypeMappingSource typeMappings, bool reverseNullOrdering, Version version)
    : NpgsqlQuerySqlGenerator(dependencies, typeMappings, reverseNullOrdering, version)
{
    /// <inheritdoc />
    protected override Expression VisitOrdering(OrderingExpression ordering)
    {
        var result = base.VisitOrdering(ordering);

        // A column that is never null is ordered as the index of a primary key is.
        if (ordering.Expression is not ColumnExpression { IsNullable: false })
            Sql.Append(ordering.IsAscending ? " NULLS FIRST" : " NULLS LAST");
        return result;
    }
}

/// <summary>Makes a generator for each query.</summary>
internal sealed class NullOrderingSqlGeneratorFactory(
    QuerySqlGeneratorDependencies dependencies, IRelationalTypeMappingSource typeMappings, INpgsqlSingletonOptions options) : IQuerySqlGeneratorFactory
{
    /// <inheritdoc />
    public QuerySqlGenerator Create() => new NullOrderingSqlGenerator(dependencies, typeMappings, false, options.PostgresVersion);
}
