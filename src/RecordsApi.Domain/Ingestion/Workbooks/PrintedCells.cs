namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// The cells of one row in the known columns, exactly as printed, including no-break spaces, newlines and misspellings.
/// The only exception is URLs, which are unwrapped (<see cref="LinkUnwrapper"/>): a wrapper contains a mailbox or the time
/// of archiving, neither of which the publisher wrote. Rows with equal cells in different publications are equal values,
/// so that they can be stored once. A cell that is absent or empty is null.
/// </summary>
/// <param name="State">The STATE column.</param>
/// <param name="Agency">The LAW ENFORCEMENT AGENCY column.</param>
/// <param name="Type">The TYPE column.</param>
/// <param name="County">The COUNTY column.</param>
/// <param name="Model">The SUPPORT TYPE column.</param>
/// <param name="Signed">The SIGNED column. A date stored as a serial number is the text of that number.</param>
/// <param name="SignedKind">How the workbook stores SIGNED.</param>
/// <param name="Moa">The text of the MOA column.</param>
/// <param name="MoaLink">The hyperlink target of the MOA column.</param>
/// <param name="Addendum">The text of the ADDENDUM column.</param>
/// <param name="AddendumLink">The hyperlink target of the ADDENDUM column.</param>
public sealed record PrintedCells(
    string? State = null,
    string? Agency = null,
    string? Type = null,
    string? County = null,
    string? Model = null,
    string? Signed = null,
    CellKind SignedKind = CellKind.Text,
    string? Moa = null,
    string? MoaLink = null,
    string? Addendum = null,
    string? AddendumLink = null);
