using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention;

/// <summary>A file with a list of facilities, as read: the input of the derivation of facilities.</summary>
/// <param name="List">The list, one of <see cref="FacilityListCodes"/>.</param>
/// <param name="FileName">File name as published.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="Sheet">Name of the worksheet, as printed.</param>
/// <param name="Columns">Column headings of the worksheet, in order.</param>
/// <param name="Heading">The lines above the column headings, as printed; the day of the data pull is read from them.</param>
/// <param name="Rows">The rows that name a facility, with keys that are positions in <see cref="FacilityInput.Printed"/> plus 1.</param>
public sealed record FacilityFile(
    string List, string FileName, string Sha256, string Sheet, IReadOnlyList<string> Columns, IReadOnlyList<string> Heading,
    IReadOnlyList<FacilityRow> Rows)
{
    /// <summary>
    /// The lines below the rows that name no facility, such as footnotes, and the line of the workbook's notes that says which type is
    /// the default; as printed.
    /// </summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>When the workbook was last saved, according to its own properties (UTC); null if they do not say.</summary>
    public DateTimeOffset? SavedAt { get; init; }
}

/// <summary>The input of the derivation of facilities.</summary>
/// <param name="Files">The files, in any order.</param>
/// <param name="Printed">The distinct printed facilities.</param>
public sealed record FacilityInput(IReadOnlyList<FacilityFile> Files, IReadOnlyList<PrintedFacility> Printed)
{
    /// <summary>No files.</summary>
    public static FacilityInput None { get; } = new([], []);
}
