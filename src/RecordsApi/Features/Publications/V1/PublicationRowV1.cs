using RecordsApi.Features.Agreements.V1;

namespace RecordsApi.Features.Publications.V1;

/// <summary>A row of a publication.</summary>
/// <param name="PublicationId" example="ice-participating-2025-06-17-pm">The publication.</param>
/// <param name="RowNumber" example="17">Row of the worksheet, from 1.</param>
/// <param name="Hidden" example="false">Whether the worksheet hides the row.</param>
/// <param name="Printed">Cells as printed.</param>
/// <param name="Read">Values read from the cells.</param>
/// <param name="Remarks">Cells that could not be read, or were read differently than printed.</param>
/// <param name="ListingId" example="ice-participating-2025-06-17-pm-r17">The listing that it belongs to; null if the publication is not accepted.</param>
/// <param name="AgreementId" example="fl-hialeah-police-department-287g-task-force-1">The agreement that the row shows; null if the row could not be read.</param>
/// <param name="Links">Related links.</param>
/// <param name="Citation">Citation.</param>
public sealed record PublicationRowV1(
    string PublicationId, int RowNumber, bool Hidden, PrintedCellsV1 Printed, ReadCellsV1 Read, IReadOnlyList<RemarkV1> Remarks,
    string? ListingId, string? AgreementId, PublicationRowLinksV1 Links, string Citation);

/// <summary>A remark on a row.</summary>
/// <param name="Kind" example="problem"><c>problem</c>: a cell could not be read. <c>note</c>: it was read differently than printed.</param>
/// <param name="Column" example="SIGNED">Column heading; null if the remark is about the row.</param>
/// <param name="Text" example="'05/082025' is not a valid date.">Description of the problem or the correction.</param>
public sealed record RemarkV1(string Kind, string? Column, string Text);

/// <summary>Links of a row.</summary>
/// <param name="Publication">The publication.</param>
/// <param name="Agreement">The agreement; null if the row could not be read.</param>
public sealed record PublicationRowLinksV1(string Publication, string? Agreement);
