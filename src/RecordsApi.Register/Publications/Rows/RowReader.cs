using RecordsApi.Register.Agencies;
using RecordsApi.Register.Publications.Naming;
using RecordsApi.Register.Publications.Workbooks;

namespace RecordsApi.Register.Publications.Rows;

/// <summary>Makes sense of a printed row. Pure: the same row of the same day always reads the same.</summary>
public static class RowReader
{
    /// <summary>Reads one row.</summary>
    /// <param name="cells">The row as printed.</param>
    /// <param name="list">The list it stands in; the pending list has no SIGNED and no links.</param>
    /// <param name="publicationDay">The day that the publication stands for; SIGNED is judged by it.</param>
    /// <returns>Null when the row is blank: no state, no agency and no model.</returns>
    public static ReadRow? Read(PrintedCells cells, ListKind list, DateOnly publicationDay)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (IsBlank(cells.State) && IsBlank(cells.Agency) && IsBlank(cells.Model)) return null;
        var findings = new Findings();
        var state = StateNames.Read(cells.State, findings);
        return new ReadRow(
            state,
            Agency(cells.Agency, state, findings),
            AgencyTypes.Read(cells.Type, findings),
            County(cells.County),
            ModelNames.Read(cells.Model, findings),
            Signed(cells, list, publicationDay, findings),
            PrintedLink.Read("MOA", cells.Moa, cells.MoaLink, findings),
            PrintedLink.Read("ADDENDUM", cells.Addendum, cells.AddendumLink, findings),
            findings.Notes,
            findings.Problems);
    }

    private static bool IsBlank(string? printed) =>
        PrintedText.Clean(printed) is not { } clean || PrintedText.IsPlaceholder(clean);

    private static string? Agency(string? printed, string? state, Findings findings)
    {
        if (PrintedText.Clean(printed) is { } clean && !PrintedText.IsPlaceholder(clean))
        {
            if (state is null || AgencySlug.CanBeMadeOf(state, clean)) return clean;
            findings.Problem("LAW ENFORCEMENT AGENCY", printed, "The cell names no agency", "the name of the agency");
            return null;
        }

        findings.Problem("LAW ENFORCEMENT AGENCY", printed, "The agency is missing", "the name of the agency");
        return null;
    }

    // The publisher prints #N/A wherever no county applies; that is its ordinary way of saying nothing.
    private static string? County(string? printed) =>
        PrintedText.Clean(printed) is { } clean && !PrintedText.IsPlaceholder(clean) ? clean : null;

    private static DateOnly? Signed(PrintedCells cells, ListKind list, DateOnly publicationDay, Findings findings)
    {
        if (PrintedText.Clean(cells.Signed) is null)
        {
            if (list == ListKind.Participating) findings.Note("SIGNED is blank.");
            return null;
        }

        return SignedDay.Read(cells.Signed!, cells.SignedKind, publicationDay, findings);
    }
}
