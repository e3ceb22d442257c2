using System.Globalization;
using System.Reflection;
using CsvHelper;
using RecordsApi.Domain.Time;

namespace RecordsApi.Seed;

/// <summary>Writes objects as CSV with a column for each property, in declaration order, and snake_case names.</summary>
internal static class BundleCsv
{
    /// <summary>Writes a file: UTF-8, LF, with a header.</summary>
    public static void Write<T>(string path, IEnumerable<T> rows, params string[] excludedProperties)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        using var csv = CreateWriter(writer);
        var properties = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => !excludedProperties.Contains(p.Name)).ToList();
        foreach (var property in properties)
            csv.WriteField(ToSnakeCase(property.Name));
        csv.EndRecord();
        foreach (var row in rows)
        {
            foreach (var property in properties)
                csv.WriteField(FormatValue(property.GetValue(row)));
            csv.EndRecord();
        }
    }

    /// <summary>Writes a file of rows of cells: UTF-8, LF, with a header.</summary>
    public static void WriteRows(string path, IEnumerable<string> columns, IEnumerable<IEnumerable<string?>> rows)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        using var csv = CreateWriter(writer);
        foreach (var row in rows.Prepend(columns))
        {
            foreach (var cell in row)
                csv.WriteField(cell);
            csv.EndRecord();
        }
    }

    /// <summary>Creates a writer with the bundle's settings.</summary>
    public static CsvWriter CreateWriter(TextWriter writer) =>
        CsvWriter.Create(writer, new() { NewLine = "\n" }, leaveOpen: true);

    /// <summary>Creates a reader with the bundle's settings; cells are read exactly as they were written.</summary>
    /// <exception cref="InvalidDataException">The file lacks one of the columns.</exception>
    public static CsvReader CreateReader(TextReader reader, string path, params IReadOnlyList<string> columns)
    {
        var csv = CsvReader.Create(reader, new() { Separator = ',' }, leaveOpen: true);
        csv.ReadHeader();
        foreach (var column in columns.Where(c => !csv.Headers.Contains(c)))
            throw new InvalidDataException($"{path}: the column '{column}' is missing; required columns are {string.Join(", ", columns)}.");
        return csv;
    }

    /// <summary>Returns the number of the current row as in a spreadsheet: the header is row 1.</summary>
    public static long GetRowNumber(CsvReader csv) => csv.RowNumber + 1;

    /// <summary>Formats a value; dates and timestamps are written as ISO 8601.</summary>
    public static string? FormatValue(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset timestamp => UtcTimestamp.Format(timestamp),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string ToSnakeCase(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
