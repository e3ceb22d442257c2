namespace RecordsApi.Domain.Model;

/// <summary>The kind of change in an entry of the change log. Entries with the same timestamp are in this order.</summary>
public enum ChangeKind
{
    /// <summary>A publication was accepted.</summary>
    PublicationAccepted,

    /// <summary>A publication was imported but not accepted, because it is quarantined.</summary>
    PublicationQuarantined,

    /// <summary>An agency was added.</summary>
    AgencyAdded,

    /// <summary>A publication printed a name of the agency for the first time.</summary>
    AgencyNameAdded,

    /// <summary>The display name of an agency changed, because a newer publication prints a different name.</summary>
    AgencyRenamed,

    /// <summary>A detention facility was added.</summary>
    FacilityAdded,

    /// <summary>A list printed another name of a facility for the first time.</summary>
    FacilityNameAdded,

    /// <summary>The display name of a facility changed, because a newer list prints a different name.</summary>
    FacilityRenamed,

    /// <summary>An agreement was added.</summary>
    AgreementAdded,

    /// <summary>A list printed another type of a facility, and so another kind of agreement or contract.</summary>
    TypeChanged,

    /// <summary>A list printed terms of the agreement or contract of a facility for the first time, or with other values.</summary>
    TermsChanged,

    /// <summary>An agreement passed from one agency to another and kept its id.</summary>
    AgencyPassedOn,

    /// <summary>A publication printed a signing date of the agreement for the first time.</summary>
    SignedDayAdded,

    /// <summary>A publication printed a different signing date of the agreement.</summary>
    SignedDayChanged,

    /// <summary>A document of the agreement was linked for the first time.</summary>
    DocumentAdded,

    /// <summary>A source was entered.</summary>
    SourceAdded,

    /// <summary>A meeting was added.</summary>
    MeetingAdded,

    /// <summary>A decision was added.</summary>
    DecisionAdded,

    /// <summary>A status event was added to the history of an agreement.</summary>
    StatusAdded,

    /// <summary>A status event was superseded by another with better evidence. It remains available at its URL.</summary>
    StatusSuperseded,

    /// <summary>A superseded status event became current again.</summary>
    StatusRestored,

    /// <summary>A status event was removed because the data in the register no longer supports it.</summary>
    StatusWithdrawn,

    /// <summary>A record was merged into another record that describes the same thing. Its id redirects there.</summary>
    RecordMerged,

    /// <summary>
    /// A record that should not have been created was retracted. It remains available and is marked as retracted.
    /// </summary>
    RecordRetracted,

    /// <summary>A record was corrected. The fields before and after show what differs.</summary>
    RecordCorrected,

    /// <summary>A record was removed because the data in the register no longer supports it.</summary>
    RecordWithdrawn,

    /// <summary>
    /// A printed name, type, term, signing date, document or party of a record was removed because the data in the register no longer supports it. The
    /// record itself remains.
    /// </summary>
    DetailWithdrawn,
}

/// <summary>Codes and meanings of <see cref="ChangeKind"/>.</summary>
public static class ChangeKinds
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<ChangeKind> Vocabulary { get; } = new(
        "change-kind",
        "The kind of change that an entry of the change log describes.",
        (ChangeKind.PublicationAccepted, "publication-accepted",
            "A publication was accepted."),
        (ChangeKind.PublicationQuarantined, "publication-quarantined",
            "A publication was imported but not accepted, because it is quarantined."),
        (ChangeKind.AgencyAdded, "agency-added",
            "An agency was added."),
        (ChangeKind.AgencyNameAdded, "agency-name-added",
            "A publication printed a name of the agency for the first time."),
        (ChangeKind.AgencyRenamed, "agency-renamed",
            "The display name of an agency changed, because a newer publication prints a different name."),
        (ChangeKind.FacilityAdded, "facility-added",
            "A detention facility was added."),
        (ChangeKind.FacilityNameAdded, "facility-name-added",
            "A list printed another name of a facility for the first time."),
        (ChangeKind.FacilityRenamed, "facility-renamed",
            "The display name of a facility changed, because a newer list prints a different name."),
        (ChangeKind.AgreementAdded, "agreement-added",
            "An agreement was added."),
        (ChangeKind.TypeChanged, "type-changed",
            "A list printed another type of a facility, and so another kind of agreement or contract."),
        (ChangeKind.TermsChanged, "terms-changed",
            "A list printed terms of the agreement or contract of a facility for the first time, or with other values."),
        (ChangeKind.AgencyPassedOn, "agency-passed-on",
            "An agreement passed from one agency to another and kept its id."),
        (ChangeKind.SignedDayAdded, "signed-day-added",
            "A publication printed a signing date of the agreement for the first time."),
        (ChangeKind.SignedDayChanged, "signed-day-changed",
            "A publication printed a different signing date of the agreement."),
        (ChangeKind.DocumentAdded, "document-added",
            "A document of the agreement was linked for the first time."),
        (ChangeKind.SourceAdded, "source-added",
            "A source was entered."),
        (ChangeKind.MeetingAdded, "meeting-added",
            "A meeting was added."),
        (ChangeKind.DecisionAdded, "decision-added",
            "A decision was added."),
        (ChangeKind.StatusAdded, "status-added",
            "A status event was added to the history of an agreement."),
        (ChangeKind.StatusSuperseded, "status-superseded",
            "A status event was superseded by another with better evidence. It remains available at its URL."),
        (ChangeKind.StatusRestored, "status-restored",
            "A superseded status event became current again."),
        (ChangeKind.StatusWithdrawn, "status-withdrawn",
            "A status event was removed because the data in the register no longer supports it."),
        (ChangeKind.RecordMerged, "record-merged",
            "A record was merged into another record that describes the same thing. Its id redirects there."),
        (ChangeKind.RecordRetracted, "record-retracted",
            "A record that should not have been created was retracted. It remains available and is marked as retracted."),
        (ChangeKind.RecordCorrected, "record-corrected",
            "A record was corrected. The fields before and after show what differs."),
        (ChangeKind.RecordWithdrawn, "record-withdrawn",
            "A record was removed because the data in the register no longer supports it."),
        (ChangeKind.DetailWithdrawn, "detail-withdrawn",
            "A printed name, type, term, signing date, document or party of a record was removed because the data in the register no longer supports it. The record itself remains."));

    /// <summary>The kinds that only facilities have.</summary>
    public static IReadOnlyList<ChangeKind> OfFacilities { get; } =
        [ChangeKind.FacilityAdded, ChangeKind.FacilityNameAdded, ChangeKind.FacilityRenamed, ChangeKind.TypeChanged, ChangeKind.TermsChanged];

    /// <summary>The kinds that change or remove recorded data, rather than add to it.</summary>
    public static IReadOnlyList<ChangeKind> Corrections { get; } =
    [
        ChangeKind.StatusSuperseded, ChangeKind.StatusRestored, ChangeKind.StatusWithdrawn,
        ChangeKind.RecordMerged, ChangeKind.RecordRetracted, ChangeKind.RecordCorrected, ChangeKind.RecordWithdrawn, ChangeKind.DetailWithdrawn,
    ];
}
