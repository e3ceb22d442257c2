using System.Globalization;
using CsvHelper;

namespace RecordsApi.Domain.Ingestion.Inputs;

/// <summary>Reads the rows of a CSV file whose columns are known by name.</summary>
internal sealed class InputCsv(CsvReader csv, string fileName)
{
    /// <summary>Reads all rows.</summary>
    /// <exception cref="InvalidDataException">A column is missing.</exception>
    public static IReadOnlyList<T> ReadRows<T>(TextReader reader, string fileName, IReadOnlyList<string> columns, Func<InputCsv, T> readRow)
    {
        using var csv = CsvReader.Create(reader, new() { Separator = ',' }, leaveOpen: true);
        csv.ReadHeader();
        foreach (var column in columns.Where(c => !csv.Headers.Contains(c)))
            throw new InvalidDataException($"{fileName}: The column '{column}' is missing; the columns are {string.Join(", ", columns)}.");
        var rows = new List<T>();
        var row = new InputCsv(csv, fileName);
        while (csv.Read())
            rows.Add(readRow(row));
        return rows;
    }

    /// <summary>Returns a cell; null if it is blank.</summary>
    public string? Text(string column) => csv.GetString(column).Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Returns a cell that must not be blank.</summary>
    public string Required(string column) => Text(column) ?? throw Invalid(column, "a value");

    /// <summary>Returns a cell with one of some values.</summary>
    public string OneOf(string column, Predicate<string> isAllowed, string expected) =>
        Required(column) is var text && isAllowed(text) ? text : throw Invalid(column, expected);

    /// <summary>Returns a SHA-256 hash in lowercase hexadecimal; null if the cell is blank.</summary>
    public string? Sha256(string column) => Text(column)?.ToLowerInvariant() is not { } text ? null
        : text.Length == 64 && text.All(char.IsAsciiHexDigit) ? text
        : throw Invalid(column, "a SHA-256 hash in hexadecimal");

    /// <summary>Returns a timestamp (UTC) in one of some formats; null if the cell is blank.</summary>
    public DateTimeOffset? Timestamp(string column, string expected, params string[] formats) => Text(column) is not { } text ? null
        : DateTimeOffset.TryParseExact(
            text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var timestamp)
            ? timestamp
            : throw Invalid(column, expected);

    /// <summary>Creates the error for a cell whose value is wrong for a reason.</summary>
    public InvalidDataException InvalidValue(string column, string problem) =>
        new($"{fileName}, row {csv.RowNumber + 1}, column {column}: '{Text(column)}'. {problem}");

    /// <summary>Creates the error for an invalid cell.</summary>
    public InvalidDataException Invalid(string column, string expected) =>
        new($"{fileName}, row {csv.RowNumber + 1}, column {column}: "
            + (Text(column) is { } text ? $"'{text}' is not {expected}." : $"The cell is empty; expected {expected}."));
}
