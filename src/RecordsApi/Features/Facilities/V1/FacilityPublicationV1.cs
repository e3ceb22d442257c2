using System.Globalization;
using RecordsApi.Http.Citations;

namespace RecordsApi.Features.Facilities.V1;

/// <summary>One publication of a list of detention facilities.</summary>
/// <param name="Id" example="ice-detention-statistics-2025-08-29">Id.</param>
/// <param name="List" example="detention-statistics"><c>detention-statistics</c>, which carries only facilities with at least one person in the fiscal year, or <c>facility-list</c>.</param>
/// <param name="Publisher" example="ICE">Publisher.</param>
/// <param name="FileName" example="FY25_detentionStats08292025.xlsx">File name as published.</param>
/// <param name="Sheet" example="Facilities FY25">Name of the worksheet; of several, separated by <c>|</c>.</param>
/// <param name="PublishedOn" example="2025-08-29">Date of the publication.</param>
/// <param name="DataAsOf" example="2025-08-25">Day of the data pull that the heading prints; null if it prints none that can be read.</param>
/// <param name="FiscalYear" example="2025">US fiscal year that the populations are averages of; null if it is not known.</param>
/// <param name="DateNote">How the date was determined, if it is not the one in the file name; null if there is nothing to say.</param>
/// <param name="Heading">The lines above the column headings, as printed.</param>
/// <param name="Notes">The notes of the list, as printed.</param>
/// <param name="Sha256">SHA-256 of the file, lowercase hexadecimal.</param>
/// <param name="SavedAt" example="2025-08-28T18:42:10.000Z">When the workbook was last saved, according to itself (UTC); null if it does not say.</param>
/// <param name="RowCount" example="181">Number of rows that name a facility.</param>
/// <param name="State" example="accepted">State; see <c>/v1/enums/publication-state</c>.</param>
/// <param name="Reason">Why it is not accepted, or what it repeats.</param>
/// <param name="RepeatsId">Id of the publication whose rows this one publishes again unchanged; null if it does not.</param>
/// <param name="RecordedAt" example="2025-08-29T00:00:00.000Z">Timestamp from which its content is used (UTC).</param>
/// <param name="Links">Related links.</param>
/// <param name="Citation">Citation.</param>
public sealed record FacilityPublicationV1(
    string Id, string List, string Publisher, string FileName, string Sheet, DateOnly PublishedOn, DateOnly? DataAsOf, int? FiscalYear, string? DateNote,
    IReadOnlyList<string> Heading, IReadOnlyList<string> Notes, string Sha256, DateTimeOffset? SavedAt, int RowCount, string State, string? Reason, string? RepeatsId,
    DateTimeOffset RecordedAt, FacilityPublicationLinksV1 Links, string Citation) : ICitable<FacilityPublicationV1>
{
    CitedRecord ICitable.Describe() => new(
        "facility-publication", Id, $"facility-publications/{Id}", $"{FileName}, SHA-256 {Sha256}", Publisher, PublishedOn.ToString("O", CultureInfo.InvariantCulture),
        CitedTimes.None);

    FacilityPublicationV1 ICitable<FacilityPublicationV1>.WithCitation(string citation) => this with { Citation = citation };
}

/// <summary>Links of a publication of facilities.</summary>
/// <param name="Self">The publication.</param>
/// <param name="Rows">Its rows, as printed and as read.</param>
public sealed record FacilityPublicationLinksV1(string Self, string Rows);
