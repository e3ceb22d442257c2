using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>The facts that the change log covers: current facts, and superseded status events.</summary>
public sealed class RecordedFacts
{
    /// <summary>Publications.</summary>
    public IReadOnlyList<Publication> Publications { get; init; } = [];

    /// <summary>Agencies.</summary>
    public IReadOnlyList<Agency> Agencies { get; init; } = [];

    /// <summary>Printed names of agencies.</summary>
    public IReadOnlyList<AgencyName> AgencyNames { get; init; } = [];

    /// <summary>ORIs of agencies.</summary>
    public IReadOnlyList<AgencyOri> AgencyOris { get; init; } = [];

    /// <summary>Agreements.</summary>
    public IReadOnlyList<Agreement> Agreements { get; init; } = [];

    /// <summary>Tenures of agencies as parties to agreements.</summary>
    public IReadOnlyList<AgencyTenure> Tenures { get; init; } = [];

    /// <summary>Signing dates.</summary>
    public IReadOnlyList<SignedDay> SignedDays { get; init; } = [];

    /// <summary>Documents of agreements.</summary>
    public IReadOnlyList<AgreementDocument> Documents { get; init; } = [];

    /// <summary>Status events, in the order in which they were recorded.</summary>
    public IReadOnlyList<StatusEvent> StatusEvents { get; init; } = [];

    /// <summary>Sources of status events.</summary>
    public IReadOnlyList<StatusEventSource> StatusEventSources { get; init; } = [];

    /// <summary>Listings.</summary>
    public IReadOnlyList<Listing> Listings { get; init; } = [];

    /// <summary>Decisions.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Sources of decisions.</summary>
    public IReadOnlyList<DecisionSource> DecisionSources { get; init; } = [];

    /// <summary>Meetings.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    /// <summary>Sources of meetings.</summary>
    public IReadOnlyList<MeetingSource> MeetingSources { get; init; } = [];

    /// <summary>Manually entered sources. Imported sources are logged with the facts that they support.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Publications of lists of facilities.</summary>
    public IReadOnlyList<FacilityPublication> FacilityPublications { get; init; } = [];

    /// <summary>Facilities.</summary>
    public IReadOnlyList<Facility> Facilities { get; init; } = [];

    /// <summary>Printed names of facilities.</summary>
    public IReadOnlyList<FacilityName> FacilityNames { get; init; } = [];

    /// <summary>What each list prints of each facility.</summary>
    public IReadOnlyList<FacilityObservation> FacilityObservations { get; init; } = [];

    /// <summary>Terms of the agreements and contracts of facilities.</summary>
    public IReadOnlyList<FacilityTerm> FacilityTerms { get; init; } = [];

    /// <summary>Returns the facts of a derivation.</summary>
    public static RecordedFacts FromRegisterFacts(RegisterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new()
        {
            Publications = [.. facts.Publications.Select(p => p.Publication)],
            Agencies = facts.Agencies,
            AgencyNames = facts.AgencyNames,
            AgencyOris = facts.AgencyOris,
            Agreements = facts.Agreements,
            Tenures = facts.Tenures,
            SignedDays = facts.SignedDays,
            Documents = facts.Documents,
            StatusEvents = facts.StatusEvents,
            StatusEventSources = facts.StatusEventSources,
            Listings = facts.Listings,
            Decisions = facts.Decisions,
            DecisionSources = facts.DecisionSources,
            Meetings = facts.Meetings,
            MeetingSources = facts.MeetingSources,
        };
    }
}
