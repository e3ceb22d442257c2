namespace RecordsApi.Domain.Model;

/// <summary>The cells of a list row as printed, with the parsed values. Rows with the same cells share one record.</summary>
public sealed class PrintedListRow
{
    /// <summary>Key within this database; not served.</summary>
    public required int Key { get; init; }

    /// <summary>STATE as printed.</summary>
    public string? StatePrinted { get; init; }

    /// <summary>LAW ENFORCEMENT AGENCY as printed.</summary>
    public string? AgencyPrinted { get; init; }

    /// <summary>TYPE as printed.</summary>
    public string? TypePrinted { get; init; }

    /// <summary>COUNTY as printed.</summary>
    public string? CountyPrinted { get; init; }

    /// <summary>SUPPORT TYPE as printed.</summary>
    public string? ModelPrinted { get; init; }

    /// <summary>SIGNED as printed; for an Excel serial date, its number.</summary>
    public string? SignedPrinted { get; init; }

    /// <summary>Type of the SIGNED cell: <c>number</c> for an Excel serial date; null for text.</summary>
    public string? SignedKind { get; init; }

    /// <summary>MOA as printed.</summary>
    public string? MoaPrinted { get; init; }

    /// <summary>Link in the MOA cell, without wrappers.</summary>
    public string? MoaLink { get; init; }

    /// <summary>ADDENDUM as printed.</summary>
    public string? AddendumPrinted { get; init; }

    /// <summary>Link in the ADDENDUM cell, without wrappers.</summary>
    public string? AddendumLink { get; init; }

    /// <summary>USPS code parsed from STATE; null if STATE cannot be parsed.</summary>
    public string? State { get; init; }

    /// <summary>Model code parsed from SUPPORT TYPE; null if it cannot be parsed.</summary>
    public string? ModelCode { get; init; }

    /// <summary>Date parsed from SIGNED; null if there is none or it cannot be parsed.</summary>
    public DateOnly? SignedOn { get; init; }
}

/// <summary>
/// A printed row together with the range of consecutive accepted publications that carried it unchanged. A listing is an
/// observation; it does not by itself set a status.
/// </summary>
public sealed class Listing : ITemporalFact
{
    /// <summary>Key within this database; not served.</summary>
    public required int Key { get; set; }

    /// <summary>
    /// Id, made of the first publication and the row number in it: <c>ice-participating-2025-06-17-pm-r17</c>.
    /// </summary>
    public required string Id { get; init; }

    /// <summary><c>participating</c> or <c>pending</c>.</summary>
    public required string List { get; init; }

    /// <summary>Key of the printed row.</summary>
    public required int PrintedRowKey { get; init; }

    /// <summary>Id of the agreement that the row was matched to; null if the row could not be parsed.</summary>
    public string? AgreementId { get; set; }

    /// <summary>Id of the agency that the row names.</summary>
    public string? AgencyId { get; set; }

    /// <summary>
    /// How the row was matched to the agreement: <c>first</c>, <c>same-name</c>, <c>same-document</c>, <c>same-signed-day</c>,
    /// <c>alike</c>, <c>alias</c>, <c>from-pending</c>.
    /// </summary>
    public string? Join { get; set; }

    /// <summary>Id of the first publication of the range.</summary>
    public required string FirstPublicationId { get; init; }

    /// <summary>Id of the last publication of the range.</summary>
    public required string LastPublicationId { get; set; }

    /// <summary>Position of the first publication in its list; see <see cref="Publication.Position"/>.</summary>
    public required int FirstPosition { get; set; }

    /// <summary>Position of the last publication in its list.</summary>
    public required int LastPosition { get; set; }

    /// <summary>Date of the first publication.</summary>
    public required DateOnly FirstListedOn { get; init; }

    /// <summary>Date of the last publication.</summary>
    public required DateOnly LastListedOn { get; set; }

    /// <summary>The agency's name as printed, with runs of white space collapsed; null if the row names none.</summary>
    public string? AgencyPrinted { get; init; }

    /// <inheritdoc />
    public DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }
}
