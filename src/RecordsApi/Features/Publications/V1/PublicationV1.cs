using RecordsApi.Http.Citations;

namespace RecordsApi.Features.Publications.V1;

/// <summary>One issue of a publisher's list.</summary>
/// <param name="Id" example="ice-participating-2025-06-17-pm">Id.</param>
/// <param name="List" example="participating"><c>participating</c> or <c>pending</c>.</param>
/// <param name="Publisher" example="ICE">Publisher.</param>
/// <param name="Medium" example="workbook"><c>workbook</c>, or <c>web-page</c> for a table on an archived web page.</param>
/// <param name="FileName" example="participatingAgencies06172025pm.xlsx">File name as published.</param>
/// <param name="PublishedOn" example="2025-06-17">Date of the publication.</param>
/// <param name="Part" example="pm"><c>am</c>, <c>mid</c>, <c>pm</c>, a time of day in UTC, or null.</param>
/// <param name="PublishedAt" example="2025-06-17T21:00:00.000Z">Timestamp of the publication (UTC); set by convention if only the part of the day is known.</param>
/// <param name="DateBasis" example="file-name"><c>file-name</c> or <c>corrected</c>.</param>
/// <param name="DateNote">Why the date differs from the one in the file name; null if it does not.</param>
/// <param name="Sha256">SHA-256 of the file, lowercase hexadecimal.</param>
/// <param name="RowCount" example="651">Number of printed rows, without blank rows.</param>
/// <param name="State" example="accepted">State; see <c>/v1/enums/publication-state</c>.</param>
/// <param name="Reason">Why it is not accepted, or was not accepted at first.</param>
/// <param name="RecordedAt" example="2025-06-17T21:00:00.000Z">Timestamp from which its content is used (UTC).</param>
/// <param name="Links">Related links.</param>
/// <param name="Citation">Citation.</param>
public sealed record PublicationV1(
    string Id, string List, string Publisher, string Medium, string FileName, DateOnly PublishedOn, string? Part,
    DateTimeOffset PublishedAt, string DateBasis, string? DateNote, string Sha256, int RowCount, string State,
    string? Reason, DateTimeOffset RecordedAt, PublicationLinksV1 Links, string Citation) : ICitable<PublicationV1>
{
    CitedRecord ICitable.Describe() => new(
        "publication", Id, $"publications/{Id}", $"{FileName}, SHA-256 {Sha256}", Publisher, PublishedOn.ToString("O", System.Globalization.CultureInfo.InvariantCulture), CitedTimes.None)
    {
        SourceIds = [Id],
    };

    PublicationV1 ICitable<PublicationV1>.WithCitation(string citation) => this with { Citation = citation };
}

/// <summary>Links of a publication.</summary>
/// <param name="Self">The publication.</param>
/// <param name="History">Status events derived from it.</param>
/// <param name="Rows">Its rows, as printed and as read.</param>
/// <param name="Agreements">The agreements in its rows, as of its date; null if it is not accepted.</param>
public sealed record PublicationLinksV1(string Self, string History, string Rows, string? Agreements);
