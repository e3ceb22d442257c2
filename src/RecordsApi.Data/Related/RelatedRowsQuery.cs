using System.Collections.Concurrent;
using System.Data.Common;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Writing;

namespace RecordsApi.Data.Related;

/// <summary>Rows of one table that are read together with rows of others.</summary>
/// <param name="kind">The kind of its rows in the combined result. Rows of a table can be read for several purposes at once.</param>
public abstract class RelatedRowsQuery(string kind)
{
    private readonly ConcurrentDictionary<SqlDialect, string> texts = [];

    /// <summary>The kind of its rows in the combined result.</summary>
    internal string Kind { get; } = kind;

    /// <summary>The statement that selects its rows.</summary>
    internal string GetText(SqlDialect dialect) => texts.GetOrAdd(dialect, CreateText);

    /// <summary>Creates a list of its rows.</summary>
    internal abstract object CreateList();

    /// <summary>Creates what adds the current row of its result to a list of <see cref="CreateList"/>.</summary>
    internal abstract Action<DbDataReader> CreateReader(IRegisterDatabaseProvider provider, object list);

    private protected abstract string CreateText(SqlDialect dialect);
}

/// <summary>Rows of the table of an entity.</summary>
/// <param name="condition">
/// SQL over the table, with the alias <c>t</c>, and the given parameters; <c>KNOWN(t)</c> restricts it to facts known at the
/// timestamp <c>@known</c>, and <c>KNOWN(x)</c> does the same for the table with the alias <c>x</c>;
/// <c>ELEMENTS(@ids)</c> is a table with the elements of a JSON array.
/// </param>
/// <param name="kind">The kind of its rows in the combined result; the name of the entity where it is null.</param>
internal sealed class RelatedRowsQuery<T>(string condition, string? kind = null) : RelatedRowsQuery(kind ?? typeof(T).Name)
    where T : class
{
    internal override object CreateList() => new List<T>();

    internal override Action<DbDataReader> CreateReader(IRegisterDatabaseProvider provider, object list)
    {
        var (rows, reader) = ((List<T>)list, new RowReader<T>(provider));
        return record => rows.Add(reader.Read(record));
    }

    private protected override string CreateText(SqlDialect dialect)
    {
        var table = TableMapping<T>.Instance;
        var columns = string.Join(", ", table.Columns.Select(column => $"t.{column.QuotedName}"));
        return $"SELECT {columns} FROM \"{table.Name}\" AS t WHERE {dialect.Expand(TemporalSql.ExpandAsKnownAt(condition, "@known"))}";
    }
}
