using RecordsApi.Domain.Ingestion.Rows;

namespace RecordsApi.Domain.Ingestion;

/// <summary>What was made of each distinct printed row. A row is read once, as of the first publication that prints it.</summary>
internal sealed class ParsedRowTable(PrintedRowTable printedRows)
{
    private static readonly ParsedRow BlankRow = new(null, null, null, null, null, null, null, null, [], []);

    private readonly DateOnly?[] signedDates = ReadSignedDates(printedRows);
    private readonly ParsedRow?[] parsedRows = new ParsedRow?[printedRows.Count];

    /// <summary>All rows read, by number.</summary>
    public IReadOnlyList<ParsedRow> All => [.. parsedRows.Select((row, i) => row ?? throw new InvalidOperationException($"Printed row {i} is in no publication."))];

    /// <summary>A row that was read.</summary>
    public ParsedRow Get(int index) => parsedRows[index] ?? throw new InvalidOperationException($"Printed row {index} was not read yet.");

    /// <summary>Reads the rows of a publication that no earlier one printed.</summary>
    public void ParseAll(DerivedPublication derived)
    {
        foreach (var place in derived.File.Rows)
        {
            parsedRows[place.PrintedRowIndex] ??=
                RowParser.Parse(printedRows[place.PrintedRowIndex], derived.List, derived.Publication.PublishedOn) ?? BlankRow;
        }
    }

    /// <summary>The newest signing day a file prints that can be trusted to date it; null where there is none.</summary>
    public DateOnly? FindNewestSignedDate(PublicationFile file, DateOnly? fileNameDate, DateOnly today) =>
        NewestSignedDate.Find(file.Rows.Select(place => signedDates[place.PrintedRowIndex]), fileNameDate, today);

    private static DateOnly?[] ReadSignedDates(PrintedRowTable printedRows)
    {
        var days = new DateOnly?[printedRows.Count];
        for (var i = 0; i < days.Length; i++)
            days[i] = NewestSignedDate.ReadSignedDate(printedRows[i]);
        return days;
    }
}
