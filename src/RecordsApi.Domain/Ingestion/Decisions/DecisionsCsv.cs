using System.Globalization;
using CsvHelper;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Entry;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Ingestion.Histories;
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

    /// <summary>Whether a line is the header of a decisions file. The columns may be in any order, and there may be others.</summary>
    public static bool IsHeader(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Columns.All(line.Split(',').Select(c => c.Trim().Trim('"')).ToHashSet(StringComparer.Ordinal).Contains);
    }

    /// <summary>Reads a decisions file. The columns may be in any order.</summary>
    /// <param name="reader">The contents of the file.</param>
    /// <param name="fileName">The file name, used in messages.</param>
    /// <param name="today">The current date (UTC); null to accept later dates.</param>
    /// <param name="findProblem">Returns what is wrong with a decision whose cells are valid, and in which column; null if nothing is.</param>
    /// <exception cref="InvalidDataException">
    /// A column is missing or a cell is invalid. The message states the row, the column and the expected value.
    /// </exception>
    public static IReadOnlyList<DecisionFact> Read(
        TextReader reader, string fileName, DateOnly? today = null, Func<DecisionFact, (string Column, string Problem)?>? findProblem = null)
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
        {
            var row = new CsvRow(csv, fileName);
            if (!row.IsBlank)
                facts.Add(ReadRow(row, today ?? DateOnly.MaxValue.AddYears(-1), findProblem));
        }

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

    private static DecisionFact ReadRow(CsvRow row, DateOnly today, Func<DecisionFact, (string Column, string Problem)?>? findProblem)
    {
        var fact = ReadCells(row);
        if (CalendarRules.FindEventProblem(fact.DecidedOn, fact.DecidedOn, AgreementIndex.ProgramCode, today) is { } date)
            throw row.InvalidValue("decided_on", date);
        if (fact.SourcePublishedOn is { } published && CalendarRules.FindSourceDayProblem(published, today) is { } day)
            throw row.InvalidValue("source_published_on", day);
        if (MeetingNoteParser.FindProblem(fact) is { } meeting)
            throw row.InvalidValue("note", meeting);

        // Decisions files cite minutes, records and reports, none of which can be older than what they report.
        if (EvidenceDateRule.FindViolation(SourceKind.NewsReport, fact.SourcePublishedOn, fact.DecidedOn) is not null)
            throw row.InvalidCell("source_published_on", $"on or after the date of the decision, {fact.DecidedOn:yyyy-MM-dd}: a source cannot report what happens later");
        return findProblem?.Invoke(fact) is var (column, problem) ? throw row.InvalidValue(column, problem) : fact;
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
        Outcome = row.Text("kind") == DecisionFact.ReportKind ? row.RequiredText("outcome") : row.OneOf("outcome", DecisionOutcomes.Vocabulary),
        Yes = row.Count("yes"),
        No = row.Count("no"),
        Absent = row.Count("absent"),
        Purpose = row.OneOf("purpose", DecisionPurposes.Vocabulary),
        MatterFile = row.OptionalName("matter_file"),
        Note = row.OptionalText("note"),
        SourcePublisher = row.Name("source_publisher"),
        SourcePublishedOn = row.Date("source_published_on"),
        SourceUrl = row.Required("source_url") is var url && TextRules.IsWebAddress(url)
            ? url : throw row.InvalidCell("source_url", "an absolute https or http URL without user information"),
        Certainty = row.RequiredText("certainty"),
    };

    private sealed class CsvRow(CsvReader csv, string fileName)
    {
        public string? Text(string column) => csv.GetString(column).Trim() is { Length: > 0 } text ? text : null;

        public string Required(string column) => Text(column) ?? throw InvalidCell(column, "a value");

        public bool IsBlank => Columns.All(c => Text(c) is null);

        public string Name(string column) =>
            Required(column) is var text && TextRules.FindNameProblem(text) is { } problem ? throw InvalidValue(column, problem) : text;

        public string? OptionalName(string column) => Text(column) is null ? null : Name(column);

        public string RequiredText(string column) =>
            Required(column) is var text && TextRules.FindTextProblem(text) is { } problem ? throw InvalidValue(column, problem) : text;

        public string? OptionalText(string column) => Text(column) is null ? null : RequiredText(column);

        public string RequiredName(string column, string what) => Name(column) is var text && AgencySlug.CanCreate(text)
            ? text
            : throw InvalidCell(column, $"the name of {what}");

        public string OneOf(string column, Predicate<string> isAllowed, string expected) =>
            Required(column) is var text && isAllowed(text) ? text : throw InvalidCell(column, expected);

        public string OneOf(string column, Vocabulary vocabulary, params string[] additionalCodes)
        {
            List<string> codes = [.. vocabulary.Terms.Select(t => t.Value), .. additionalCodes];
            return vocabulary.Aliases.FindCode(Required(column)) ?? OneOf(column, codes.Contains, $"one of {string.Join(", ", codes)}");
        }

        public DateOnly? Date(string column) => Text(column) is not { } text ? null
            : DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw InvalidCell(column, "a date such as 2025-06-17");

        public int? Count(string column) => Text(column) is not { } text ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
            : throw InvalidCell(column, "a nonnegative integer");

        public InvalidDataException InvalidValue(string column, string problem) =>
            new($"{fileName}, row {csv.RowNumber + 1}, column {column}: '{Text(column)}'. {problem}");

        public InvalidDataException InvalidCell(string column, string expected) =>
            new($"{fileName}, row {csv.RowNumber + 1}, column {column}: "
                + (Text(column) is { } text ? $"'{text}' is not {expected}." : $"The cell is empty; expected {expected}."));
    }
}
