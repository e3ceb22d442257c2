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
    /// <summary>
    /// The key and id that the register has given each publication, by file name and SHA-256 hash. They are kept, whatever is added.
    /// </summary>
    public IReadOnlyDictionary<(string FileName, string Sha256), (int Key, string Id)> AssignedPublications { get; init; } =
        new Dictionary<(string, string), (int, string)>();

    /// <summary>
    /// The id of the facility that the register has given each observed row, by SHA-256 hash of the file and row number. Ids are kept
    /// even if an older list is added, which may print another name first.
    /// </summary>
    public IReadOnlyDictionary<(string Sha256, int RowNumber), string> AssignedFacilities { get; init; } =
        new Dictionary<(string, int), string>();

    /// <summary>No files.</summary>
    public static FacilityInput None { get; } = new([], []);
}
