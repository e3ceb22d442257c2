using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>Finds the worksheet with the list: the first visible one that has a header row.</summary>
internal static class WorksheetSelector
{
    public static SheetContent ReadFirstList(WorkbookPackage package, string fileName, WorkbookLimits limits, CancellationToken ct)
    {
        var strings = new Lazy<List<string>>(() => SharedStrings.Read(package.Workbook?.SharedStringTablePart, fileName, limits, ct));
        var visibleCount = 0;
        foreach (var part in GetVisibleWorksheets(package))
        {
            visibleCount++;
            var content = new WorksheetReader(part, package.GetLinkTargets(part), strings, fileName, limits).Read(ct);
            if (content is not null)
                return content;
        }

        throw visibleCount == 0
            ? new WorkbookException(fileName, null, null, "The workbook has no visible worksheet", "a worksheet with the list")
            : new WorkbookException(
                fileName, null, null, "No worksheet has a header row with STATE and LAW ENFORCEMENT AGENCY",
                "a row that names the columns above the list");
    }

    private static IEnumerable<WorksheetPart> GetVisibleWorksheets(WorkbookPackage package)
    {
        foreach (var sheet in package.GetSheets())
        {
            var isVisible = sheet.State is null || sheet.State.Value == SheetStateValues.Visible;
            if (isVisible && sheet.Id?.Value is { } id
                && package.Workbook!.TryGetPartById(id, out var part) && part is WorksheetPart worksheet)
                yield return worksheet;
        }
    }
}
