using RecordsApi.Domain.Model;

namespace RecordsApi.Features.Agreements.V1;

/// <summary>A listing with its printed row, and its last publication in the temporal context of the query.</summary>
internal sealed class ListingWithPrintedRow
{
    public required Listing Listing { get; init; }

    public required PrintedListRow PrintedRow { get; init; }

    public string? LastPublicationId { get; init; }

    public DateOnly? LastListedOn { get; init; }
}
