using RecordsApi.Domain.Ingestion.Dating;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// Reads a published workbook. The file is not trusted: its size, parts, rows and links are limited, no external resource
/// is opened, and every problem is reported as a <see cref="WorkbookException"/>.
/// </summary>
public static class WorkbookReader
{
    /// <summary>Reads the visible worksheet that has the columns of the list, or a list that was saved as CSV.</summary>
    /// <param name="seekable">The file. Read from its beginning and left open.</param>
    /// <param name="fileName">
    /// The file name, used in messages and in the result. Any folder is removed. It says which list is expected, and whether the
    /// file is CSV.
    /// </param>
    /// <param name="limits">The limits; <see cref="WorkbookLimits.Default"/> if null.</param>
    /// <param name="ct">Checked between zip entries and between rows.</param>
    /// <exception cref="WorkbookException">The file cannot be read as a list.</exception>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    public static WorkbookTable Read(Stream seekable, string fileName, WorkbookLimits? limits, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(seekable);
        ArgumentNullException.ThrowIfNull(fileName);
        limits ??= WorkbookLimits.Default;
        var file = WorkbookFile.Load(seekable, fileName, limits);
        if (CsvListReader.IsCsv(file.Name))
        {
            var content = CsvListReader.Read(file.Bytes, file.Name, limits, ct);
            return WorkbookTableBuilder.Build(file.Name, file.Sha256, content, uses1904DateSystem: false);
        }

        var list = FileNameParser.Parse(file.Name).List;
        return file.ReadPackage(limits, package => WorkbookTableBuilder.Build(
            file.Name, file.Sha256, WorksheetSelector.ReadList(package, file.Name, list, limits, ct), package.Uses1904DateSystem) with
        {
            SavedAt = package.SavedAt,
        }, ct);
    }
}
