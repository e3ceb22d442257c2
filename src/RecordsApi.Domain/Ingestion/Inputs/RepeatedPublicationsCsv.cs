namespace RecordsApi.Domain.Ingestion.Inputs;

/// <summary>
/// Reads the list of names under which lists were published again unchanged, so that those publications exist although their
/// bytes are not held twice: UTF-8 CSV with the columns <c>file_name</c>, <c>sha256</c> and <c>same_bytes_as</c> (the name of
/// the file that is held), all required.
/// </summary>
public static class RepeatedPublicationsCsv
{
    /// <summary>The column names.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["file_name", "sha256", "same_bytes_as"];

    /// <summary>Whether a line is the header of such a file.</summary>
    public static bool IsHeader(string line) => line == string.Join(',', Columns);

    /// <summary>Reads a file. The columns may be in any order.</summary>
    /// <param name="reader">The contents of the file.</param>
    /// <param name="fileName">The file name, used in messages.</param>
    /// <exception cref="InvalidDataException">A column is missing or a cell is invalid; the message says which.</exception>
    public static IReadOnlyList<RepeatedPublication> Read(TextReader reader, string fileName) =>
        InputCsv.ReadRows(reader, fileName, Columns, row => new RepeatedPublication(
            row.Required("file_name"), row.Sha256("sha256") ?? throw row.Invalid("sha256", "a SHA-256 hash in hexadecimal"),
            row.Required("same_bytes_as")));
}
