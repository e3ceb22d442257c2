namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// The known cells of one row, exactly as printed: no-break spaces, newlines and misspellings kept. The one
/// exception is addresses, which are unwrapped (<see cref="LinkUnwrapper"/>) because the wrapper names a
/// mailbox, or the moment of archiving, and neither is the publisher's word. Equal rows of different
/// publications are equal values, so that they can be stored once. A cell that is absent or empty is null.
/// </summary>
/// <param name="State">STATE.</param>
/// <param name="Agency">LAW ENFORCEMENT AGENCY.</param>
/// <param name="Type">TYPE.</param>
/// <param name="County">COUNTY.</param>
/// <param name="Model">SUPPORT TYPE.</param>
/// <param name="Signed">SIGNED. Days kept as numbers print as the number.</param>
/// <param name="SignedKind">How the workbook holds SIGNED.</param>
/// <param name="Moa">MOA, the text of the cell.</param>
/// <param name="MoaLink">Address behind the MOA cell.</param>
/// <param name="Addendum">ADDENDUM, the text of the cell.</param>
/// <param name="AddendumLink">Address behind the ADDENDUM cell.</param>
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
