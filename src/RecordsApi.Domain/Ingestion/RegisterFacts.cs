using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Model;
using SignedDay = RecordsApi.Domain.Model.SignedDay;

namespace RecordsApi.Domain.Ingestion;

/// <summary>A publication with the file it was read from.</summary>
/// <param name="Publication">What the register says of it.</param>
/// <param name="File">Its rows.</param>
/// <param name="List">The list it is of.</param>
public sealed record DerivedPublication(Publication Publication, PublicationFile File, ListKind List);

/// <summary>
/// Everything that follows from the publications and decisions: the register without its reference data. A pure
/// function of its input, so that the same publications always give the same register.
/// </summary>
public sealed class RegisterFacts
{
    /// <summary>Publications in the order of the moments they stand for.</summary>
    public required IReadOnlyList<DerivedPublication> Publications { get; init; }

    /// <summary>Distinct rows as printed.</summary>
    public required PrintedRowTable PrintedRows { get; init; }

    /// <summary>What was made of each printed row, by its number.</summary>
    public required IReadOnlyList<ParsedRow> ParsedRows { get; init; }

    /// <summary>Agencies, by id.</summary>
    public required IReadOnlyList<Agency> Agencies { get; init; }

    /// <summary>Names of agencies as printed.</summary>
    public required IReadOnlyList<AgencyName> AgencyNames { get; init; }

    /// <summary>ORIs of agencies.</summary>
    public required IReadOnlyList<AgencyOri> AgencyOris { get; init; }

    /// <summary>Agreements, by id.</summary>
    public required IReadOnlyList<Agreement> Agreements { get; init; }

    /// <summary>The same agreements with their latest state, in the same order.</summary>
    public required IReadOnlyList<AgreementSummary> AgreementSummaries { get; init; }

    /// <summary>Which agency was party to which agreement.</summary>
    public required IReadOnlyList<AgencyTenure> Tenures { get; init; }

    /// <summary>Signing days as printed over time.</summary>
    public required IReadOnlyList<SignedDay> SignedDays { get; init; }

    /// <summary>Documents of agreements.</summary>
    public required IReadOnlyList<AgreementDocument> Documents { get; init; }

    /// <summary>Status events in the order of recording.</summary>
    public required IReadOnlyList<StatusEvent> StatusEvents { get; init; }

    /// <summary>Sources of status events.</summary>
    public required IReadOnlyList<StatusEventSource> StatusEventSources { get; init; }

    /// <summary>Listings in the order in which they began.</summary>
    public required IReadOnlyList<Listing> Listings { get; init; }

    /// <summary>Decisions.</summary>
    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>Sources of decisions.</summary>
    public required IReadOnlyList<DecisionSource> DecisionSources { get; init; }

    /// <summary>Meetings.</summary>
    public required IReadOnlyList<Meeting> Meetings { get; init; }

    /// <summary>Sources.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Doubtful renames.</summary>
    public required IReadOnlyList<ReviewItem> ReviewItems { get; init; }
}
