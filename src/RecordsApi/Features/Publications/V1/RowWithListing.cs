using RecordsApi.Domain.Model;

namespace RecordsApi.Features.Publications.V1;

/// <summary>A row of a publication and its listing.</summary>
internal sealed class RowWithListing
{
    /// <summary>The row.</summary>
    public required PublicationRow Row { get; init; }

    /// <summary>Id of the listing that it belongs to; null if the publication is not accepted.</summary>
    public string? ListingId { get; init; }

    /// <summary>The agreement that it shows; null if it could not be read.</summary>
    public string? AgreementId { get; init; }
}
