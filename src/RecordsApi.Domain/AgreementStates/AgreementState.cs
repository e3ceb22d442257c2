using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.AgreementStates;

/// <summary>
/// The state of an agreement between two dates, as it was known between two timestamps: one row of the temporal read model from
/// which all queries for agreements are answered. Derived by <see cref="AgreementStateProjector"/> and never edited.
/// </summary>
public sealed record AgreementState
{
    /// <summary>Agreement id.</summary>
    public required string AgreementId { get; init; }

    /// <summary>Timestamp from which the state was known (UTC).</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Timestamp from which another state was known instead (UTC); null while it is current.</summary>
    public DateTimeOffset? SupersededAt { get; init; }

    /// <summary>First date on which the state applies.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last date on which the state applies; <see cref="DateOnly.MaxValue"/> while no later change is known.</summary>
    public required DateOnly ValidThrough { get; init; }

    /// <summary>Program code.</summary>
    public required string ProgramCode { get; init; }

    /// <summary>Model code.</summary>
    public required string ModelCode { get; init; }

    /// <summary>The other party, for example <c>ICE</c>.</summary>
    public required string Counterparty { get; init; }

    /// <summary><c>current</c>, <c>merged</c> or <c>retracted</c>.</summary>
    public required string RecordState { get; init; }

    /// <summary>Id of the agreement of the same parties that ended before this one.</summary>
    public string? PredecessorId { get; init; }

    /// <summary>Id of the agreement that replaced this one; null unless it is superseded.</summary>
    public string? SupersededById { get; init; }

    /// <summary>
    /// What was delisted, as the phase before: <c>in-force</c> for an agreement in force, <c>forming</c> for an application; null
    /// unless the status is delisted.
    /// </summary>
    public string? DelistedFrom { get; init; }

    /// <summary>Id of the agency that is party to it; null where no source names one.</summary>
    public string? AgencyId { get; init; }

    /// <summary>Name of the agency.</summary>
    public string? AgencyName { get; init; }

    /// <summary>Type of the agency.</summary>
    public string? AgencyType { get; init; }

    /// <summary>Id of the facility that it is about; null where it is about none.</summary>
    public string? FacilityId { get; init; }

    /// <summary>Name of the facility.</summary>
    public string? FacilityName { get; init; }

    /// <summary>GEOID of the county, city or state that owns the facility, and so is party to the agreement; null where no source says so.</summary>
    public string? PartyId { get; init; }

    /// <summary>Name of that jurisdiction.</summary>
    public string? PartyName { get; init; }

    /// <summary>Level of that jurisdiction.</summary>
    public string? PartyLevel { get; init; }

    /// <summary>USPS code of the state of the agency or the facility.</summary>
    public required string State { get; init; }

    /// <summary>GEOID of the agency's jurisdiction, or of the county or place in which the facility stands; null where it is not known.</summary>
    public string? JurisdictionId { get; init; }

    /// <summary>Name of the jurisdiction.</summary>
    public string? JurisdictionName { get; init; }

    /// <summary>Level of the jurisdiction.</summary>
    public string? JurisdictionLevel { get; init; }

    /// <summary>GEOIDs of the counties that the jurisdiction lies in or is, in ordinal order.</summary>
    public IReadOnlyList<string> CountyIds { get; init; } = [];

    /// <summary>Id of the status event that set the status; null before the first one.</summary>
    public string? EventId { get; init; }

    /// <summary>Status; null before the first status event.</summary>
    public string? Status { get; init; }

    /// <summary>Phase of the status.</summary>
    public string? Phase { get; init; }

    /// <summary>The list that carries the status, <c>participating</c> or <c>pending</c>; null if no list does.</summary>
    public string? CarriedBy { get; init; }

    /// <summary>When the status began, EDTF level 1.</summary>
    public string? StatusSince { get; init; }

    /// <summary>Earliest date on which the status can have begun.</summary>
    public DateOnly? StatusEarliest { get; init; }

    /// <summary>Latest date on which the status can have begun.</summary>
    public DateOnly? StatusLatest { get; init; }

    /// <summary>Basis of the status event that set the status.</summary>
    public string? StatusBasis { get; init; }

    /// <summary>Confidence of that status event.</summary>
    public string? Confidence { get; init; }

    /// <summary>Date since which the agreement has been in force without interruption; null where it is not in force.</summary>
    public DateOnly? InForceSince { get; init; }

    /// <summary>Signing date, as last printed and read.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The signing date as last printed, if it was read as another; null otherwise.</summary>
    public DateOnly? SignedPrintedOn { get; init; }

    /// <summary>How the signing date was read, or why the status did not begin on it; null if there is nothing to say.</summary>
    public string? SignedNote { get; init; }

    /// <summary>Whether sources disagree about any status event up to then.</summary>
    public bool Disputed { get; init; }

    /// <summary>Whether the dates are within the imprecise date of a status event, which may not have happened yet.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>Documents linked by <see cref="ValidFrom"/>, the earliest recorded first.</summary>
    public IReadOnlyList<DocumentLink> Documents { get; init; } = [];

    /// <summary>Ids of the sources of the status event that set the status, in ordinal order.</summary>
    public IReadOnlyList<string> SourceIds { get; init; } = [];

    /// <summary>The listings that began by <see cref="ValidThrough"/>.</summary>
    public IReadOnlyList<ListedRange> ListedRanges { get; init; } = [];

    /// <summary>Whether the agreement is in force.</summary>
    public bool IsInForce => Phases.IsInForce(Phase);

    /// <summary>The status as far as it was observed; only where there is one.</summary>
    public ObservedStatus ObservedStatus => new(CarriedBy, StatusBasis!, StatusLatest!.Value);

    /// <summary>
    /// Whether the status is certain on a date, which lies between <see cref="ValidFrom"/> and <see cref="ValidThrough"/>. It is assumed if it was
    /// not observed since an earlier date, whatever else is known of it.
    /// </summary>
    /// <param name="day">The date.</param>
    /// <param name="coverage">The span of each list.</param>
    public Certainty CertaintyOn(DateOnly day, ListCoverage coverage) =>
        ObservedStatus.IsAssumedOn(day, coverage) ? Certainty.Assumed : IsUncertain ? Certainty.Possible : Certainty.Certain;

    /// <summary>Whether another state has the same content and dates, regardless of the knowledge interval.</summary>
    public bool HasSameContent(AgreementState other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return CountyIds.SequenceEqual(other.CountyIds) && Documents.SequenceEqual(other.Documents)
            && SourceIds.SequenceEqual(other.SourceIds) && ListedRanges.SequenceEqual(other.ListedRanges)
            && other with
            {
                RecordedAt = RecordedAt,
                SupersededAt = SupersededAt,
                CountyIds = CountyIds,
                Documents = Documents,
                SourceIds = SourceIds,
                ListedRanges = ListedRanges,
            } == this;
    }
}

/// <summary>A document of an agreement.</summary>
/// <param name="Kind"><c>agreement</c> or <c>addendum</c>.</param>
/// <param name="Url">Its address.</param>
/// <param name="Remark">What its file name says otherwise than the agreement; null if nothing.</param>
public sealed record DocumentLink(string Kind, string Url, string? Remark = null);
