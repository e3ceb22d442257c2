namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// Limits on the resources used to read a workbook. The lists published so far are smaller than 200 kB, 2,000 rows and
/// 20 parts, so every default leaves a wide margin and still rejects a malicious file within seconds.
/// </summary>
public sealed record WorkbookLimits
{
    /// <summary>The default limits.</summary>
    public static WorkbookLimits Default { get; } = new();

    /// <summary>The maximum size of the file, in bytes.</summary>
    public long MaxFileBytes { get; init; } = 32 << 20;

    /// <summary>The maximum number of entries in the zip container.</summary>
    public int MaxEntries { get; init; } = 1_000;

    /// <summary>
    /// The maximum uncompressed size of an entry, in bytes. Counted while decompressing, because the declared size may be false.
    /// </summary>
    public long MaxEntryBytes { get; init; } = 32 << 20;

    /// <summary>The maximum uncompressed size of all entries together, in bytes.</summary>
    public long MaxTotalBytes { get; init; } = 200 << 20;

    /// <summary>
    /// The maximum uncompressed size of a structural entry (relationships, content types, the workbook part), in bytes. These
    /// entries are held in memory completely.
    /// </summary>
    public long MaxStructureBytes { get; init; } = 8 << 20;

    /// <summary>
    /// The maximum compression ratio of an entry whose uncompressed size exceeds <see cref="RatioFloorBytes"/>. Worksheets
    /// have a ratio of about 10, zip bombs of about 1,000.
    /// </summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>
    /// The uncompressed size, in bytes, up to which the compression ratio is not checked: small repetitive parts are harmless.
    /// </summary>
    public long RatioFloorBytes { get; init; } = 4 << 20;

    /// <summary>
    /// The maximum number of rows with content. There are 18,000 law enforcement agencies in the country, and a list has a row per
    /// agreement.
    /// </summary>
    public int MaxRows { get; init; } = 20_000;

    /// <summary>The maximum number of row elements in a worksheet, including blank ones, which may have a format only: the limit of Excel.</summary>
    public int MaxBlankRows { get; init; } = 1_048_576;

    /// <summary>The maximum number of merged ranges of several rows.</summary>
    public int MaxMergedRanges { get; init; } = 20_000;

    /// <summary>The maximum number of cells with content in a row. Excel allows 16,384.</summary>
    public int MaxCellsPerRow { get; init; } = 1_000;

    /// <summary>The maximum number of characters in a cell. Excel allows 32,767.</summary>
    public int MaxCellCharacters { get; init; } = 32_767;

    /// <summary>The maximum number of shared strings.</summary>
    public int MaxSharedStrings { get; init; } = 500_000;

    /// <summary>The maximum number of hyperlinks on single cells.</summary>
    public int MaxHyperlinks { get; init; } = 50_000;

    /// <summary>The maximum number of hyperlinks on ranges of cells.</summary>
    public int MaxHyperlinkRanges { get; init; } = 500;
}
