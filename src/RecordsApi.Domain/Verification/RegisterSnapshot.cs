using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Verification;

/// <summary>A complete register in memory, for verification.</summary>
public sealed class RegisterSnapshot
{
    /// <summary>Publications, by key.</summary>
    public required IReadOnlyList<Publication> Publications { get; init; }

    /// <summary>Rows of each publication, by publication key.</summary>
    public required ILookup<int, PublicationRow> Rows { get; init; }

    /// <summary>Printed rows by key.</summary>
    public required IReadOnlyDictionary<int, PrintedListRow> PrintedRows { get; init; }

    /// <summary>Listings.</summary>
    public required IReadOnlyList<Listing> Listings { get; init; }

    /// <summary>Agreements by id.</summary>
    public required IReadOnlyDictionary<string, Agreement> Agreements { get; init; }

    /// <summary>The latest row of the read model for each agreement, by agreement id.</summary>
    public required IReadOnlyDictionary<string, AgreementState> LatestStates { get; init; }

    /// <summary>Status events of each agreement, in the order in which they were recorded.</summary>
    public required ILookup<string, StatusEvent> StatusEvents { get; init; }

    /// <summary>Ids of the events that have a source.</summary>
    public required IReadOnlySet<string> SourcedEventIds { get; init; }

    /// <summary>What reviewers decided about doubtful matches.</summary>
    public IReadOnlyList<Ruling> Rulings { get; init; } = [];

    /// <summary>Ids of the agreements whose read model differs from their facts.</summary>
    public required IReadOnlyList<string> DriftedAgreements { get; init; }

    /// <summary>Counts that differ from the agreements, each with its dimensions and date.</summary>
    public required IReadOnlyList<string> DriftedCounts { get; init; }

    /// <summary>Returns the event that sets an agreement's status on a date, as known at a timestamp (UTC); null if there is none.</summary>
    public StatusEvent? FindStatusEvent(string agreementId, DateOnly asOf, DateTimeOffset knownAt) => StatusEvents[agreementId]
        .Where(e => e.Latest <= asOf && e.IsKnownAt(knownAt)).InStatusOrder().LastOrDefault();
}
