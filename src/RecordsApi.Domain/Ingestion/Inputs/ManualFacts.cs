using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Inputs;

/// <summary>A manually entered agreement and its agency.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="AgencyName">The name of the agency.</param>
/// <param name="State">The USPS code of the agency's state.</param>
/// <param name="ValidFrom">The date from which the agency is party to the agreement.</param>
public sealed record ManualAgreement(Agreement Agreement, string AgencyName, string State, DateOnly ValidFrom);

/// <summary>An agreement that an editor merged into another one.</summary>
/// <param name="FromId">The id of the merged agreement, which redirects to the other one.</param>
/// <param name="IntoId">The id of the remaining agreement.</param>
/// <param name="RecordedAt">The timestamp (UTC) of the merge.</param>
public sealed record MergedAgreement(string FromId, string IntoId, DateTimeOffset RecordedAt);

/// <summary>The manually entered facts that affect how lists and decisions are interpreted.</summary>
public sealed record ManualFacts
{
    /// <summary>No manual facts.</summary>
    public static ManualFacts None { get; } = new();

    /// <summary>The manually entered agreements.</summary>
    public IReadOnlyList<ManualAgreement> Agreements { get; init; } = [];

    /// <summary>
    /// The ids of manually entered agreements, and of agreements about facilities, that were retracted. They are not assigned to other agreements, and
    /// those about facilities are not derived again.
    /// </summary>
    public IReadOnlySet<string> RetractedAgreementIds { get; init; } = new HashSet<string>();

    /// <summary>Whether any agreement about a facility was corrected. These have no agency, and are not among <see cref="Agreements"/>.</summary>
    public bool HasFacilityCorrections { get; init; }

    /// <summary>The manually entered status events that have not been superseded.</summary>
    public IReadOnlyList<StatusEvent> StatusEvents { get; init; } = [];

    /// <summary>The status events derived from lists or decisions that an editor superseded.</summary>
    public IReadOnlyList<StatusEvent> SupersededEvents { get; init; } = [];

    /// <summary>The merged agreements.</summary>
    public IReadOnlyList<MergedAgreement> Merges { get; init; } = [];

    /// <summary>The id of the remaining agency by the id of the merged one.</summary>
    public IReadOnlyDictionary<string, string> MergedAgencyIds { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether there are any manual facts.</summary>
    public bool HasAny =>
        HasFacilityCorrections || Agreements.Count + RetractedAgreementIds.Count + StatusEvents.Count + SupersededEvents.Count + Merges.Count
        + MergedAgencyIds.Count > 0;
}
