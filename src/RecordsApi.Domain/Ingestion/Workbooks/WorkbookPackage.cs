using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>An opened workbook, with the link targets that are no valid addresses kept beside it.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    private readonly SpreadsheetDocument spreadsheet;
    private readonly Dictionary<(string Part, string Id), string> unreadableTargets;

    private WorkbookPackage(SpreadsheetDocument document, Dictionary<(string, string), string> unreadable)
    {
        spreadsheet = document;
        unreadableTargets = unreadable;
    }

    public WorkbookPart? Workbook => spreadsheet.WorkbookPart;

    /// <summary>Whether serial days count from 1904-01-01, as workbooks of old Macintoshes do.</summary>
    public bool Uses1904DateSystem => Workbook?.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;

    public static WorkbookPackage Open(byte[] file, CancellationToken ct)
    {
        var (readable, unreadable) = LinkTargetRepair.Repair(file, ct);
        return new WorkbookPackage(SpreadsheetDocument.Open(new MemoryStream(readable, writable: false), isEditable: false), unreadable);
    }

    /// <summary>Targets of the worksheet's hyperlinks by relationship id, as written in the file.</summary>
    public Dictionary<string, string> GetLinkTargets(WorksheetPart sheet)
    {
        var targets = sheet.HyperlinkRelationships.ToDictionary(link => link.Id, link => link.Uri.OriginalString);
        foreach (var ((part, id), target) in unreadableTargets)
        {
            if (part.Equals(sheet.Uri.OriginalString, StringComparison.OrdinalIgnoreCase))
                targets[id] = target;
        }

        return targets;
    }

    public IEnumerable<Sheet> GetSheets() => Workbook?.Workbook?.Sheets?.Elements<Sheet>() ?? [];

    public void Dispose() => spreadsheet.Dispose();
}
