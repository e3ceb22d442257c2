using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>An open workbook, together with the link targets that are not valid URIs and that the Open XML SDK cannot read.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    private readonly SpreadsheetDocument spreadsheet;
    private readonly Dictionary<(string Part, string Id), string> invalidTargets;

    private WorkbookPackage(SpreadsheetDocument spreadsheet, Dictionary<(string, string), string> invalidTargets)
    {
        this.spreadsheet = spreadsheet;
        this.invalidTargets = invalidTargets;
    }

    public WorkbookPart? Workbook => spreadsheet.WorkbookPart;

    /// <summary>Whether serial dates count from 1904-01-01, as in workbooks of early Excel versions for Macintosh.</summary>
    public bool Uses1904DateSystem => Workbook?.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;

    /// <summary>When the workbook was last saved, according to its properties (UTC); null if they do not say or cannot be read.</summary>
    public DateTimeOffset? SavedAt
    {
        get
        {
            try
            {
                return spreadsheet.PackageProperties.Modified is { } modified
                    ? new DateTimeOffset(modified.Kind == DateTimeKind.Local ? modified.ToUniversalTime() : DateTime.SpecifyKind(modified, DateTimeKind.Utc))
                    : null;
            }
            catch (Exception exception) when (exception is XmlException or FormatException or InvalidDataException or IOException)
            {
                // The properties are not needed to read the list.
                return null;
            }
        }
    }

    public static WorkbookPackage Open(byte[] file, CancellationToken ct)
    {
        var (repaired, invalidTargets) = LinkTargetRepair.Repair(PackagePaths.Repair(file, ct), ct);
        return new WorkbookPackage(
            SpreadsheetDocument.Open(new MemoryStream(repaired, writable: false), isEditable: false), invalidTargets);
    }

    /// <summary>Returns the targets of the worksheet's hyperlinks by relationship id, as written in the file.</summary>
    public Dictionary<string, string> GetLinkTargets(WorksheetPart sheet)
    {
        var targets = sheet.HyperlinkRelationships.ToDictionary(link => link.Id, link => link.Uri.OriginalString);
        foreach (var ((part, id), target) in invalidTargets)
        {
            if (part.Equals(sheet.Uri.OriginalString, StringComparison.OrdinalIgnoreCase))
                targets[id] = target;
        }

        return targets;
    }

    /// <summary>Returns the worksheets that are not hidden, in their order.</summary>
    public IEnumerable<(string? Name, WorksheetPart Part)> GetVisibleWorksheets()
    {
        foreach (var sheet in GetSheets())
        {
            var isVisible = sheet.State is null || sheet.State.Value == SheetStateValues.Visible;
            if (isVisible && sheet.Id?.Value is { } id
                && Workbook!.TryGetPartById(id, out var part) && part is WorksheetPart worksheet)
                yield return (sheet.Name?.Value, worksheet);
        }
    }

    private IEnumerable<Sheet> GetSheets() => Workbook?.Workbook?.Sheets?.Elements<Sheet>() ?? [];

    public void Dispose() => spreadsheet.Dispose();
}
