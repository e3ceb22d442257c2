using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RecordsApi.Register.Publications.Workbooks;

/// <summary>An opened workbook, with the link targets that are no valid addresses kept beside it.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    private readonly SpreadsheetDocument _document;
    private readonly Dictionary<(string Part, string Id), string> _unreadable;

    private WorkbookPackage(SpreadsheetDocument document, Dictionary<(string, string), string> unreadable)
    {
        _document = document;
        _unreadable = unreadable;
    }

    public WorkbookPart? Workbook => _document.WorkbookPart;

    /// <summary>Whether serial days count from 1904-01-01, as workbooks of old Macintoshes do.</summary>
    public bool Counts1904 => Workbook?.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;

    public static WorkbookPackage Open(byte[] file, CancellationToken ct)
    {
        var (readable, unreadable) = LinkTargetMending.Mend(file, ct);
        return new WorkbookPackage(SpreadsheetDocument.Open(new MemoryStream(readable, writable: false), isEditable: false), unreadable);
    }

    /// <summary>Targets of the worksheet's hyperlinks by relationship id, as written in the file.</summary>
    public Dictionary<string, string> LinkTargets(WorksheetPart sheet)
    {
        var targets = sheet.HyperlinkRelationships.ToDictionary(link => link.Id, link => link.Uri.OriginalString);
        foreach (var ((part, id), target) in _unreadable)
        {
            if (part.Equals(sheet.Uri.OriginalString, StringComparison.OrdinalIgnoreCase)) targets[id] = target;
        }

        return targets;
    }

    public IEnumerable<Sheet> Sheets() => Workbook?.Workbook?.Sheets?.Elements<Sheet>() ?? [];

    public void Dispose() => _document.Dispose();
}
