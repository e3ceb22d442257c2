using System.Data.Common;
using System.Text.Json;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.Related;

/// <summary>Rows of several tables.</summary>
public sealed class RelatedRows
{
    private readonly Dictionary<string, object> listsByKind = new(StringComparer.Ordinal);

    /// <summary>Those of one kind, in no order.</summary>
    public IReadOnlyList<T> GetRows<T>() => GetRows<T>(typeof(T).Name);

    /// <summary>Those of one kind, in no order.</summary>
    public IReadOnlyList<T> GetRows<T>(string kind) => listsByKind.TryGetValue(kind, out var list) ? (List<T>)list : [];

    internal object GetList(RelatedRowsQuery query) =>
        listsByKind.TryGetValue(query.Kind, out var list) ? list : listsByKind[query.Kind] = query.CreateList();
}

/// <summary>Reads rows of several tables with one command, so that including more records does not cost more round trips.</summary>
public static class RelatedRowsReader
{
    /// <summary>Ids as a JSON array, each once, for a parameter of a condition.</summary>
    internal static string ToJsonArray(IEnumerable<string?> ids) => JsonSerializer.Serialize(ids.OfType<string>().Distinct());

    /// <summary>The rows of all queries.</summary>
    /// <param name="db">The register.</param>
    /// <param name="queries">Which rows.</param>
    /// <param name="values">Values of the parameters in the conditions, by name without the at sign.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    internal static async Task<RelatedRows> ReadRelatedRowsAsync(
        this RegisterContext db, IReadOnlyCollection<RelatedRowsQuery> queries, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        var rows = new RelatedRows();
        if (queries.Count == 0)
            return rows;
        var provider = db.Provider;
        var sql = new SqlText();
        foreach (var (name, value) in values)
            sql.AddParameter(name, value);
        var readers = new List<Action<DbDataReader>>(queries.Count);
        foreach (var query in queries)
        {
            sql.AppendRaw(query.GetText(provider.Dialect)).AppendRaw(";\n");
            readers.Add(query.CreateReader(provider, rows.GetList(query)));
        }

        await db.Statements.ReadResultsAsync(sql, readers, cancellationToken);
        return rows;
    }
}
