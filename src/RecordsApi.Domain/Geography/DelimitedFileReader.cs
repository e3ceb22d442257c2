using System.Globalization;
using CsvHelper;

namespace RecordsApi.Domain.Geography;

/// <summary>Reads the publishers' delimited files row by row; values are trimmed.</summary>
internal static class DelimitedFileReader
{
    /// <summary>Returns the rows of a comma-separated file with a header, as lookups by column name.</summary>
    /// <exception cref="InvalidDataException">A requested column is not in the file.</exception>
    public static IEnumerable<Func<string, string>> ReadCsv(string path, CancellationToken ct)
    {
        using var csv = CsvReader.FromFile(path, new() { Separator = ',', TrimWhitespace = true });
        while (csv.Read())
        {
            ct.ThrowIfCancellationRequested();
            yield return column => csv.TryGetFieldIndex(column, out var index)
                ? csv.GetString(index).Trim()
                : throw new InvalidDataException($"{Path.GetFileName(path)} has no column {column}.");
        }
    }

    /// <summary>Returns the rows of a file without a header whose fields are separated by vertical bars.</summary>
    public static IEnumerable<string[]> ReadPipeDelimited(string path, int fields, CancellationToken ct)
    {
        foreach (var line in File.ReadLines(path))
        {
            ct.ThrowIfCancellationRequested();
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var row = line.Split('|', StringSplitOptions.TrimEntries);
            if (row.Length != fields)
                throw new InvalidDataException($"{Path.GetFileName(path)} has a row of {row.Length} fields, not {fields}.");
            yield return row;
        }
    }

    /// <summary>Parses an integer; returns null if the cell is empty.</summary>
    public static int? ParseInt32(string value) =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Parses a decimal number; returns null if the cell is empty.</summary>
    public static double? ParseDouble(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
