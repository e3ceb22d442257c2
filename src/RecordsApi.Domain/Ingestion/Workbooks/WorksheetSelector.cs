using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>Finds the worksheet with the list among the visible ones: the one that has the columns of the list.</summary>
internal static class WorksheetSelector
{
    /// <summary>Reads the visible worksheets and returns the one with the list. Others with the headings of a list are noted.</summary>
    /// <exception cref="WorkbookException">No visible worksheet has the headings of a list.</exception>
    public static SheetContent ReadList(
        WorkbookPackage package, string fileName, ListKind? list, WorkbookLimits limits, CancellationToken ct)
    {
        var strings = SharedStrings.ReadOnDemand(package, fileName, limits, ct);
        var sheets = package.GetVisibleWorksheets()
            .Select(sheet => new WorksheetReader(
                sheet.Name, sheet.Part, package.GetLinkTargets(sheet.Part), strings, fileName, limits).Read(ct))
            .ToList();
        if (sheets.Count == 0)
            throw new WorkbookException(fileName, null, null, "The workbook has no visible worksheet", "a worksheet with the list");
        return Select(sheets, list) ?? throw MissingHeadings.CreateException(fileName, sheets);
    }

    /// <summary>Returns the worksheet with the list, with a note on each other that has the headings of a list; null if none has.</summary>
    private static SheetContent? Select(IReadOnlyList<ListSheet> sheets, ListKind? list)
    {
        var candidates = sheets.Where(sheet => sheet.Content is not null).OrderByDescending(sheet => sheet.GetRank(list)).ToList();
        if (candidates is not [{ Content: { } chosen } first, .. var others])
            return null;
        foreach (var other in others)
        {
            chosen.Header.Notes.Add(
                $"The worksheet “{other.Name}” also has the headings of a list ({other.Content!.Rows.Count} rows) and was not read; "
                + $"the list was read from “{first.Name}”.");
        }

        return chosen;
    }
}
