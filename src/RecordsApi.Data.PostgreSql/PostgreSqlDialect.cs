using System.Globalization;
using System.Text.RegularExpressions;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.PostgreSql;

/// <summary>SQL as PostgreSQL writes it.</summary>
internal sealed partial class PostgreSqlDialect : SqlDialect
{
    // PostgreSQL takes at most 100 arguments for a function.
    private const int MaxMembers = 50;

    /// <inheritdoc />
    public override string JoinInOrder => "CROSS JOIN";

    /// <inheritdoc />
    public override string FullScan => "";

    /// <inheritdoc />
    public override string Quote(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        return $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <inheritdoc />
    public override string Translate(string sql) => Identifiers().Replace(
        sql, match => match.ValueSpan[0] is '"' or '\'' || match.Value is "NOT INDEXED" ? Keep(match.Value) : $"\"{match.Value}\"");

    /// <inheritdoc />
    public override string JsonArrayElements(string json) => $"jsonb_array_elements_text(({json})::jsonb)";

    /// <inheritdoc />
    public override string JsonObjectEntries(string json) =>
        $"(jsonb_each_text(({json})::jsonb) AS m(key, member) CROSS JOIN LATERAL (SELECT m.member::integer AS value) AS v)";

    /// <inheritdoc />
    public override string ToJsonArray(string expression, string? orderBy = null) => $"COALESCE(jsonb_agg({expression}{OrderBy(orderBy)}), '[]')::text";

    /// <inheritdoc />
    public override string ToJsonObject(params IEnumerable<(string Name, string Expression)> members) =>
        $"({string.Join(" || ", members.Chunk(MaxMembers).Select(part => $"jsonb_build_object({string.Join(", ", part.Select(m => $"'{m.Name}', {m.Expression}"))})"))})::text";

    /// <inheritdoc />
    public override string AsJson(string expression) => $"({expression})::jsonb";

    /// <inheritdoc />
    public override string JoinText(string expression, string separator, string? orderBy = null) => $"string_agg({expression}, {separator}{OrderBy(orderBy)})";

    /// <inheritdoc />
    public override string Character(int codePoint) => string.Create(CultureInfo.InvariantCulture, $"chr({codePoint})");

    /// <inheritdoc />
    public override string AddDays(string date, int days) => string.Create(CultureInfo.InvariantCulture, $"to_char(({date})::date + ({days}), 'YYYY-MM-DD')");

    /// <inheritdoc />
    public override string PadNumber(string number, int width) => string.Create(CultureInfo.InvariantCulture, $"lpad(({number})::text, {width}, '0')");

    private static string OrderBy(string? order) => order is null ? "" : $" ORDER BY {order}";

    private static string Keep(string text) => text == "NOT INDEXED" ? "" : text;

    // Text and quoted identifiers are left alone; unquoted identifiers in Pascal case would be folded to lower case. Keywords are in upper case.
    [GeneratedRegex("""'[^']*'|"[^"]*"|\bNOT INDEXED\b|(?<![@\w])[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*\b""", RegexOptions.CultureInvariant)]
    private static partial Regex Identifiers();
}
