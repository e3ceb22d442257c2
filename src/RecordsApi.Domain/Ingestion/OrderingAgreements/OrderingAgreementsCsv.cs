using CsvHelper;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Entry;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Ingestion.OrderingAgreements;

/// <summary>
/// Reads and writes files of basic ordering agreements: UTF-8 CSV with a header row and one row per agency and status.
/// <c>date_edtf</c> is a day, a month, or <c>../</c> and the last possible one; <c>precision</c> says which, so that a mistyped date is
/// found. <c>sources</c> has the URLs, separated by <c>|</c>.
/// </summary>
public static class OrderingAgreementsCsv
{
    /// <summary>The column names, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["state", "county", "agency_type", "status", "date_edtf", "precision", "sources"];

    /// <summary>Whether a line is the header of such a file. The columns may be in any order, and there may be others.</summary>
    public static bool IsHeader(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Columns.All(line.Split(',').Select(c => c.Trim().Trim('"')).ToHashSet(StringComparer.Ordinal).Contains);
    }

    /// <summary>Reads a file. The columns may be in any order.</summary>
    /// <param name="reader">The contents of the file.</param>
    /// <param name="fileName">The file name, used in messages.</param>
    /// <param name="today">The current date (UTC); null to accept later dates.</param>
    /// <param name="findCountyProblem">Returns what is wrong with a county (state, name); null if it exists.</param>
    /// <exception cref="InvalidDataException">A column is missing or a cell is invalid. The message states the row, the column and the expected value.</exception>
    public static IReadOnlyList<OrderingAgreementFact> Read(
        TextReader reader, string fileName, DateOnly? today = null, Func<string, string, string?>? findCountyProblem = null) =>
        InputCsv.ReadRows(reader, fileName, Columns, row => ReadRow(row, today ?? DateOnly.MaxValue.AddYears(-1), findCountyProblem));

    /// <summary>Writes a file.</summary>
    public static void Write(TextWriter writer, IEnumerable<OrderingAgreementFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        using var csv = CsvWriter.Create(writer, new() { NewLine = "\n" }, leaveOpen: true);
        WriteRecord(csv, Columns);
        foreach (var fact in facts)
        {
            WriteRecord(csv,
            [
                fact.State, fact.County, fact.AgencyType, fact.Status, fact.OccurredOn, GetPrecision(EdtfDate.Parse(fact.OccurredOn))!,
                fact.SourceUrls.Replace(" ", " | ", StringComparison.Ordinal),
            ]);
        }
    }

    private static void WriteRecord(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.EndRecord();
    }

    private static OrderingAgreementFact ReadRow(InputCsv row, DateOnly today, Func<string, string, string?>? findCountyProblem)
    {
        var state = row.OneOf("state", UsStates.WithAgencies.ContainsKey, "the USPS code of a state");
        var county = row.Required("county");
        if ((TextRules.FindNameProblem(county) ?? findCountyProblem?.Invoke(state, county)) is { } problem)
            throw row.InvalidValue("county", problem);
        return new OrderingAgreementFact
        {
            State = state,
            County = county,
            AgencyType = row.OneOf("agency_type", type => type == AgencyTypeCodes.Sheriff, $"{AgencyTypeCodes.Sheriff}, the only type of agency that has basic ordering agreements"),
            Status = row.OneOf("status", ReportedStatuses.All.Contains, $"one of {string.Join(", ", ReportedStatuses.All)}"),
            OccurredOn = ReadDate(row, today).ToString(),
            SourceUrls = ReadSources(row),
        };
    }

    private static EdtfDate ReadDate(InputCsv row, DateOnly today)
    {
        const string Expected = "a day (2018-01-17), a month (2018-05), or the last possible one of them (../2018-12)";
        if (!EdtfDate.TryParse(row.Required("date_edtf"), out var date, out _) || GetPrecision(date) is not { } precision)
            throw row.Invalid("date_edtf", Expected);
        if (CalendarRules.FindEventProblem(date.Earliest, date.Latest, DetentionModels.OrderingAgreement, today) is { } problem)
            throw row.InvalidValue("date_edtf", problem);
        return row.Required("precision") == precision ? date : throw row.Invalid("precision", $"{precision}, the precision of the date {date}");
    }

    /// <summary>Returns the precision of a date; null if the date is of none of the kinds that the files have.</summary>
    private static string? GetPrecision(EdtfDate date) => date switch
    {
        { IsQualified: true } => null,
        { Precision: EdtfPrecision.Day } => "day",
        { Precision: EdtfPrecision.Month } => "month",
        { Precision: EdtfPrecision.Interval, Earliest: null, Latest: not null } => "by",
        _ => null,
    };

    private static string ReadSources(InputCsv row)
    {
        var urls = row.Required("sources").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return urls.Length > 0 && Array.TrueForAll(urls, TextRules.IsWebAddress)
            ? string.Join(' ', urls.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            : throw row.Invalid("sources", "one or more absolute https or http URLs without user information, separated by |");
    }
}
