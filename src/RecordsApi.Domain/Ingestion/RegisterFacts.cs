using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Model;
using SignedDay = RecordsApi.Domain.Model.SignedDay;

namespace RecordsApi.Domain.Ingestion;

/// <summary>
/// All facts derived from publications and decisions: the register without its reference data. The derivation is a pure
/// function, so that the same publications and decisions always give the same register.
/// </summary>
public sealed class RegisterFacts
{
    /// <summary>The publications, ordered by publication timestamp.</summary>
    public required IReadOnlyList<DerivedPublication> Publications { get; init; }

    /// <summary>The publications that are known to exist but are not held, ordered by time of retrieval.</summary>
    public required IReadOnlyList<UnheldPublication> UnheldPublications { get; init; }

    /// <summary>The distinct printed rows.</summary>
    public required PrintedRowTable PrintedRows { get; init; }

    /// <summary>The parsed form of each printed row, by its index.</summary>
    public required IReadOnlyList<ParsedRow> ParsedRows { get; init; }

    /// <summary>The agencies, ordered by id.</summary>
    public required IReadOnlyList<Agency> Agencies { get; init; }

    /// <summary>The printed names of agencies.</summary>
    public required IReadOnlyList<AgencyName> AgencyNames { get; init; }

    /// <summary>The ORIs of agencies.</summary>
    public required IReadOnlyList<AgencyOri> AgencyOris { get; init; }

    /// <summary>The agreements, ordered by id.</summary>
    public required IReadOnlyList<Agreement> Agreements { get; init; }

    /// <summary>The agreements with their latest state, in the order of <see cref="Agreements"/>.</summary>
    public required IReadOnlyList<AgreementSummary> AgreementSummaries { get; init; }

    /// <summary>The agencies that were party to each agreement.</summary>
    public required IReadOnlyList<AgencyTenure> Tenures { get; init; }

    /// <summary>The signing dates as printed over time.</summary>
    public required IReadOnlyList<SignedDay> SignedDays { get; init; }

    /// <summary>The documents of agreements.</summary>
    public required IReadOnlyList<AgreementDocument> Documents { get; init; }

    /// <summary>The status events, in the order of recording.</summary>
    public required IReadOnlyList<StatusEvent> StatusEvents { get; init; }

    /// <summary>The associations between status events and sources.</summary>
    public required IReadOnlyList<StatusEventSource> StatusEventSources { get; init; }

    /// <summary>The listings, ordered by first date.</summary>
    public required IReadOnlyList<Listing> Listings { get; init; }

    /// <summary>The decisions, in the order of recording.</summary>
    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>The associations between decisions and sources.</summary>
    public required IReadOnlyList<DecisionSource> DecisionSources { get; init; }

    /// <summary>The meetings, ordered by id.</summary>
    public required IReadOnlyList<Meeting> Meetings { get; init; }

    /// <summary>The associations between meetings and sources.</summary>
    public required IReadOnlyList<MeetingSource> MeetingSources { get; init; }

    /// <summary>The basic ordering agreements, which are no agreements under 287(g).</summary>
    public AgreementHistories OrderingAgreements { get; init; } = AgreementHistories.None;

    /// <summary>The sources, ordered by id.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>The versions of agencies, agreements, tenures and listings that later publications showed to be misprints.</summary>
    public CorrectedFacts Corrected { get; init; } = CorrectedFacts.None;

    /// <summary>The doubtful matches that should be reviewed, ordered by id.</summary>
    public required IReadOnlyList<ReviewItem> ReviewItems { get; init; }
}
