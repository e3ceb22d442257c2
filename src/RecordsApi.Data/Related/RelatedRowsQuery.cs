using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Queries;

namespace RecordsApi.Data.Related;

/// <summary>Rows that are read together with others in one statement.</summary>
public abstract record RelatedRowsQuery
{
    /// <summary>Its part of the statement, which gives a kind and JSON for each row, and the parameters that only it has.</summary>
    internal abstract (string Sql, IReadOnlyList<SqliteParameter> Parameters) BuildSql(RegisterContext db);
}

/// <summary>Rows of one table.</summary>
/// <param name="Entity">Kind of row.</param>
/// <param name="Condition">
/// SQL over the table, called <c>t</c>, and the parameters given beside; <c>KNOWN(t)</c> in it says that a fact stood at the
/// moment <c>@known</c>, and <c>KNOWN(x)</c> the same of a table called so.
/// </param>
public sealed record RelatedTableQuery(Type Entity, string Condition) : RelatedRowsQuery
{
    private readonly string expandedCondition = TemporalSql.ExpandAsKnownAt(Condition, "@known");

    internal override (string Sql, IReadOnlyList<SqliteParameter> Parameters) BuildSql(RegisterContext db)
    {
        var entity = db.Model.FindEntityType(Entity)!;
        var columns = string.Join(", ", entity.GetProperties().Select(p => $"'{p.Name}', t.\"{p.GetColumnName()}\""));
        return ($"SELECT '{Entity.Name}' AS Kind, json_object({columns}) AS Json FROM \"{entity.GetTableName()}\" AS t WHERE {expandedCondition}", []);
    }
}

/// <summary>Rows of SQL that gives a kind and JSON for each row itself.</summary>
/// <param name="Sql">The SQL, over the parameters given beside; <c>KNOWN(x)</c> in it as in <see cref="RelatedTableQuery"/>.</param>
internal sealed record RelatedSqlQuery(string Sql) : RelatedRowsQuery
{
    private readonly string expandedSql = TemporalSql.ExpandAsKnownAt(Sql, "@known");

    internal override (string Sql, IReadOnlyList<SqliteParameter> Parameters) BuildSql(RegisterContext db) => (expandedSql, []);
}

/// <summary>Rows of a query.</summary>
/// <param name="Kind">What its rows are called among the others; letters only.</param>
/// <param name="Query">The query.</param>
/// <param name="Columns">Names of the columns that it selects.</param>
public sealed partial record RelatedLinqQuery(string Kind, IQueryable Query, IReadOnlyList<string> Columns) : RelatedRowsQuery
{
    // Several queries name their parameters alike.
    internal override (string Sql, IReadOnlyList<SqliteParameter> Parameters) BuildSql(RegisterContext db)
    {
        using var command = (SqliteCommand)Query.CreateDbCommand();
        var parameters = command.Parameters.Cast<SqliteParameter>().Select(p => (Name: p.ParameterName.TrimStart('@'), p.Value)).ToDictionary(
            p => $"@{p.Name}", p => new SqliteParameter($"@{Kind}_{p.Name}", p.Value), StringComparer.Ordinal);
        var sql = ParameterPattern().Replace(command.CommandText, mark => parameters.TryGetValue(mark.Value, out var own) ? own.ParameterName : mark.Value);
        var columns = string.Join(", ", Columns.Select(column => $"'{column}', q.\"{column}\""));
        return ($"SELECT '{Kind}' AS Kind, json_object({columns}) AS Json FROM (\n{sql}\n) AS q", [.. parameters.Values]);
    }

    [GeneratedRegex(@"@\w+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ParameterPattern();
}
