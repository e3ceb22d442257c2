using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using RecordsApi.Data.Reading;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Statements;

/// <summary>
/// A SQL statement while it is put together. Literal parts of an interpolated string become SQL; its values become parameters
/// <c>@p0</c>, <c>@p1</c>, …, so that no value is ever part of the statement's text. Statements of the same text share one
/// prepared command.
/// </summary>
public sealed class SqlText
{
    private static readonly string[] NumberedNames = [.. Enumerable.Range(0, 32).Select(number => $"@p{number}")];

    private readonly StringBuilder text = new(1024);
    private readonly List<(string Name, object? Value)> parameters = [];

    /// <summary>The statement.</summary>
    public string Text => text.ToString();

    /// <summary>Its parameters, with their names as in the statement.</summary>
    public IReadOnlyList<(string Name, object? Value)> Parameters => parameters;

    /// <summary>Appends SQL.</summary>
    public SqlText Append([InterpolatedStringHandlerArgument("")] ref AppendHandler sql)
    {
        _ = sql;
        return this;
    }

    /// <summary>Appends SQL that holds no value.</summary>
    public SqlText AppendRaw(string sql)
    {
        text.Append(sql);
        return this;
    }

    /// <summary>Appends a parameter.</summary>
    /// <param name="value">Its value: text, a number or null.</param>
    public SqlText AppendParameter(object? value)
    {
        AppendValue(value);
        return this;
    }

    /// <summary>Adds a parameter, and gives its name to use in SQL that is appended afterwards.</summary>
    public string AddParameter(object? value)
    {
        var name = parameters.Count < NumberedNames.Length ? NumberedNames[parameters.Count] : $"@p{parameters.Count}";
        parameters.Add((name, value));
        return name;
    }

    /// <summary>Adds a parameter for SQL that names it.</summary>
    /// <param name="name">Its name without the at sign.</param>
    /// <param name="value">Its value: text, a number or null.</param>
    public void AddParameter(string name, object? value) => parameters.Add(($"@{name}", value));

    private void AppendValue(object? value) => text.Append(AddParameter(value));

    /// <summary>Turns an interpolated string into SQL and parameters.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct AppendHandler
    {
        private readonly SqlText sql;

        /// <summary>Called by the compiler.</summary>
        public AppendHandler(int literalLength, int formattedCount, SqlText sql)
        {
            _ = (literalLength, formattedCount);
            this.sql = sql;
        }

        /// <summary>Appends SQL.</summary>
        public void AppendLiteral(string literal) => sql.text.Append(literal);

        /// <summary>Appends a parameter.</summary>
        public void AppendFormatted(string? value) => sql.AppendValue(value);

        /// <summary>Appends a parameter.</summary>
        public void AppendFormatted(int value) => sql.AppendValue(value);

        /// <summary>Appends a parameter.</summary>
        public void AppendFormatted(long value) => sql.AppendValue(value);

        /// <summary>Appends a parameter.</summary>
        public void AppendFormatted(bool value) => sql.AppendValue(value);

        /// <summary>Appends a parameter; dates are stored as <c>yyyy-MM-dd</c>.</summary>
        public void AppendFormatted(DateOnly value) => sql.AppendValue(value.ToString("O", CultureInfo.InvariantCulture));

        /// <summary>Appends a parameter; timestamps are stored as text of one width.</summary>
        public void AppendFormatted(DateTimeOffset value) => sql.AppendValue(UtcTimestamp.Format(value));

        /// <summary>Appends one parameter for each value, separated by commas; for <c>IN (…)</c>.</summary>
        public void AppendFormatted(IReadOnlyList<string> list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (i > 0)
                    sql.text.Append(", ");
                sql.AppendValue(list[i]);
            }
        }

        /// <summary>Appends SQL of another place, such as the name of a column.</summary>
        public void AppendFormatted(SqlFragment fragment) => sql.text.Append(fragment.Text);
    }
}
