namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>Says which headings of a list are missing, which were found instead, and which of those is most like a missing one.</summary>
internal static class MissingHeadings
{
    private const int MaxHeadings = 12;
    private const int MaxHeadingLength = 40;

    /// <summary>Creates the exception for a file in which no row has the headings of a list.</summary>
    public static WorkbookException CreateException(string fileName, IReadOnlyList<ListSheet> sheets)
    {
        var headings = sheets.Select(sheet => sheet.NearHeadings).MaxBy(near => near.Count) ?? [];
        return new WorkbookException(
            fileName, null, null,
            $"No worksheet has a header row with STATE and LAW ENFORCEMENT AGENCY. {Describe([ListColumn.State, ListColumn.Agency], headings)}",
            "a row that names the columns above the list");
    }

    /// <summary>Describes the headings that were found and those that are like missing ones, without a trailing period.</summary>
    /// <param name="required">The columns that must have headings.</param>
    /// <param name="headings">The headings that were found.</param>
    public static string Describe(IReadOnlyList<ListColumn> required, IReadOnlyList<string> headings)
    {
        if (headings.Count == 0)
            return "No headings were found";
        var found = string.Join(", ", headings.Take(MaxHeadings).Select(Shorten));
        var missing = required.Where(column => headings.All(heading => ListHeadings.FindColumn(heading) != column));
        var near = missing.Select(column => (Column: column, Heading: ListHeadings.FindNearest(column, headings)))
            .Where(match => match.Heading is not null)
            .Select(match => $"“{Shorten(match.Heading!)}” may be {ListHeadings.GetName(match.Column)}").ToList();
        return $"Found: {found}{(headings.Count > MaxHeadings ? ", …" : "")}"
            + (near.Count == 0 ? "" : $". Perhaps {string.Join(" and ", near)}");
    }

    private static string Shorten(string heading) => heading.Length <= MaxHeadingLength ? heading : $"{heading[..MaxHeadingLength]}…";
}
