namespace RecordsApi.Domain.Model;

/// <summary>One publication of a list by its publisher.</summary>
public sealed class Publication : ITemporalFact, IListPublication
{
    /// <summary>Key within this database; differs between databases and is not served.</summary>
    public required int Key { get; init; }

    /// <summary>Id, made of the list and the date: <c>ice-participating-2025-06-17-pm</c>.</summary>
    public required string Id { get; init; }

    /// <summary><c>participating</c> or <c>pending</c>.</summary>
    public required string List { get; init; }

    /// <summary>The publisher, <c>ICE</c>.</summary>
    public required string Publisher { get; init; }

    /// <summary><c>workbook</c>, or <c>web-page</c> for the table on ICE's page as archived by the Internet Archive.</summary>
    public required string Medium { get; init; }

    /// <summary>File name as published.</summary>
    public required string FileName { get; init; }

    /// <summary>Date of publication.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>Part of the day: <c>am</c>, <c>mid</c>, <c>pm</c>, a time such as <c>21:49:37Z</c>, or null.</summary>
    public string? Part { get; init; }

    /// <summary>
    /// Timestamp of publication (UTC). Lists carry no time: <c>am</c> counts as noon, <c>mid</c> as 15:00, and <c>pm</c> or no
    /// part as 17:00 Washington time; a second file for the same part counts one minute later, and a file that replaces another
    /// under the same name one second later.
    /// </summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Origin of the date: <c>file-name</c>, or <c>corrected</c> with a <see cref="DateNote"/>.</summary>
    public required string DateBasis { get; init; }

    /// <summary>Why the date differs from the one in the file name.</summary>
    public string? DateNote { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When the workbook was last saved, according to its own properties (UTC); null if it does not say.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>Column headings of the worksheet, in order, separated by <c>|</c>.</summary>
    public required string Columns { get; init; }

    /// <summary>Number of printed rows, without blank rows.</summary>
    public required int RowCount { get; init; }

    /// <summary><c>accepted</c>, <c>unchanged</c> or <c>quarantined</c>.</summary>
    public required string State { get; set; }

    /// <summary>Why the publication is not accepted, or was accepted only later.</summary>
    public string? Reason { get; set; }

    /// <summary>Id of the publication whose file this one publishes again unchanged; null if it does not.</summary>
    public string? RepeatsId { get; set; }

    /// <summary>Key of the publication whose stored rows are its rows: its own, or that of the publication that it repeats.</summary>
    public required int RowsKey { get; set; }

    /// <summary>
    /// Position among the accepted and unchanged publications of its list; null if it is neither. The number of seconds from the year 2000 to
    /// <see cref="PublishedAt"/>, so that a publication found later gets its position without moving others. If two
    /// publications have the same timestamp, the second counts one second later.
    /// </summary>
    public int? Position { get; set; }

    /// <summary>Timestamp from which its content counts (UTC): its own, or that of the publication that confirmed it.</summary>
    public required DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }
}

/// <summary>One row of a publication: its position in the worksheet and the printed row.</summary>
public sealed class PublicationRow
{
    /// <summary>Key of the publication.</summary>
    public required int PublicationKey { get; init; }

    /// <summary>Row number in the worksheet, from 1.</summary>
    public required int RowNumber { get; init; }

    /// <summary>Key of the printed row.</summary>
    public required int PrintedRowKey { get; init; }

    /// <summary>Whether the worksheet hides the row.</summary>
    public required bool Hidden { get; init; }
}

/// <summary>
/// A remark on a printed row that could not be fully parsed, or whose parsed values differ from the printed text.
/// </summary>
public sealed class RowRemark
{
    /// <summary>Key of the printed row.</summary>
    public required int PrintedRowKey { get; init; }

    /// <summary>Number of the remark within the row, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>
    /// <c>problem</c>: a cell could not be parsed. <c>note</c>: a value was parsed differently from what is printed.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>Column name as in the header; null if the remark concerns the whole row.</summary>
    public string? Column { get; init; }

    /// <summary>What is wrong, and what is expected.</summary>
    public required string Text { get; init; }
}
