using System.Globalization;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.Sqlite;

/// <summary>SQL as SQLite writes it.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    /// <inheritdoc />
    public override string JoinInOrder => "CROSS JOIN";

    /// <inheritdoc />
    public override string FullScan => "NOT INDEXED";

    /// <inheritdoc />
    public override string Quote(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        return $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <inheritdoc />
    public override string JsonArrayElements(string json) => $"json_each({json})";

    /// <inheritdoc />
    public override string JsonObjectEntries(string json) => $"json_each({json})";

    /// <inheritdoc />
    public override string ToJsonArray(string expression, string? orderBy = null) => $"json_group_array({expression}{OrderBy(orderBy)})";

    /// <inheritdoc />
    public override string ToJsonObject(params IEnumerable<(string Name, string Expression)> members) =>
        $"json_object({string.Join(", ", members.Select(m => $"'{m.Name}', {m.Expression}"))})";

    /// <inheritdoc />
    public override string AsJson(string expression) => $"json({expression})";

    /// <inheritdoc />
    public override string JoinText(string expression, string separator, string? orderBy = null) =>
        $"group_concat({expression}, {separator}{OrderBy(orderBy)})";

    /// <inheritdoc />
    public override string Character(int codePoint) => string.Create(CultureInfo.InvariantCulture, $"char({codePoint})");

    /// <inheritdoc />
    public override string AddDays(string date, int days) => string.Create(CultureInfo.InvariantCulture, $"date({date}, '{days:+0;-0} day')");

    /// <inheritdoc />
    public override string PadNumber(string number, int width) => string.Create(CultureInfo.InvariantCulture, $"printf('%0{width}d', {number})");

    private static string OrderBy(string? order) => order is null ? "" : $" ORDER BY {order}";
}
