using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>Parses printed rows. The result depends on the arguments only.</summary>
public static class RowParser
{
    /// <summary>Parses a row.</summary>
    /// <param name="cells">The cells as printed.</param>
    /// <param name="list">The list that contains the row. The pending list has no signing dates and no links.</param>
    /// <param name="publicationDate">The date of the publication, by which the signing date is validated.</param>
    /// <returns>Null if the row is blank, that is, without state, agency, model, signing date and document.</returns>
    public static ParsedRow? Parse(PrintedCells cells, ListKind list, DateOnly publicationDate)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (IsBlank(cells.State) && IsBlank(cells.Agency) && IsBlank(cells.Model) && IsBlank(cells.Signed) && IsBlank(cells.MoaLink))
            return null;
        var diagnostics = new RowDiagnostics();
        var state = StateNameParser.Parse(cells.State, diagnostics);
        return new ParsedRow(
            state,
            ParseAgency(cells.Agency, state, diagnostics),
            AgencyTypeParser.Parse(cells.Type, diagnostics),
            ParseCounty(cells.County),
            AgreementModelParser.Parse(cells.Model, diagnostics),
            ParseSigned(cells, list, publicationDate, diagnostics),
            DocumentLinkParser.Parse("MOA", cells.Moa, cells.MoaLink, diagnostics),
            DocumentLinkParser.Parse("ADDENDUM", cells.Addendum, cells.AddendumLink, diagnostics),
            diagnostics.Notes,
            diagnostics.Problems)
        {
            PossibleModels = AgreementModelParser.FindSeveral(cells.Model),
        };
    }

    /// <summary>Returns the state and the agency that a row names; null if one of them cannot be read.</summary>
    internal static (string State, string Agency)? ParseAgencyName(PrintedCells cells)
    {
        var diagnostics = new RowDiagnostics();
        return StateNameParser.Parse(cells.State, diagnostics) is { } state && ParseAgency(cells.Agency, state, diagnostics) is { } agency
            ? (state, agency) : null;
    }

    private static bool IsBlank(string? printed) =>
        PrintedText.Clean(printed) is not { } clean || PrintedText.IsPlaceholder(clean);

    private static string? ParseAgency(string? printed, string? state, RowDiagnostics diagnostics)
    {
        if (PrintedText.Clean(printed) is { } clean && !PrintedText.IsPlaceholder(clean))
        {
            if (state is null || AgencySlug.CanCreate(state, clean))
                return clean;
            diagnostics.AddProblem(
                "LAW ENFORCEMENT AGENCY", printed, "The cell does not contain the name of an agency", "the name of the agency");
            return null;
        }

        diagnostics.AddProblem("LAW ENFORCEMENT AGENCY", printed, "The agency is missing", "the name of the agency");
        return null;
    }

    // A placeholder is not worth a note, because the publisher prints #N/A wherever no county applies.
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
