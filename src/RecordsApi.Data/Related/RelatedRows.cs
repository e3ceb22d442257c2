using System.Text.Json;
using System.Text.Json.Serialization;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.Related;

/// <summary>Rows of several tables.</summary>
public sealed class RelatedRows(ILookup<string, string> rows)
{
    private static readonly JsonSerializerOptions ColumnOptions = new() { Converters = { new IntegerBooleanConverter() } };

    /// <summary>Those of one kind, in no order.</summary>
    public IReadOnlyList<T> GetRows<T>() => [.. rows[typeof(T).Name].Select(row => JsonSerializer.Deserialize<T>(row, ColumnOptions)!)];

    /// <summary>Those of a query, in no order.</summary>
    public IReadOnlyList<T> GetRows<T>(string kind) => [.. rows[kind].Select(row => JsonSerializer.Deserialize<T>(row, ColumnOptions)!)];

    private sealed class IntegerBooleanConverter : JsonConverter<bool>
    {
        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number ? reader.GetInt32() != 0 : reader.GetBoolean();

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteNumberValue(value ? 1 : 0);
    }
}

/// <summary>Reads rows of several tables in one statement, so that including more records does not cost more statements.</summary>
public static class RelatedRowsReader
{
    /// <summary>Ids as a JSON array, each once, for a parameter of a condition.</summary>
    internal static string ToJsonArray(IEnumerable<string?> ids) => JsonSerializer.Serialize(ids.OfType<string>().Distinct());

    /// <summary>The rows of all parts.</summary>
    /// <param name="db">The register.</param>
    /// <param name="parts">Which rows.</param>
    /// <param name="values">Values of the parameters in the conditions, by name without the at sign.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<RelatedRows> ReadRelatedRowsAsync(
        this RegisterContext db, IReadOnlyCollection<RelatedRowsQuery> parts, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(values);
        if (parts.Count == 0)
            return new(Array.Empty<string>().ToLookup(kind => kind));
        var sql = new SqlText();
        var text = string.Join("\nUNION ALL\n", parts.Select(part => part.AppendParametersTo(sql, db)));

        // The longest first, so that no name is taken for the beginning of another.
        foreach (var (name, value) in values.OrderByDescending(v => v.Key.Length))
            text = text.Replace($"@{name}", sql.AddParameter(value), StringComparison.Ordinal);
        var rows = await db.Statements.QueryAsync(sql.AppendRaw(text), row => (Kind: row.GetString(0), Json: row.GetString(1)), cancellationToken);
        return new(rows.ToLookup(r => r.Kind, r => r.Json));
    }
}
