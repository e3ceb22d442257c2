using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.Related;

/// <summary>Rows that are read together with others in one statement.</summary>
public abstract record RelatedRowsQuery
{
    /// <summary>Adds its own parameters to the statement, and returns its part of it, which selects a kind and JSON for each row.</summary>
    internal abstract string AppendParametersTo(SqlText statement, RegisterContext db);
}

/// <summary>Rows of one table.</summary>
/// <param name="Entity">Kind of row.</param>
/// <param name="Condition">
/// SQL over the table, with the alias <c>t</c>, and the given parameters; <c>KNOWN(t)</c> restricts it to facts known at the
/// timestamp <c>@known</c>, and <c>KNOWN(x)</c> does the same for the table with the alias <c>x</c>;
/// <c>ELEMENTS(@ids)</c> is a table with the elements of a JSON array.
/// </param>
public sealed record RelatedTableQuery(Type Entity, string Condition) : RelatedRowsQuery
{
    private readonly ConcurrentDictionary<SqlDialect, string> texts = [];

    /// <summary>The kind of its rows in the combined result; letters only. Rows of a table can be read for several purposes at once.</summary>
    public string Kind { get; init; } = Entity.Name;

    internal override string AppendParametersTo(SqlText statement, RegisterContext db) => texts.GetOrAdd(db.Provider.Dialect, CreateText, db);

    private string CreateText(SqlDialect dialect, RegisterContext db)
    {
        var entity = db.Model.FindEntityType(Entity)!;
        var json = dialect.ToJsonObject(entity.GetProperties().Select(p => (p.Name, $"t.{dialect.Quote(p.GetColumnName())}")));
        var condition = dialect.Expand(TemporalSql.ExpandAsKnownAt(Condition, "@known"));
        return $"SELECT '{Kind}' AS Kind, {json} AS Json FROM {dialect.Quote(entity.GetTableName()!)} AS t WHERE {condition}";
    }
}

/// <summary>Rows of a query.</summary>
/// <param name="Kind">The kind of its rows in the combined result; letters only.</param>
/// <param name="Query">The query.</param>
/// <param name="Columns">Names of the columns that it selects.</param>
public sealed partial record RelatedLinqQuery(string Kind, IQueryable Query, IReadOnlyList<string> Columns) : RelatedRowsQuery
{
    internal override string AppendParametersTo(SqlText statement, RegisterContext db)
    {
        using var command = Query.CreateDbCommand();
        var names = command.Parameters.Cast<DbParameter>()
            .ToDictionary(p => $"@{p.ParameterName.TrimStart('@')}", p => statement.AddParameter(p.Value), StringComparer.Ordinal);
        var sql = ParameterPattern().Replace(command.CommandText, mark => names.GetValueOrDefault(mark.Value, mark.Value));
        var dialect = db.Provider.Dialect;
        var json = dialect.ToJsonObject(Columns.Select(column => (column, $"q.{dialect.Quote(column)}")));
        return $"SELECT '{Kind}' AS Kind, {json} AS Json FROM (\n{sql}\n) AS q";
    }

    [GeneratedRegex(@"@\w+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ParameterPattern();
}
