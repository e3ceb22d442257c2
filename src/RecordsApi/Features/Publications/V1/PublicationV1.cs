namespace RecordsApi.Features.Publications.V1;

/// <summary>One list as its publisher put it out on one occasion.</summary>
/// <param name="Id" example="ice-participating-2025-06-17-pm">Id.</param>
/// <param name="List" example="participating"><c>participating</c> or <c>pending</c>.</param>
/// <param name="Publisher" example="ICE">Who put it out.</param>
/// <param name="Medium" example="workbook"><c>workbook</c>, or <c>web-page</c> for the table on a page as archived.</param>
/// <param name="FileName" example="participatingAgencies06172025pm.xlsx">File name as published.</param>
/// <param name="PublishedOn" example="2025-06-17">The day it stands for.</param>
/// <param name="Part" example="pm"><c>am</c>, <c>mid</c>, <c>pm</c>, a time of day in UTC, or null.</param>
/// <param name="PublishedAt" example="2025-06-17T21:00:00.000Z">The moment it stands for (UTC), by convention where only a part of the day is known.</param>
/// <param name="DateBasis" example="file-name"><c>file-name</c>, or <c>corrected</c>.</param>
/// <param name="DateNote">Why the day is not the one in the file name; null if it is.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="RowCount" example="651">Rows printed, blank ones not counted.</param>
/// <param name="State" example="accepted">State; see <c>/v1/enums/publication-state</c>.</param>
/// <param name="Reason">Why it is not, or not at once, accepted.</param>
/// <param name="RecordedAt" example="2025-06-17T21:00:00.000Z">Moment from which its content counts (UTC).</param>
/// <param name="Links">Where more about it is.</param>
/// <param name="Citation">How to cite it.</param>
public sealed record PublicationV1(
    string Id, string List, string Publisher, string Medium, string FileName, DateOnly PublishedOn, string? Part,
    DateTimeOffset PublishedAt, string DateBasis, string? DateNote, string Sha256, int RowCount, string State,
    string? Reason, DateTimeOffset RecordedAt, PublicationLinksV1 Links, string Citation);

/// <summary>Where more about a publication is.</summary>
/// <param name="Self">The publication.</param>
/// <param name="History">Steps that were read from it.</param>
/// <param name="Rows">Its rows, as printed and as read.</param>
/// <param name="Agreements">The agreements its rows stand for, as of its day; null where it is not accepted.</param>
public sealed record PublicationLinksV1(string Self, string History, string Rows, string? Agreements);
