namespace RecordsApi.Data.Importing;

/// <summary>The result of an import.</summary>
public sealed record ImportReport
{
    /// <summary>Number of new files, of publications and of decisions.</summary>
    public required int FilesRead { get; init; }

    /// <summary>Number of workbooks that had been imported before: same bytes, same name.</summary>
    public required int FilesAlreadyImported { get; init; }

    /// <summary>Files that could not be read, each with the reason.</summary>
    public required IReadOnlyList<string> Failures { get; init; }

    /// <summary>Files of folders that are no list of a known program and were skipped, each with the reason.</summary>
    public required IReadOnlyList<string> Skipped { get; init; }

    /// <summary>Number of rows printed in the new publications.</summary>
    public required int Rows { get; init; }

    /// <summary>Number of new publications that are lists of facilities.</summary>
    public int FacilityLists { get; init; }

    /// <summary>Number of facilities that the import added.</summary>
    public int NewFacilities { get; init; }

    /// <summary>Number of agreements that the import added.</summary>
    public required int NewAgreements { get; init; }

    /// <summary>Number of listings that were matched to an agreement printed under another name before.</summary>
    public required int Renamed { get; init; }

    /// <summary>Agreements that were delisted or terminated, each with the date and the note.</summary>
    public required IReadOnlyList<string> Ended { get; init; }

    /// <summary>Number of publications of this import whose file repeats the list published before.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Publications of this import that are not accepted, each with the reason.</summary>
    public required IReadOnlyList<string> NotAccepted { get; init; }

    /// <summary>Cells that could not be parsed, each with file, row and cell.</summary>
    public required IReadOnlyList<string> CellProblems { get; init; }

    /// <summary>Other notes about the files.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>SHA-256 of all workbooks, including those imported before, in the order of their file names.</summary>
    public required IReadOnlyList<string> WorkbookHashes { get; init; }

    /// <summary>Whether the register changed.</summary>
    public bool HasChanged => FilesRead > 0;
}
