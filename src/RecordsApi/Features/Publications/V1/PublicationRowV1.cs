using RecordsApi.Features.Agreements.V1;

namespace RecordsApi.Features.Publications.V1;

/// <summary>One row of a publication.</summary>
/// <param name="PublicationId" example="ice-participating-2025-06-17-pm">The publication.</param>
/// <param name="RowNumber" example="17">Row of the worksheet, from 1.</param>
/// <param name="Hidden" example="false">Whether the worksheet hides the row.</param>
/// <param name="Printed">The cells as printed.</param>
/// <param name="Read">What was made of them.</param>
/// <param name="Remarks">What could not be read, or was read otherwise than printed.</param>
/// <param name="ListingId" example="ice-participating-2025-06-17-pm-r17">The run of like rows it belongs to; null where the publication is not accepted.</param>
/// <param name="AgreementId" example="fl-hialeah-police-department-287g-task-force-1">The agreement it stands for; null where it could not be read.</param>
/// <param name="Links">Where more about it is.</param>
/// <param name="Citation">How to cite it.</param>
public sealed record PublicationRowV1(
    string PublicationId, int RowNumber, bool Hidden, PrintedCellsV1 Printed, ReadCellsV1 Read, IReadOnlyList<RemarkV1> Remarks,
    string? ListingId, string? AgreementId, PublicationRowLinksV1 Links, string Citation);

/// <summary>A remark on a row.</summary>
/// <param name="Kind" example="problem"><c>problem</c>: a cell could not be read. <c>note</c>: it was read otherwise than printed.</param>
/// <param name="Column" example="SIGNED">Column as the header names it; null where the remark is about the row.</param>
/// <param name="Text" example="'05/082025' is no day.">What is the matter.</param>
public sealed record RemarkV1(string Kind, string? Column, string Text);

/// <summary>Where more about a row is.</summary>
/// <param name="Publication">The publication.</param>
/// <param name="Agreement">The agreement; null where the row could not be read.</param>
public sealed record PublicationRowLinksV1(string Publication, string? Agreement);
