using System.Text.RegularExpressions;

namespace RecordsApi.Data.Providers;

/// <summary>
/// The expressions of SQL that databases write differently. Parameters are named <c>@name</c>, identifiers are quoted or in Pascal
/// case, strings compare by code unit, dates are text <c>yyyy-MM-dd</c> and timestamps are text of one width.
/// </summary>
public abstract partial class SqlDialect
{
    /// <summary>
    /// Joins two tables in the order in which they are written: <c>FROM a {JoinInOrder} b ON …</c>. If the order cannot be
    /// controlled, this is an ordinary join.
    /// </summary>
    public abstract string JoinInOrder { get; }

    /// <summary>Hint after a table name to scan the table instead of using an index; empty if the database has no such hint.</summary>
    public abstract string FullScan { get; }

    /// <summary>An identifier in quotation marks.</summary>
    public abstract string Quote(string identifier);

    /// <summary>A statement as the database takes it, with identifiers in Pascal case in quotation marks if it needs them.</summary>
    public virtual string Translate(string sql) => sql;

    /// <summary>A table with one text column, <c>value</c>: the elements of a JSON array of strings.</summary>
    /// <param name="json">The array, an expression or parameter.</param>
    public abstract string JsonArrayElements(string json);

    /// <summary>A table with the columns <c>key</c> and <c>value</c>: the members of a JSON object.</summary>
    /// <param name="json">The object, an expression or parameter.</param>
    public abstract string JsonObjectEntries(string json);

    /// <summary>Whether an expression is an element of a JSON array of strings.</summary>
    public string InJsonArray(string expression, string json) => $"{expression} IN (SELECT value FROM {JsonArrayElements(json)})";

    /// <summary>A statement in which <c>ELEMENTS(@json)</c> is replaced by <see cref="JsonArrayElements"/>.</summary>
    public string Expand(string sql) => ElementsMarker().Replace(sql, match => JsonArrayElements(match.Groups[1].Value));

    /// <summary>An aggregate: the values of an expression as a JSON array, as text; <c>[]</c> where there are no rows.</summary>
    public abstract string ToJsonArray(string expression, string? orderBy = null);

    /// <summary>A JSON object, as text.</summary>
    /// <param name="members">Names and the expressions of their values.</param>
    public abstract string ToJsonObject(params IEnumerable<(string Name, string Expression)> members);

    /// <summary>Marks JSON text that is to be a value inside another JSON value, and not a string.</summary>
    public abstract string AsJson(string expression);

    /// <summary>An aggregate: texts joined with a separator; null where there are no rows.</summary>
    /// <param name="expression">The text of a row.</param>
    /// <param name="separator">An expression.</param>
    /// <param name="orderBy">The order of the texts.</param>
    public abstract string JoinText(string expression, string separator, string? orderBy = null);

    /// <summary>The character of a code point.</summary>
    public abstract string Character(int codePoint);

    /// <summary>The date so many days after another.</summary>
    public abstract string AddDays(string date, int days);

    /// <summary>A number as text, with leading zeros.</summary>
    public abstract string PadNumber(string number, int width);

    /// <summary>An <c>INSERT</c> that leaves rows alone whose key is there already, or updates them.</summary>
    /// <param name="insert">The statement, from <c>INSERT</c> to the end of its rows.</param>
    /// <param name="key">The columns of the key.</param>
    /// <param name="update">The assignments, in which <c>excluded</c> is the row that was to be inserted; null to leave the row alone.</param>
    public virtual string Upsert(string insert, IEnumerable<string> key, string? update = null) =>
        $"{insert} ON CONFLICT ({string.Join(", ", key)}) DO {(update is null ? "NOTHING" : $"UPDATE SET {update}")}";

    [GeneratedRegex(@"ELEMENTS\((@\w+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex ElementsMarker();
}
