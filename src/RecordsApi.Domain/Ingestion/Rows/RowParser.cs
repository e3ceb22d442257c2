using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>Makes sense of a printed row. Pure: the same row of the same day always reads the same.</summary>
public static class RowParser
{
    /// <summary>Reads one row.</summary>
    /// <param name="cells">The row as printed.</param>
    /// <param name="list">The list it stands in; the pending list has no SIGNED and no links.</param>
    /// <param name="publicationDate">The day that the publication stands for; SIGNED is judged by it.</param>
    /// <returns>Null when the row is blank: no state, no agency and no model.</returns>
    public static ParsedRow? Parse(PrintedCells cells, ListKind list, DateOnly publicationDate)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (IsBlank(cells.State) && IsBlank(cells.Agency) && IsBlank(cells.Model))
            return null;
        var findings = new RowDiagnostics();
        var state = StateNameParser.Parse(cells.State, findings);
        return new ParsedRow(
            state,
            ParseAgency(cells.Agency, state, findings),
            AgencyTypeParser.Parse(cells.Type, findings),
            ParseCounty(cells.County),
            AgreementModelParser.Parse(cells.Model, findings),
            ParseSigned(cells, list, publicationDate, findings),
            DocumentLinkParser.Parse("MOA", cells.Moa, cells.MoaLink, findings),
            DocumentLinkParser.Parse("ADDENDUM", cells.Addendum, cells.AddendumLink, findings),
            findings.Notes,
            findings.Problems);
    }

    private static bool IsBlank(string? printed) =>
        PrintedText.Clean(printed) is not { } clean || PrintedText.IsPlaceholder(clean);

    private static string? ParseAgency(string? printed, string? state, RowDiagnostics diagnostics)
    {
        if (PrintedText.Clean(printed) is { } clean && !PrintedText.IsPlaceholder(clean))
        {
            if (state is null || AgencySlug.CanCreate(state, clean))
                return clean;
            diagnostics.AddProblem("LAW ENFORCEMENT AGENCY", printed, "The cell names no agency", "the name of the agency");
            return null;
        }

        diagnostics.AddProblem("LAW ENFORCEMENT AGENCY", printed, "The agency is missing", "the name of the agency");
        return null;
    }

    // The publisher prints #N/A wherever no county applies; that is its ordinary way of saying nothing.
    private static string? ParseCounty(string? printed) =>
        PrintedText.Clean(printed) is { } clean && !PrintedText.IsPlaceholder(clean) ? clean : null;

    private static DateOnly? ParseSigned(PrintedCells cells, ListKind list, DateOnly publicationDate, RowDiagnostics diagnostics)
    {
        if (PrintedText.Clean(cells.Signed) is null)
        {
            if (list == ListKind.Participating)
                diagnostics.AddNote("SIGNED is blank.");
            return null;
        }

        return SignedDateParser.Parse(cells.Signed!, cells.SignedKind, publicationDate, diagnostics);
    }
}
