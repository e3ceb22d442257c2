namespace RecordsApi.Domain.Model;

/// <summary>One list as its publisher put it out on one occasion.</summary>
public sealed class Publication : ITemporalFact
{
    /// <summary>Number of the publication inside this database; not the same everywhere, never served.</summary>
    public required int Key { get; init; }

    /// <summary>Id from list and day, <c>ice-participating-2025-06-17-pm</c>.</summary>
    public required string Id { get; init; }

    /// <summary><c>participating</c> or <c>pending</c>.</summary>
    public required string List { get; init; }

    /// <summary>Who put it out, <c>ICE</c>.</summary>
    public required string Publisher { get; init; }

    /// <summary><c>workbook</c>, or <c>web-page</c> for the table on ICE's page as the Internet Archive kept it.</summary>
    public required string Medium { get; init; }

    /// <summary>File name as published.</summary>
    public required string FileName { get; init; }

    /// <summary>The day it stands for.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary><c>am</c>, <c>mid</c>, <c>pm</c>, a time such as <c>21:49:37Z</c>, or null.</summary>
    public string? Part { get; init; }

    /// <summary>
    /// Moment it stands for (UTC). The lists print no hour: <c>am</c> counts as noon, <c>mid</c> as 15:00, <c>pm</c> and
    /// nothing as 17:00 in Washington, and a second file of the same part one minute later.
    /// </summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary><c>file-name</c>, or <c>corrected</c> with <see cref="DateNote"/>.</summary>
    public required string DateBasis { get; init; }

    /// <summary>Why the day is not the one the file name says.</summary>
    public string? DateNote { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Column headings of the sheet, in order, joined by <c>|</c>.</summary>
    public required string Columns { get; init; }

    /// <summary>Rows printed, blank ones not counted.</summary>
    public required int RowCount { get; init; }

    /// <summary><c>accepted</c>, <c>quarantined</c> or <c>duplicate</c>.</summary>
    public required string State { get; set; }

    /// <summary>Why it is not, or not at once, accepted.</summary>
    public string? Reason { get; set; }

    /// <summary>
    /// Place among the accepted publications of its list; null where not accepted. The seconds from the year 2000 to
    /// <see cref="PublishedAt"/>, so that one found later takes its place and moves no other; of two that
    /// stand for one moment the second counts a second later.
    /// </summary>
    public int? Position { get; set; }

    /// <summary>Moment from which its content counts (UTC): its own, or that of the publication that confirmed it.</summary>
    public required DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }
}

/// <summary>One row of a publication: where it stood, and which listing it is.</summary>
public sealed class PublicationRow
{
    /// <summary>The publication's key.</summary>
    public required int PublicationKey { get; init; }

    /// <summary>Row of the worksheet, from 1.</summary>
    public required int RowNumber { get; init; }

    /// <summary>The printed row's key.</summary>
    public required int PrintedRowKey { get; init; }

    /// <summary>Whether the worksheet hides the row.</summary>
    public required bool Hidden { get; init; }
}

/// <summary>A row that could not be read whole, or was read otherwise than printed.</summary>
public sealed class RowRemark
{
    /// <summary>The printed row's key.</summary>
    public required int PrintedRowKey { get; init; }

    /// <summary>Counts the remarks of the row, from 1.</summary>
    public required int Number { get; init; }

    /// <summary><c>problem</c>: a cell could not be read. <c>note</c>: it was read otherwise than printed.</summary>
    public required string Kind { get; init; }

    /// <summary>Column as the header names it; null where the remark is about the row.</summary>
    public string? Column { get; init; }

    /// <summary>What is the matter, and what would be right.</summary>
    public required string Text { get; init; }
}
