using System.Globalization;
using CsvHelper;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Inputs;

/// <summary>
/// Reads and writes the list of publications that are known to exist but are not held: UTF-8 CSV with a header row and one row
/// per publication. <c>snapshot_folder_utc</c> is the time of retrieval, <c>20260522_051920</c>; <c>sha256</c>, <c>address</c>
/// and <c>last_modified</c> (as in HTTP) may be blank. The list and the date follow from the file name.
/// </summary>
public static class UnheldPublicationsCsv
{
    private const string RetrievedAtFormat = "yyyyMMdd_HHmmss";

    /// <summary>The column names, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["file_name", "snapshot_folder_utc", "sha256", "address", "last_modified"];

    /// <summary>Whether a line is the header of such a file.</summary>
    public static bool IsHeader(string line) => line == string.Join(',', Columns);

    /// <summary>Reads a file. The columns may be in any order.</summary>
    /// <param name="reader">The contents of the file.</param>
    /// <param name="fileName">The file name, used in messages.</param>
    /// <exception cref="InvalidDataException">A column is missing or a cell is invalid; the message says which.</exception>
    public static IReadOnlyList<UnheldPublication> Read(TextReader reader, string fileName) =>
        InputCsv.ReadRows(reader, fileName, Columns, row =>
        {
            var name = FileNameParser.Parse(row.Required("file_name"));
            return new UnheldPublication
            {
                FileName = row.Required("file_name"),
                RetrievedAt = row.Timestamp("snapshot_folder_utc", "a timestamp such as 20260522_051920", RetrievedAtFormat)
                    ?? throw row.Invalid("snapshot_folder_utc", "a timestamp such as 20260522_051920"),
                List = ListKinds.GetCode(name.List ?? throw row.Invalid("file_name", "the file name of a participating or a pending list")),
                PublishedOn = name.Date,
                Sha256 = row.Sha256("sha256"),
                Url = row.Text("address"),
                ModifiedAt = row.Timestamp("last_modified", "a timestamp such as Mon, 14 Sep 2026 14:00:47 GMT", "r"),
            };
        });

    /// <summary>Writes a file.</summary>
    public static void Write(TextWriter writer, IEnumerable<UnheldPublication> publications)
    {
        ArgumentNullException.ThrowIfNull(publications);
        using var csv = CsvWriter.Create(writer, new() { NewLine = "\n" }, leaveOpen: true);
        WriteRecord(csv, Columns);
        foreach (var publication in publications)
        {
            WriteRecord(csv,
            [
                publication.FileName, publication.RetrievedAt.ToString(RetrievedAtFormat, CultureInfo.InvariantCulture), publication.Sha256,
                publication.Url, publication.ModifiedAt?.ToString("r", CultureInfo.InvariantCulture),
            ]);
        }
    }

    private static void WriteRecord(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.EndRecord();
    }
}
