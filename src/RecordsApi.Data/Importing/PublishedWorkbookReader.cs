using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Data.Importing;

/// <summary>Reads workbooks by their published file names, from which the list and the date follow.</summary>
internal static class PublishedWorkbookReader
{
    /// <summary>Reads a workbook whose file name contains the list and digits that can be a date.</summary>
    /// <exception cref="WorkbookException">The workbook is not a valid list, or its file name lacks the list or the date.</exception>
    public static WorkbookTable Read(Stream workbook, string fileName, CancellationToken cancellation)
    {
        var claim = FileNameParser.Parse(fileName);
        return claim is { List: null } or { Date: null, AlternativeDates.Count: 0 }
            ? throw new WorkbookException(
                fileName, null, null, claim.Problem!.TrimEnd('.'),
                "the file name under which the list was published, such as participatingAgencies06172025pm.xlsx or pendingAgencies06172025am.xlsx")
            : WorkbookReader.Read(workbook, fileName, null, cancellation);
    }
}
