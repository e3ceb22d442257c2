namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>A visible worksheet and its rows, which are read when they are enumerated, once.</summary>
/// <param name="Name">The name of the worksheet; null if it has none.</param>
/// <param name="Uses1904DateSystem">Whether serial dates count from 1904-01-01.</param>
/// <param name="Rows">The rows from top to bottom.</param>
internal sealed record SheetRows(string? Name, bool Uses1904DateSystem, IEnumerable<RawRow> Rows)
{
    /// <summary>Returns the visible worksheets of an .xlsx workbook.</summary>
    public static IEnumerable<SheetRows> Of(WorkbookPackage package, string fileName, WorkbookLimits limits, CancellationToken ct)
    {
        var strings = SharedStrings.ReadOnDemand(package, fileName, limits, ct);
        var uses1904DateSystem = package.Uses1904DateSystem;
        return package.GetVisibleWorksheets().Select(sheet => new SheetRows(
            sheet.Name, uses1904DateSystem, new WorksheetRows(strings, fileName, limits).ReadAll(sheet.Part, ct)));
    }
}
