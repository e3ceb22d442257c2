using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Data.Importing;

/// <summary>A workbook under the name by which it was published: the list and the day are read from it.</summary>
internal static class PublishedWorkbookReader
{
    /// <summary>Reads it, if its name says of which list it is and has digits that can be meant for a day.</summary>
    /// <exception cref="WorkbookException">It cannot be read as a list, or its name says too little.</exception>
    public static WorkbookTable Read(Stream workbook, string fileName, CancellationToken cancellation)
    {
        var claim = FileNameParser.Parse(fileName);
        return claim is { List: null } or { Date: null, AlternativeDates.Count: 0 }
            ? throw new WorkbookException(
                fileName, null, null, claim.Problem!.TrimEnd('.'),
                "the name under which the list was published, such as participatingAgencies06172025pm.xlsx or pendingAgencies06172025am.xlsx")
            : WorkbookReader.Read(workbook, fileName, null, cancellation);
    }
}
