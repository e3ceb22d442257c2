using RecordsApi.Domain.Detention.Workbooks;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Data.Importing;

/// <summary>Reads workbooks by their published file names, from which the list and the date follow.</summary>
internal static class PublishedWorkbookReader
{
    // A download may be named without an extension.
    private static readonly string[] SpreadsheetExtensions = ["", ".csv", ".xlsb", ".xlsm", ".ods"];

    /// <summary>
    /// Whether a file in a folder is read as a list: every .xlsx and .xls workbook, and every other spreadsheet, and file
    /// without an extension, that has the name of a list.
    /// </summary>
    public static bool IsNamedAsList(string path)
    {
        var extension = Path.GetExtension(path);
        return extension.Equals(".xlsx", StringComparison.OrdinalIgnoreCase) || extension.Equals(".xls", StringComparison.OrdinalIgnoreCase)
            || (SpreadsheetExtensions.Contains(extension, StringComparer.OrdinalIgnoreCase)
                && FileNameParser.Parse(Path.GetFileName(path)) is { List: not null, Date: not null } && !LoadedImportFiles.HasHeaderOfAnotherKind(path));
    }

    /// <summary>Whether a CSV file is a list and not of another kind: by its headings, or by its name.</summary>
    public static bool IsCsvList(string path)
    {
        if (LoadedImportFiles.HasHeaderOfAnotherKind(path))
            return false;
        using var reader = new StreamReader(path);
        return CsvListReader.HasListHeadings(reader) || FileNameParser.Parse(Path.GetFileName(path)).List is not null;
    }

    /// <summary>
    /// Returns why a file is no list of a known program: its name is not that of a list, and no worksheet has the headings of a list or
    /// the file cannot be read at all. Null if it is one.
    /// </summary>
    public static string? FindReasonToSkip(Stream workbook, string fileName, CancellationToken cancellation)
    {
        if (FileNameParser.Parse(fileName).List is not null)
            return null;
        try
        {
            _ = WorkbookReader.Read(workbook, fileName, null, cancellation);
            return null;
        }
        catch (WorkbookException e)
        {
            return e.Message;
        }
    }

    /// <summary>Reads a list of facilities; null if the file is none. Such a list is known by its contents, because its name varies.</summary>
    /// <exception cref="WorkbookException">The file has the columns of a list of facilities, and its rows cannot be read.</exception>
    public static FacilityTable? TryReadFacilities(Stream workbook, string fileName, CancellationToken cancellation) =>
        FileNameParser.Parse(fileName).List is null ? FacilityWorkbookReader.TryRead(workbook, fileName, null, cancellation) : null;

    /// <summary>Reads a list, of agreements or of facilities.</summary>
    /// <exception cref="WorkbookException">The workbook is not a valid list, or one of agreements whose file name lacks the list or the date.</exception>
    public static (WorkbookTable? Agreements, FacilityTable? Facilities) ReadAny(Stream workbook, string fileName, CancellationToken cancellation) =>
        TryReadFacilities(workbook, fileName, cancellation) is { } facilities ? (null, facilities) : (Read(workbook, fileName, cancellation), null);

    /// <summary>Reads a workbook whose file name contains the list and digits that can be a date.</summary>
    /// <exception cref="WorkbookException">The workbook is not a valid list, or its file name lacks the list or the date.</exception>
    public static WorkbookTable Read(Stream workbook, string fileName, CancellationToken cancellation)
    {
        var claim = FileNameParser.Parse(fileName);
        if (claim is not ({ List: null } or { Date: null, AlternativeDates.Count: 0 }))
            return WorkbookReader.Read(workbook, fileName, null, cancellation);

        // A name that says nothing is what is wrong with the file only if its contents are those of a list of agreements.
        if (FindReasonToSkip(workbook, fileName, cancellation) is not null)
            _ = FacilityWorkbookReader.Read(workbook, fileName, null, cancellation);
        throw new WorkbookException(
            fileName, null, null, claim.Problem!.TrimEnd('.'),
            "the file name under which the list was published, such as participatingAgencies06172025pm.xlsx or pendingAgencies06172025am.xlsx");
    }
}
