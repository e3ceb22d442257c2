namespace RecordsApi.Domain.Model;

/// <summary>The cells of a row as printed, and what was made of them. Rows that print the same share one.</summary>
public sealed class PrintedListRow
{
    /// <summary>Number inside this database; never served.</summary>
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

    /// <summary>SIGNED as printed; an Excel serial as its number.</summary>
    public string? SignedPrinted { get; init; }

    /// <summary>What the SIGNED cell holds, <c>number</c> for an Excel serial; null for text.</summary>
    public string? SignedKind { get; init; }

    /// <summary>MOA as printed.</summary>
    public string? MoaPrinted { get; init; }

    /// <summary>Link of the MOA cell, unwrapped.</summary>
    public string? MoaLink { get; init; }

    /// <summary>ADDENDUM as printed.</summary>
    public string? AddendumPrinted { get; init; }

    /// <summary>Link of the ADDENDUM cell, unwrapped.</summary>
    public string? AddendumLink { get; init; }

    /// <summary>USPS code read from STATE.</summary>
    public string? State { get; init; }

    /// <summary>Model code read from SUPPORT TYPE.</summary>
    public string? ModelCode { get; init; }

    /// <summary>Day read from SIGNED.</summary>
    public DateOnly? SignedOn { get; init; }
}

/// <summary>
/// A printed row over the run of consecutive accepted publications that carried it unchanged. An observation, never a
/// status by itself.
/// </summary>
public sealed class Listing : ITemporalFact
{
    /// <summary>Number inside this database; never served.</summary>
    public required int Key { get; set; }

    /// <summary>Id: the first publication and the row in it, <c>ice-participating-2025-06-17-pm-r17</c>.</summary>
    public required string Id { get; init; }

    /// <summary><c>participating</c> or <c>pending</c>.</summary>
    public required string List { get; init; }

    /// <summary>The printed row.</summary>
    public required int PrintedRowKey { get; init; }

    /// <summary>The agreement the row stands for; null where the row could not be read.</summary>
    public string? AgreementId { get; set; }

    /// <summary>The agency the row names.</summary>
    public string? AgencyId { get; set; }

    /// <summary>How it was joined to the agreement: <c>first</c>, <c>same-name</c>, <c>same-document</c>, <c>same-signed-day</c>, <c>alike</c>, <c>alias</c>, <c>from-pending</c>.</summary>
    public string? Join { get; set; }

    /// <summary>First publication of the run.</summary>
    public required string FirstPublicationId { get; init; }

    /// <summary>Last publication of the run.</summary>
    public required string LastPublicationId { get; set; }

    /// <summary>Position of the first publication in its list; see <see cref="Publication.Position"/>.</summary>
    public required int FirstPosition { get; set; }

    /// <summary>Position of the last publication in its list.</summary>
    public required int LastPosition { get; set; }

    /// <summary>Day of the first publication.</summary>
    public required DateOnly FirstListedOn { get; init; }

    /// <summary>Day of the last publication.</summary>
    public required DateOnly LastListedOn { get; set; }

    /// <summary>The agency's name as printed, white space folded; null where the row names none.</summary>
    public string? AgencyPrinted { get; init; }

    /// <inheritdoc />
    public DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }
}
