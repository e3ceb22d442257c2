using RecordsApi.Domain.Detention.Dating;
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
    public static FacilityTable Read(Stream seekable, string fileName, WorkbookLimits? limits, CancellationToken ct) =>
        Read(seekable, fileName, limits, [], ct);

    /// <summary>The same for a file that may be another one: null if it cannot be opened or no worksheet has the columns of a list of facilities.</summary>
    /// <inheritdoc cref="Read(Stream, string, WorkbookLimits?, CancellationToken)" />
    public static FacilityTable? TryRead(Stream seekable, string fileName, WorkbookLimits? limits, CancellationToken ct)
    {
        var readers = new List<FacilitySheetReader>();
        try
        {
            return Read(seekable, fileName, limits, readers, ct);
        }
        catch (WorkbookException) when (!readers.Exists(reader => reader.HasHeader))
        {
            return null;
        }
    }

    private static FacilityTable Read(Stream seekable, string fileName, WorkbookLimits? limits, List<FacilitySheetReader> readers, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(seekable);
        ArgumentNullException.ThrowIfNull(fileName);
        limits ??= WorkbookLimits.Default;
        var file = WorkbookFile.Load(seekable, fileName, limits);
        var table = file.IsLegacy
            ? CreateTable(file, ReadSheets(LegacyWorkbook.Read(file, limits, ct)))
            : file.ReadPackage(
                limits, package => CreateTable(file, ReadSheets(SheetRows.Of(package, file.Name, limits, ct))) with { SavedAt = package.SavedAt }, ct);
        return FacilityFileDates.Resolve(table.ToFile(_ => 0)).PublishedOn is not null
            ? table
            : throw new WorkbookException(
                file.Name, null, null, "Neither the file name nor the workbook says when the list was published",
                "the file name under which it was published, such as FY25_detentionStats08292025.xlsx");

        List<FacilitySheet> ReadSheets(IEnumerable<SheetRows> sheets) => [.. sheets.Select(sheet =>
        {
            readers.Add(new FacilitySheetReader(sheet, file.Name, limits));
            return readers[^1].Read();
        })];
    }

    private static FacilityTable CreateTable(WorkbookFile file, List<FacilitySheet> sheets)
    {
        var first = sheets.Where(sheet => sheet.Header is not null).MaxBy(sheet => sheet.Rank)
            ?? throw new WorkbookException(
                file.Name, null, null, "No worksheet has a header row with NAME, CITY, STATE and TYPE or TYPE DETAILED",
                "a row that names the columns above the list of facilities, or, for a list of 287(g) agreements, the file name under which it was published, such as participatingAgencies06172025pm.xlsx");
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
