using System.Globalization;
using CsvHelper;

namespace RecordsApi.Register.Publications.Decisions;

/// <summary>Reads and writes files of decisions: UTF-8 CSV with a header, one row for each decision and source.</summary>
public static class DecisionsCsv
{
    /// <summary>Columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "jurisdiction", "state", "agency", "body", "decided_on", "kind", "outcome", "yes", "no", "absent", "purpose",
        "matter_file", "note", "source_publisher", "source_published_on", "source_url", "certainty",
    ];

    /// <summary>Whether a file whose first line this is holds decisions.</summary>
    public static bool IsHeader(string line) => line == string.Join(',', Columns);

    /// <summary>Reads the rows.</summary>
    /// <exception cref="InvalidDataException">A row cannot be read; the message says which cell and what would be right.</exception>
    public static IReadOnlyList<DecisionFact> Read(TextReader reader, string fileName)
    {
        using var csv = CsvReader.Create(reader, new() { Separator = ',' }, leaveOpen: true);
        csv.ReadHeader();
        if (csv.Headers.Count == 0)
            throw new InvalidDataException($"{fileName}: it is empty; a file of decisions begins with the line {string.Join(',', Columns)}.");
        foreach (var column in Columns.Where(c => !csv.Headers.Contains(c)))
            throw new InvalidDataException($"{fileName}: there is no column '{column}'; the columns are {string.Join(", ", Columns)}.");

        var facts = new List<DecisionFact>();
        while (csv.Read())
            facts.Add(ReadRow(new Row(csv, fileName)));
        return facts;
    }

    /// <summary>Writes the rows.</summary>
    public static void Write(TextWriter writer, IEnumerable<DecisionFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        using var csv = CsvWriter.Create(writer, new() { NewLine = "\n" }, leaveOpen: true);
        foreach (var column in Columns)
            csv.WriteField(column);
        csv.EndRecord();
        foreach (var f in facts)
        {
            object?[] cells =
            [
                f.Jurisdiction, f.State, f.Agency, f.Body, f.DecidedOn.ToString("O", CultureInfo.InvariantCulture), f.Kind,
                f.Outcome, f.Yes, f.No, f.Absent, f.Purpose, f.MatterFile, f.Note, f.SourcePublisher,
                f.SourcePublishedOn?.ToString("O", CultureInfo.InvariantCulture), f.SourceUrl, f.Certainty,
            ];
            foreach (var cell in cells)
                csv.WriteField(Convert.ToString(cell, CultureInfo.InvariantCulture));
            csv.EndRecord();
        }
    }

    private static DecisionFact ReadRow(Row row) => new()
    {
        Jurisdiction = row.Required("jurisdiction"),
        State = row.Required("state"),
        Agency = row.Required("agency"),
        Body = row.Required("body"),
        DecidedOn = row.Day("decided_on") ?? throw row.Wrong("decided_on", "a day such as 2025-06-17"),
        Kind = row.Required("kind"),
        Outcome = row.Required("outcome"),
        Yes = row.Count("yes"),
        No = row.Count("no"),
        Absent = row.Count("absent"),
        Purpose = row.Required("purpose"),
        MatterFile = row.Text("matter_file"),
        Note = row.Text("note"),
        SourcePublisher = row.Required("source_publisher"),
        SourcePublishedOn = row.Day("source_published_on"),
        SourceUrl = row.Required("source_url"),
        Certainty = row.Required("certainty"),
    };

    private sealed class Row(CsvReader csv, string fileName)
    {
        public string? Text(string column) => csv.GetString(column).Trim() is { Length: > 0 } text ? text : null;

        public string Required(string column) => Text(column) ?? throw Wrong(column, "a value");

        public DateOnly? Day(string column) => Text(column) is not { } text ? null
            : DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw Wrong(column, "a day such as 2025-06-17");

        public int? Count(string column) => Text(column) is not { } text ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
            : throw Wrong(column, "a whole number");

        public InvalidDataException Wrong(string column, string right) =>
            new($"{fileName}, row {csv.RowNumber + 1}, column {column}: '{Text(column)}' is not {right}.");
    }
}
