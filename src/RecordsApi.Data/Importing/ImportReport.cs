namespace RecordsApi.Data.Importing;

/// <summary>What an import did.</summary>
public sealed record ImportReport
{
    /// <summary>Files read, publications and decisions.</summary>
    public required int FilesRead { get; init; }

    /// <summary>Files that were known already, byte for byte under the same name.</summary>
    public required int FilesAlreadyImported { get; init; }

    /// <summary>Files that could not be read, with what is wrong with each.</summary>
    public required IReadOnlyList<string> Failures { get; init; }

    /// <summary>Rows printed in the publications read.</summary>
    public required int Rows { get; init; }

    /// <summary>Agreements that the import added.</summary>
    public required int NewAgreements { get; init; }

    /// <summary>Rows that appeared under another name than the agreement's last one.</summary>
    public required int Renamed { get; init; }

    /// <summary>Agreements delisted or ended, with what is known of it.</summary>
    public required IReadOnlyList<string> Ended { get; init; }

    /// <summary>Publications of this import that are not accepted, with the reason.</summary>
    public required IReadOnlyList<string> NotAccepted { get; init; }

    /// <summary>Cells that could not be read: file, row and cell.</summary>
    public required IReadOnlyList<string> CellProblems { get; init; }

    /// <summary>What else a reader should know of the files.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>SHA-256 of the workbooks read, known ones too, in the order of their names.</summary>
    public required IReadOnlyList<string> WorkbookHashes { get; init; }

    /// <summary>Whether the register changed.</summary>
    public bool HasChanged => FilesRead > 0;
}
