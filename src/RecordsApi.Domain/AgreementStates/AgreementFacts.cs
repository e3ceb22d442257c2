using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.AgreementStates;

/// <summary>Everything recorded about one agreement that its state follows from, superseded facts included.</summary>
public sealed class AgreementFacts
{
    /// <summary>Versions of the agreement.</summary>
    public required IReadOnlyList<Agreement> Agreements { get; init; }

    /// <summary>Its status events.</summary>
    public IReadOnlyList<StatusEvent> StatusEvents { get; init; } = [];

    /// <summary>Ids of the sources of each status event, in ordinal order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> SourceIds { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Which agency was party to it, from when.</summary>
    public IReadOnlyList<AgencyTenure> Tenures { get; init; } = [];

    /// <summary>Versions of every agency that was ever party to it.</summary>
    public IReadOnlyList<Agency> Agencies { get; init; } = [];

    /// <summary>Signing dates as printed over time.</summary>
    public IReadOnlyList<SignedDay> SignedDays { get; init; } = [];

    /// <summary>Its documents.</summary>
    public IReadOnlyList<AgreementDocument> Documents { get; init; } = [];

    /// <summary>Its listings.</summary>
    public IReadOnlyList<Listing> Listings { get; init; } = [];

    /// <summary>Versions of the facility that it is about.</summary>
    public IReadOnlyList<Facility> Facilities { get; init; } = [];

    /// <summary>What lists print of that facility.</summary>
    public IReadOnlyList<FacilityObservation> FacilityObservations { get; init; } = [];

    /// <summary>The timestamps at which what was known of the agreement changed (UTC), in order.</summary>
    public IReadOnlyList<DateTimeOffset> Timestamps()
    {
        IEnumerable<ITemporalFact> facts = [.. Agreements, .. StatusEvents, .. Tenures, .. Agencies, .. SignedDays, .. Documents, .. Listings, .. Facilities, .. FacilityObservations];
        return [.. facts.SelectMany(f => f.SupersededAt is { } end ? (DateTimeOffset[])[f.RecordedAt, end] : [f.RecordedAt]).Distinct().Order()];
    }

    /// <summary>The facts as they were known at a timestamp.</summary>
    public KnownAgreementFacts KnownAt(DateTimeOffset timestamp) => new(this, timestamp);
}
