using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Lifecycle;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Which agreements to read. An empty list and null do not filter. Values of one filter are combined with OR, filters with AND.</summary>
public sealed record AgreementFilter
{
    /// <summary>GEOIDs of jurisdictions that are or contain the agency's jurisdiction.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];

    /// <summary>GEOIDs of the agency's jurisdiction.</summary>
    public IReadOnlyList<string> Jurisdictions { get; init; } = [];

    /// <summary>USPS codes of states.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Ids of agencies.</summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];

    /// <summary>Program codes.</summary>
    public IReadOnlyList<string> Programs { get; init; } = [];

    /// <summary>Model codes.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>Ids of publications, all of which carry the agreement.</summary>
    public IReadOnlyList<string> ListedIn { get; init; } = [];

    /// <summary>Text that the names of the agency and its places match.</summary>
    public string? SearchText { get; init; }

    /// <summary>Statuses.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Phases.</summary>
    public IReadOnlyList<string> Phases { get; init; } = [];

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

    /// <summary>Confidence of the status event that set the status.</summary>
    public IReadOnlyList<string> Confidences { get; init; } = [];

    /// <summary>Basis of the status event that set the status.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>Kinds of documents; <see cref="NoDocument"/> matches agreements without documents.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Whether a decision on it is recorded.</summary>
    public bool? Decided { get; init; }

    /// <summary>Whether it came into force again after it had ended or was delisted.</summary>
    public bool? Returned { get; init; }

    /// <summary>Returns the lists that carry the requested statuses, the list of signed agreements first.</summary>
    public IReadOnlyList<string> FindCarryingLists() => CarryingList.ForPhases(
    [
        .. Domain.Model.Phases.Vocabulary.Terms.Select(term => term.Value).Where(phase =>
            (Statuses.Count == 0 || AgreementStatuses.All.Any(s => Statuses.Contains(s.Code) && Domain.Model.Phases.Vocabulary.CodeOf(s.Phase) == phase))
            && (Phases.Count == 0 || Phases.Contains(phase))
            && (InForce is null || InForce == Domain.Model.Phases.IsInForce(phase))),
    ]);

    /// <summary>The value of <see cref="Documents"/> for agreements without a document.</summary>
    public const string NoDocument = "none";

    /// <summary>Whether the stored counts suffice: only state, program, model, status, phase and in force are set.</summary>
    internal bool IsCountable =>
        Within.Count + Jurisdictions.Count + Agencies.Count + ListedIn.Count + Confidences.Count + Bases.Count + Documents.Count == 0
        && (SearchText, Disputed, Decided, Returned) is (null, null, null, null)
        && (SignedFrom, SignedTo, StatusFrom, StatusTo) is (null, null, null, null);
}
