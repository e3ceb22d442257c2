using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsvHelper;
using RecordsApi.Domain.Time;

namespace RecordsApi.Http.Formats;

/// <summary>Writes values as cells: multiple values joined with semicolons, nested lists of records as JSON.</summary>
internal static partial class CsvCells
{
    private const int DateLength = 10;

    // The full-width forms count, because spreadsheets read them as the others.
    private const string FormulaStarts = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n";

    // After these characters a spreadsheet may begin a new cell, depending on its settings.
    private const string Separators = ";\t\r\n";

    private static readonly SearchValues<char> Starts = SearchValues.Create(FormulaStarts);
    private static readonly SearchValues<char> AllSeparators = SearchValues.Create(Separators);

    /// <summary>Formats a value as a cell.</summary>
    public static void WriteCell(this CsvWriter csv, object? value)
    {
        switch (value)
        {
            case null:
                csv.WriteField((string?)null);
                break;
            case string text:
                csv.WriteField(EscapeFormula(text));
                break;
            case bool flag:
                csv.WriteField(flag ? "true"u8 : "false"u8);
                break;
            case DateTimeOffset timestamp:
                csv.WriteField(UtcTimestamp.Format(timestamp));
                break;
            case DateOnly day:
                Span<byte> written = stackalloc byte[DateLength];
                day.TryFormat(written, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                csv.WriteField(written);
                break;
            case IEnumerable<string> several:
                csv.WriteField(EscapeFormula(string.Join(';', several)));
                break;
            case ICollection { Count: 0 }:
                csv.WriteField("[]"u8);
                break;
            case IEnumerable records:
                csv.WriteField(JsonSerializer.SerializeToUtf8Bytes(records, records.GetType(), JsonSerialization.Options));
                break;
            case IFormattable number:
                csv.WriteField(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                csv.WriteField(EscapeFormula(value.ToString()!));
                break;
        }
    }

    // What a spreadsheet would evaluate as a formula is prefixed with an apostrophe.
    private static string EscapeFormula(string text)
    {
        if (text.AsSpan().ContainsAny(AllSeparators))
            text = FormulaAfterSeparator().Replace(text, "$0'");
        return text.Length > 0 && Starts.Contains(text[0]) ? "'" + text : text;
    }

    [GeneratedRegex($"[{Separators}](?=[=+@\\-\uFF1D\uFF0B\uFF0D\uFF20])", RegexOptions.CultureInvariant)]
    private static partial Regex FormulaAfterSeparator();
}
