using RecordsApi.Data.Queries;
using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Which agreements to read. An empty filter and null do not filter. Values of one filter are combined with OR, filters with AND.</summary>
public sealed record AgreementFilter
{
    /// <summary>The programs of queries that name none: 287(g), so that agreements of other kinds change no answer about it.</summary>
    public static ValueFilter DefaultPrograms { get; } = ValueFilter.Of(ReferenceData.DefaultProgram);

    /// <summary>GEOIDs of jurisdictions that are or contain the agency's jurisdiction.</summary>
    public ValueFilter Within { get; init; } = ValueFilter.None;

    /// <summary>GEOIDs of the agency's jurisdiction.</summary>
    public ValueFilter Jurisdictions { get; init; } = ValueFilter.None;

    /// <summary>GEOIDs of counties that are the agency's jurisdiction or that it lies in.</summary>
    public ValueFilter Counties { get; init; } = ValueFilter.None;

    /// <summary>Whether the agency's jurisdiction is a county or in one.</summary>
    public bool? HasCounty { get; init; }

    /// <summary>Where the point of the agency's jurisdiction lies.</summary>
    public GeoArea? Area { get; init; }

    /// <summary>USPS codes of states.</summary>
    public ValueFilter States { get; init; } = ValueFilter.None;

    /// <summary>Ids of agencies.</summary>
    public ValueFilter Agencies { get; init; } = ValueFilter.None;

    /// <summary>Types of agencies.</summary>
    public ValueFilter AgencyTypes { get; init; } = ValueFilter.None;

    /// <summary>Ids of facilities.</summary>
    public ValueFilter Facilities { get; init; } = ValueFilter.None;

    /// <summary>Program codes.</summary>
    public ValueFilter Programs { get; init; } = ValueFilter.None;

    /// <summary>Model codes.</summary>
    public ValueFilter Models { get; init; } = ValueFilter.None;

    /// <summary>Ids of publications: all of those included carry the agreement, none of those excluded does.</summary>
    public ValueFilter ListedIn { get; init; } = ValueFilter.None;

    /// <summary>Text that the names of the agency or the facility and its places match.</summary>
    public string? SearchText { get; init; }

    /// <summary>Statuses.</summary>
    public ValueFilter Statuses { get; init; } = ValueFilter.None;

    /// <summary>Phases.</summary>
    public ValueFilter Phases { get; init; } = ValueFilter.None;

    /// <summary>Whether the agreement is in force.</summary>
    public bool? InForce { get; init; }

    /// <summary>Whether sources disagree about any of its status events.</summary>
    public bool? Disputed { get; init; }

    /// <summary>Earliest signing date.</summary>
    public DateOnly? SignedFrom { get; init; }

    /// <summary>Latest signing date.</summary>
    public DateOnly? SignedTo { get; init; }

    /// <summary>The status cannot have begun before this date.</summary>
    public DateOnly? StatusFrom { get; init; }

    /// <summary>The status began by this date.</summary>
    public DateOnly? StatusTo { get; init; }

    /// <summary>The status with which it ended, or was delisted, cannot have begun before this date.</summary>
    public DateOnly? EndedFrom { get; init; }

    /// <summary>The status with which it ended, or was delisted, began by this date.</summary>
    public DateOnly? EndedTo { get; init; }

    /// <summary>Confidence of the status event that set the status.</summary>
    public ValueFilter Confidences { get; init; } = ValueFilter.None;

    /// <summary>Basis of the status event that set the status.</summary>
    public ValueFilter Bases { get; init; } = ValueFilter.None;

    /// <summary>Kinds of documents; <see cref="NoDocument"/> matches agreements without documents.</summary>
    public ValueFilter Documents { get; init; } = ValueFilter.None;

    /// <summary>Whether any document is linked.</summary>
    public bool? HasDocument { get; init; }

    /// <summary>Phases from which the publisher delisted it.</summary>
    public ValueFilter DelistedFrom { get; init; } = ValueFilter.None;

    /// <summary>Whether a decision on it is recorded.</summary>
    public bool? Decided { get; init; }

    /// <summary>When a body first voted on it, compared with its signing date: codes of <see cref="VoteTiming"/>.</summary>
    public ValueFilter Votes { get; init; } = ValueFilter.None;

    /// <summary>Whether it came into force again after it had ended or was delisted.</summary>
    public bool? Returned { get; init; }

    /// <summary>The guaranteed minimum of the facility, as last printed by the date, is this number of people or more.</summary>
    public int? GuaranteedMinimumFrom { get; init; }

    /// <summary>The guaranteed minimum of the facility, as last printed by the date, is this number of people or fewer.</summary>
    public int? GuaranteedMinimumTo { get; init; }

    /// <summary>Returns the lists that carry the requested agreements and statuses, the list of signed agreements first; none if no list carries them.</summary>
    public IReadOnlyList<string> FindCarryingLists()
    {
        if (IsAboutFacilities)
            return [FacilityListCodes.Statistics];
        var ofAgencies = CanMatch(PublishedList.All.Select(list => list.ProgramCode)) ? FindListsOfPhases() : [];
        return SaysProgram && CanMatchFacilities ? [.. ofAgencies, FacilityListCodes.Statistics] : ofAgencies;
    }

    private IReadOnlyList<string> FindListsOfPhases() => CarryingList.ForPhases(
    [
        .. AgreementStatuses.All
            .Where(status => Statuses.Matches(status.Code) && (!IsEnded || IsEndStatus(status)))
            .Select(status => Domain.Model.Phases.Vocabulary.GetCode(status.Phase))
            .Where(phase => Phases.Matches(phase) && (InForce is null || InForce == Domain.Model.Phases.IsInForce(phase))),
    ]);

    /// <summary>Codes of the statuses with which an agreement ends or disappears from its list.</summary>
    internal static IReadOnlyList<string> EndStatuses { get; } = [.. AgreementStatuses.All.Where(IsEndStatus).Select(s => s.Code)];

    // Only facilities have these properties.
    private bool IsAboutFacilities => Facilities.Included.Count > 0 || (GuaranteedMinimumFrom ?? GuaranteedMinimumTo) is not null;

    // Filters by id, publication or source do not: such a query is answered as one about 287(g).
    private bool SaysProgram => NamedPrograms.Count > 0 || !Programs.IsEmpty;

    // A model tells the program.
    private IReadOnlyList<string> NamedPrograms => Programs.Included.Count > 0
        ? Programs.Included
        : [.. ReferenceData.Models.Where(model => Models.Included.Contains(model.Code)).Select(model => model.ProgramCode).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether only agreements that ended or were delisted match.</summary>
    internal bool IsEnded => (EndedFrom ?? EndedTo) is not null;

    /// <summary>Whether agreements about facilities can match.</summary>
    internal bool CanMatchFacilities => CanMatch(DetentionModels.ListedPrograms);

    private bool CanMatch(IEnumerable<string> programs) =>
        programs.Any(program => NamedPrograms.Count > 0 ? NamedPrograms.Contains(program) : Programs.Matches(program));

    /// <summary>The value of <see cref="Documents"/> for agreements without a document.</summary>
    public const string NoDocument = "none";

    /// <summary>Whether the stored counts suffice: only state, program, model, status, phase and in force are set.</summary>
    internal bool CanUseStoredCounts =>
        new[] { Within, Jurisdictions, Counties, Agencies, AgencyTypes, Facilities, ListedIn, Confidences, Bases, Documents, DelistedFrom, Votes }.All(filter => filter.IsEmpty)
        && (SearchText, Area, HasCounty, Disputed, Decided, Returned, HasDocument, GuaranteedMinimumFrom, GuaranteedMinimumTo) is (null, null, null, null, null, null, null, null, null)
        && (SignedFrom, SignedTo, StatusFrom, StatusTo, EndedFrom, EndedTo) is (null, null, null, null, null, null);

    /// <summary>Whether <see cref="AgreementSpanMatcher"/> tells what matches. The few agreements of an agency or a jurisdiction are found by an index.</summary>
    internal bool CanUseSpans => (this with
    {
        AgencyTypes = ValueFilter.None,
        Bases = ValueFilter.None,
        HasCounty = null,
        HasDocument = null,
        Area = null,
        Decided = null,
        Votes = ValueFilter.None,
        Returned = null,
        SignedFrom = null,
        SignedTo = null,
        StatusFrom = null,
        StatusTo = null,
        EndedFrom = null,
        EndedTo = null,
    }).CanUseStoredCounts;

    private static bool IsEndStatus(StatusDefinition status) => status is { Phase: Phase.Ended } or { Status: AgreementStatus.Delisted };
}
