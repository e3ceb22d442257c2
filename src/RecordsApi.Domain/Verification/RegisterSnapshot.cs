using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Verification;

/// <summary>What the database says, read whole for checking.</summary>
public sealed class RegisterSnapshot
{
    /// <summary>Publications in order.</summary>
    public required IReadOnlyList<Publication> Publications { get; init; }

    /// <summary>Rows of each publication, by its key.</summary>
    public required ILookup<int, PublicationRow> Rows { get; init; }

    /// <summary>Printed rows by key.</summary>
    public required IReadOnlyDictionary<int, PrintedListRow> PrintedRows { get; init; }

    /// <summary>Listings.</summary>
    public required IReadOnlyList<Listing> Listings { get; init; }

    /// <summary>Agreements by id.</summary>
    public required IReadOnlyDictionary<string, Agreement> Agreements { get; init; }

    /// <summary>The latest row of the read model for each agreement, by agreement id.</summary>
    public required IReadOnlyDictionary<string, AgreementState> LatestStates { get; init; }

    /// <summary>Status events of each agreement, in the order of recording.</summary>
    public required ILookup<string, StatusEvent> StatusEvents { get; init; }

    /// <summary>Ids of the events that have a source.</summary>
    public required IReadOnlySet<string> SourcedEventIds { get; init; }

    /// <summary>Ids of the agreements of which what is kept of how they stand is not what their facts say.</summary>
    public required IReadOnlyList<string> DriftedAgreements { get; init; }

    /// <summary>Kinds and days of agreements of which the counts say something else than the agreements.</summary>
    public required IReadOnlyList<string> DriftedCounts { get; init; }

    /// <summary>The last event of an agreement that is certain to have happened by a day, judged by what was known at a moment.</summary>
    public StatusEvent? FindStatusEvent(string agreementId, DateOnly asOf, DateTimeOffset knownAt) => StatusEvents[agreementId]
        .Where(e => e.Latest <= asOf && e.IsKnownAt(knownAt)).InStatusOrder().LastOrDefault();
}
