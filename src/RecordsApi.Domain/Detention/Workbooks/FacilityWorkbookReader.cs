using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Detention.Workbooks;

/// <summary>
/// Reads a published workbook with a list of facilities. The file is not trusted: its size, parts and rows are limited, no external
/// resource is opened, and every problem is reported as a <see cref="WorkbookException"/>.
/// </summary>
public static class FacilityWorkbookReader
{
    /// <summary>Reads the visible worksheet, or worksheets, with the list of facilities.</summary>
    /// <param name="seekable">The file, .xlsx or .xls. Read from its beginning and left open.</param>
    /// <param name="fileName">The file name, used in messages and in the result. Any folder is removed.</param>
    /// <param name="limits">The limits; <see cref="WorkbookLimits.Default"/> if null.</param>
    /// <param name="ct">Checked between zip entries and between rows.</param>
    /// <exception cref="WorkbookException">The file cannot be read as a list of facilities.</exception>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    public static FacilityTable Read(Stream seekable, string fileName, WorkbookLimits? limits, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(seekable);
        ArgumentNullException.ThrowIfNull(fileName);
        limits ??= WorkbookLimits.Default;
        var file = WorkbookFile.Load(seekable, fileName, limits);
        if (file.IsLegacy)
            return CreateTable(file, ReadSheets(LegacyWorkbook.Read(file, limits, ct), file.Name, limits));
        return file.ReadPackage(
            limits,
            package => CreateTable(file, ReadSheets(SheetRows.Of(package, file.Name, limits, ct), file.Name, limits)) with
            {
                SavedAt = package.SavedAt,
            },
            ct);
    }

    /// <summary>Whether a file can be opened and has a worksheet with the columns of a list of facilities. Its name is not considered.</summary>
    /// <param name="seekable">The file. Read from its beginning and left open.</param>
    /// <param name="fileName">The file name.</param>
    /// <param name="limits">The limits; <see cref="WorkbookLimits.Default"/> if null.</param>
    /// <param name="ct">Checked between zip entries and between rows.</param>
    public static bool IsFacilityWorkbook(Stream seekable, string fileName, WorkbookLimits? limits, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(seekable);
        ArgumentNullException.ThrowIfNull(fileName);
        limits ??= WorkbookLimits.Default;
        try
        {
            var file = WorkbookFile.Load(seekable, fileName, limits);
            return file.IsLegacy
                ? HasHeader(LegacyWorkbook.Read(file, limits, ct), file.Name, limits)
                : file.ReadPackage(limits, package => HasHeader(SheetRows.Of(package, file.Name, limits, ct), file.Name, limits), ct);
        }
        catch (WorkbookException)
        {
            return false;
        }
    }

    private static bool HasHeader(IEnumerable<SheetRows> sheets, string fileName, WorkbookLimits limits) =>
        sheets.Any(sheet => new FacilitySheetReader(sheet, fileName, limits).Read(headerOnly: true).Header is not null);

    private static List<FacilitySheet> ReadSheets(IEnumerable<SheetRows> sheets, string fileName, WorkbookLimits limits) =>
        [.. sheets.Select(sheet => new FacilitySheetReader(sheet, fileName, limits).Read(headerOnly: false))];

    private static FacilityTable CreateTable(WorkbookFile file, List<FacilitySheet> sheets)
    {
        var first = sheets.Where(sheet => sheet.Header is not null).MaxBy(sheet => sheet.Rank)
            ?? throw new WorkbookException(
                file.Name, null, null, "No worksheet has a header row with NAME, CITY, STATE and TYPE or TYPE DETAILED",
                "a row that names the columns above the list of facilities");
        var parts = sheets.Where(sheet => sheet == first || first.IsContinuedBy(sheet)).ToList();
        return new FacilityTable(
            first.List, file.Name, file.Sha256, string.Join('|', parts.Select(part => part.Name)), first.Header!.Names, first.Heading,
            [.. parts.SelectMany(part => part.Notes), .. FindDefaultTypeNotes(sheets)], [.. NumberOn(parts)]);
    }

    // The notes of a workbook stand on a worksheet of their own; of their many lines only this one is about what the rows say.
    private static IEnumerable<string> FindDefaultTypeNotes(IEnumerable<FacilitySheet> sheets) =>
        sheets.Where(sheet => sheet.Header is null).SelectMany(sheet => sheet.Heading).Where(DefaultTypeNote.IsDefaultTypeNote).Distinct();

    private static IEnumerable<FacilityTableRow> NumberOn(IEnumerable<FacilitySheet> parts)
    {
        var offset = 0;
        foreach (var part in parts)
        {
            foreach (var row in part.Rows)
                yield return row with { Numbers = row.Numbers with { RowNumber = offset + row.Numbers.RowNumber } };
            offset += part.LastRow;
        }
    }
}
