using System.Globalization;
using CsvHelper;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>Reads and writes decisions files: UTF-8 CSV with a header row and one row per decision and source.</summary>
public static class DecisionsCsv
{
    /// <summary>The column names, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "jurisdiction", "state", "agency", "body", "decided_on", "kind", "outcome", "yes", "no", "absent", "purpose",
        "matter_file", "note", "source_publisher", "source_published_on", "source_url", "certainty",
    ];

    /// <summary>Whether a line is the header of a decisions file.</summary>
    public static bool IsHeader(string line) => line == string.Join(',', Columns);

    /// <summary>Reads a decisions file. The columns may be in any order.</summary>
    /// <param name="reader">The contents of the file.</param>
    /// <param name="fileName">The file name, used in messages.</param>
    /// <exception cref="InvalidDataException">
    /// A column is missing or a cell is invalid. The message states the row, the column and the expected value.
    /// </exception>
    public static IReadOnlyList<DecisionFact> Read(TextReader reader, string fileName)
    {
        using var csv = CsvReader.Create(reader, new() { Separator = ',' }, leaveOpen: true);
        csv.ReadHeader();
        if (csv.Headers.Count == 0)
        {
            throw new InvalidDataException(
                $"{fileName}: The file is empty; a decisions file begins with the line {string.Join(',', Columns)}.");
        }

        foreach (var column in Columns.Where(c => !csv.Headers.Contains(c)))
            throw new InvalidDataException($"{fileName}: The column '{column}' is missing; the columns are {string.Join(", ", Columns)}.");

        var facts = new List<DecisionFact>();
        while (csv.Read())
            facts.Add(ReadRow(new CsvRow(csv, fileName)));
        return facts;
    }

    /// <summary>Writes a decisions file.</summary>
    public static void Write(TextWriter writer, IEnumerable<DecisionFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        using var csv = CsvWriter.Create(writer, new() { NewLine = "\n" }, leaveOpen: true);
        foreach (var column in Columns)
            csv.WriteField(column);
        csv.EndRecord();
        foreach (var fact in facts)
        {
            object?[] cells =
            [
                fact.Jurisdiction, fact.State, fact.Agency, fact.Body, fact.DecidedOn.ToString("O", CultureInfo.InvariantCulture),
                fact.Kind, fact.Outcome, fact.Yes, fact.No, fact.Absent, fact.Purpose, fact.MatterFile, fact.Note,
                fact.SourcePublisher, fact.SourcePublishedOn?.ToString("O", CultureInfo.InvariantCulture), fact.SourceUrl,
                fact.Certainty,
            ];
            foreach (var cell in cells)
                csv.WriteField(Convert.ToString(cell, CultureInfo.InvariantCulture));
            csv.EndRecord();
        }
    }

    private static DecisionFact ReadRow(CsvRow row)
    {
        var fact = ReadCells(row);

        // Decisions files cite minutes, records and reports, none of which can be older than what they report.
        return EvidenceDateRule.FindViolation(SourceKind.NewsReport, fact.SourcePublishedOn, fact.DecidedOn) is null ? fact
            : throw row.InvalidCell("source_published_on", $"on or after the date of the decision, {fact.DecidedOn:yyyy-MM-dd}: a source cannot report what happens later");
    }

    private static DecisionFact ReadCells(CsvRow row) => new()
    {
        Jurisdiction = row.RequiredName("jurisdiction", "a jurisdiction"),
        State = row.OneOf("state", UsStates.WithAgencies.ContainsKey, "the USPS code of a state"),
        Agency = row.RequiredName("agency", "an agency"),
        Body = row.RequiredName("body", "a body or official"),
        DecidedOn = row.Date("decided_on") ?? throw row.InvalidCell("decided_on", "a date such as 2025-06-17"),
        Kind = row.OneOf("kind", DecisionKinds.Vocabulary, DecisionFact.ReportKind),

        // A report contains no decision, so that its outcome is free text.
        Outcome = row.Text("kind") == DecisionFact.ReportKind ? row.Required("outcome") : row.OneOf("outcome", DecisionOutcomes.Vocabulary),
        Yes = row.Count("yes"),
        No = row.Count("no"),
        Absent = row.Count("absent"),
        Purpose = row.OneOf("purpose", DecisionPurposes.Vocabulary),
        MatterFile = row.Text("matter_file"),
        Note = row.Text("note"),
        SourcePublisher = row.Required("source_publisher"),
        SourcePublishedOn = row.Date("source_published_on"),
        SourceUrl = row.Required("source_url"),
        Certainty = row.Required("certainty"),
    };

    private sealed class CsvRow(CsvReader csv, string fileName)
    {
        public string? Text(string column) => csv.GetString(column).Trim() is { Length: > 0 } text ? text : null;

        public string Required(string column) => Text(column) ?? throw InvalidCell(column, "a value");

        public string RequiredName(string column, string what) => Required(column) is var text && AgencySlug.CanCreate(text)
            ? text
            : throw InvalidCell(column, $"the name of {what}");

        public string OneOf(string column, Predicate<string> isAllowed, string expected) =>
            Required(column) is var text && isAllowed(text) ? text : throw InvalidCell(column, expected);

        public string OneOf(string column, Vocabulary vocabulary, params string[] additionalCodes)
        {
            List<string> codes = [.. vocabulary.Terms.Select(t => t.Value), .. additionalCodes];
            return OneOf(column, codes.Contains, $"one of {string.Join(", ", codes)}");
        }

        public DateOnly? Date(string column) => Text(column) is not { } text ? null
            : DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw InvalidCell(column, "a date such as 2025-06-17");

        public int? Count(string column) => Text(column) is not { } text ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
            : throw InvalidCell(column, "a nonnegative integer");

        public InvalidDataException InvalidCell(string column, string expected) =>
            new($"{fileName}, row {csv.RowNumber + 1}, column {column}: "
                + (Text(column) is { } text ? $"'{text}' is not {expected}." : $"The cell is empty; expected {expected}."));
    }
}
