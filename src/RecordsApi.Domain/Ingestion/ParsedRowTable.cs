using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Rows;

namespace RecordsApi.Domain.Ingestion;

/// <summary>The parsed form of each distinct printed row. A row is parsed once, for the first publication that contains it.</summary>
internal sealed class ParsedRowTable(PrintedRowTable printedRows, IReadOnlyList<PublicationFile> files)
{
    private static readonly ParsedRow BlankRow = new(null, null, null, null, null, null, null, null, [], []);

    private readonly DateOnly?[] signedDates = ReadSignedDates(printedRows);
    private TrustedSigningDates? trustedDates;
    private readonly ParsedRow?[] parsedRows = new ParsedRow?[printedRows.Count];

    /// <summary>All parsed rows, by index.</summary>
    /// <exception cref="InvalidOperationException">A row is not contained in any publication.</exception>
    public IReadOnlyList<ParsedRow> All =>
        [.. parsedRows.Select((row, i) => row ?? throw new InvalidOperationException($"Printed row {i} is in no publication."))];

    /// <summary>Returns a parsed row.</summary>
    /// <exception cref="InvalidOperationException">The row has not been parsed.</exception>
    public ParsedRow Get(int index) =>
        parsedRows[index] ?? throw new InvalidOperationException($"Printed row {index} has not been parsed yet.");

    /// <summary>Parses the rows of a publication that no earlier publication contains.</summary>
    public void ParseAll(DerivedPublication derived)
    {
        foreach (var row in derived.File.Rows)
        {
            parsedRows[row.PrintedRowIndex] ??=
                RowParser.Parse(printedRows[row.PrintedRowIndex], derived.List, derived.Publication.PublishedOn) ?? BlankRow;
        }
    }

    /// <summary>
    /// Returns the newest signing dates in a file that are reliable enough to check the date of the publication; none if the dates of the
    /// file differ from those of earlier files.
    /// </summary>
    public SigningDates FindSigningDates(PublicationFile file, DateOnly? fileNameDate, DateOnly today) =>
        (trustedDates ??= new(files, printedRows, signedDates)).IsDoubtful(file)
            ? SigningDates.None
            : NewestSignedDate.FindDates(file.Rows.Select(row => signedDates[row.PrintedRowIndex]), fileNameDate, today);

    private static DateOnly?[] ReadSignedDates(PrintedRowTable printedRows)
    {
        var dates = new DateOnly?[printedRows.Count];
        for (var i = 0; i < dates.Length; i++)
            dates[i] = NewestSignedDate.ReadSignedDate(printedRows[i]);
        return dates;
    }
}
