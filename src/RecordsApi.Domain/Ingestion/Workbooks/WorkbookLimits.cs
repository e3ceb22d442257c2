namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// What one workbook may cost to read. The lists published so far stay below 200 kB, 1,400 rows and
/// 20 parts, so every default leaves a wide margin and still ends a hostile file within seconds.
/// </summary>
public sealed record WorkbookLimits
{
    /// <summary>The limits used when a caller names none.</summary>
    public static WorkbookLimits Default { get; } = new();

    /// <summary>Largest file as it lies on disk, in bytes.</summary>
    public long MaxFileBytes { get; init; } = 32 << 20;

    /// <summary>Most entries in the zip container.</summary>
    public int MaxEntries { get; init; } = 1_000;

    /// <summary>Most bytes that one entry may inflate to, counted while inflating: the declared size may lie.</summary>
    public long MaxEntryBytes { get; init; } = 32 << 20;

    /// <summary>Most bytes that all entries together may inflate to.</summary>
    public long MaxTotalBytes { get; init; } = 200 << 20;

    /// <summary>
    /// Most bytes that a structural entry (relationships, content types, the workbook part) may inflate
    /// to. These are held in memory as a whole.
    /// </summary>
    public long MaxStructureBytes { get; init; } = 8 << 20;

    /// <summary>
    /// Highest ratio of inflated to stored bytes of an entry, once it has inflated past
    /// <see cref="RatioFloorBytes"/>. Worksheets compress about ten times; a zip bomb a thousand times.
    /// </summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>Bytes of an entry below which its ratio is not judged: small repetitive parts are harmless.</summary>
    public long RatioFloorBytes { get; init; } = 4 << 20;

    /// <summary>Most row elements looked at in a worksheet, blank ones included.</summary>
    public int MaxRows { get; init; } = 100_000;

    /// <summary>Most cells in one row. Excel itself stops at 16,384.</summary>
    public int MaxCellsPerRow { get; init; } = 1_000;

    /// <summary>Most characters in one cell. Excel itself stops at 32,767.</summary>
    public int MaxCellCharacters { get; init; } = 32_767;

    /// <summary>Most entries in the table of shared strings.</summary>
    public int MaxSharedStrings { get; init; } = 500_000;

    /// <summary>Most hyperlinks that name a single cell.</summary>
    public int MaxHyperlinks { get; init; } = 100_000;

    /// <summary>Most hyperlinks that name a range of cells.</summary>
    public int MaxHyperlinkRanges { get; init; } = 500;
}
