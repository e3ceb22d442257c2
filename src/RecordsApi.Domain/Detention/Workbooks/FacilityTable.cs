using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Workbooks;

/// <summary>The contents of a workbook with a list of facilities, as printed.</summary>
/// <param name="List">The list, one of <see cref="FacilityListCodes"/>.</param>
/// <param name="FileName">The name of the file, without a folder.</param>
/// <param name="Sha256">The SHA-256 hash of the file, in lowercase hexadecimal.</param>
/// <param name="Sheet">The name of the worksheet; of several, separated by <c>|</c>, if the list is divided among them.</param>
/// <param name="Columns">The column headings from left to right, with white space collapsed.</param>
/// <param name="Heading">The lines above the column headings, with white space collapsed; cells of a line are separated by <c>|</c>.</param>
/// <param name="Notes">See <see cref="FacilityFile.Notes"/>.</param>
/// <param name="Rows">The rows that name a facility.</param>
public sealed record FacilityTable(
    string List, string FileName, string Sha256, string Sheet, IReadOnlyList<string> Columns, IReadOnlyList<string> Heading,
    IReadOnlyList<string> Notes, IReadOnlyList<FacilityTableRow> Rows)
{
    /// <summary>When the workbook was last saved, according to its own properties (UTC); null if they do not say.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>Returns the file as the input of the derivation.</summary>
    /// <param name="keyOf">Returns the key of a printed facility. It is asked once for each row.</param>
    public FacilityFile ToFile(Func<PrintedFacility, int> keyOf)
    {
        ArgumentNullException.ThrowIfNull(keyOf);
        return new FacilityFile(
            List, FileName, Sha256, Sheet, Columns, Heading,
            [.. Rows.Select(row => row.Numbers with { PrintedFacilityKey = keyOf(row.Facility) })])
        {
            Notes = Notes,
            SavedAt = SavedAt,
        };
    }
}

/// <summary>A row of a list of facilities, as printed.</summary>
/// <param name="Facility">The cells that describe the facility. The key is 0.</param>
/// <param name="Numbers">The position and the numbers. The keys are 0.</param>
public sealed record FacilityTableRow(PrintedFacility Facility, FacilityRow Numbers);
