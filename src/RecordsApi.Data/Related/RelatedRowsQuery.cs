using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Queries;

namespace RecordsApi.Data.Related;

/// <summary>Rows that are read together with others in one statement.</summary>
public abstract record RelatedRowsQuery
{
    /// <summary>Its part of the statement, which selects a kind and JSON for each row, and its own parameters.</summary>
    internal abstract (string Sql, IReadOnlyList<DbParameter> Parameters) BuildSql(RegisterContext db);
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
    private readonly string expandedCondition = TemporalSql.ExpandAsKnownAt(Condition, "@known");

    internal override (string Sql, IReadOnlyList<DbParameter> Parameters) BuildSql(RegisterContext db)
    {
        var entity = db.Model.FindEntityType(Entity)!;
        var dialect = db.Provider.Dialect;
        var json = dialect.ToJsonObject(entity.GetProperties().Select(p => (p.Name, $"t.{dialect.Quote(p.GetColumnName())}")));
        return ($"SELECT '{Entity.Name}' AS Kind, {json} AS Json FROM {dialect.Quote(entity.GetTableName()!)} AS t WHERE {dialect.Expand(expandedCondition)}", []);
    }
}

/// <summary>Rows of SQL that itself selects a kind and JSON for each row.</summary>
/// <param name="Sql">The SQL, over the given parameters; <c>KNOWN(x)</c> in it as in <see cref="RelatedTableQuery"/>.</param>
internal sealed record RelatedSqlQuery(string Sql) : RelatedRowsQuery
{
    private readonly string expandedSql = TemporalSql.ExpandAsKnownAt(Sql, "@known");

    internal override (string Sql, IReadOnlyList<DbParameter> Parameters) BuildSql(RegisterContext db) => (db.Provider.Dialect.Expand(expandedSql), []);
}

/// <summary>Rows of a query.</summary>
/// <param name="Kind">The kind of its rows in the combined result; letters only.</param>
/// <param name="Query">The query.</param>
/// <param name="Columns">Names of the columns that it selects.</param>
public sealed partial record RelatedLinqQuery(string Kind, IQueryable Query, IReadOnlyList<string> Columns) : RelatedRowsQuery
{
    // Several queries may use the same parameter names.
    internal override (string Sql, IReadOnlyList<DbParameter> Parameters) BuildSql(RegisterContext db)
    {
        using var command = Query.CreateDbCommand();
        var parameters = command.DetachParameters().ToDictionary(p => $"@{p.ParameterName.TrimStart('@')}", StringComparer.Ordinal);
        foreach (var (name, parameter) in parameters)
            parameter.ParameterName = $"@{Kind}_{name[1..]}";
        var sql = ParameterPattern().Replace(command.CommandText, mark => parameters.TryGetValue(mark.Value, out var own) ? own.ParameterName : mark.Value);
        var dialect = db.Provider.Dialect;
        var json = dialect.ToJsonObject(Columns.Select(column => (column, $"q.{dialect.Quote(column)}")));
        return ($"SELECT '{Kind}' AS Kind, {json} AS Json FROM (\n{sql}\n) AS q", [.. parameters.Values]);
    }

    [GeneratedRegex(@"@\w+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ParameterPattern();
}
