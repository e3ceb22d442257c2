namespace RecordsApi.Domain.Model;

/// <summary>What kind of change an entry of the change log tells of. Entries of one moment stand in this order.</summary>
public enum ChangeKind
{
    /// <summary>A publication was taken in and its content counts.</summary>
    PublicationAccepted,

    /// <summary>A publication was read and does not count: it is in quarantine, or repeats another.</summary>
    PublicationSetAside,

    /// <summary>The register has an agency that it did not have before.</summary>
    AgencyAdded,

    /// <summary>An agency was printed under a name for the first time.</summary>
    AgencyNameAdded,

    /// <summary>The name by which the register calls an agency is another one, because a newer publication prints it otherwise.</summary>
    AgencyRenamed,

    /// <summary>The register has an agreement that it did not have before.</summary>
    AgreementAdded,

    /// <summary>An agreement passed from one agency to another and kept its id.</summary>
    AgencyPassedOn,

    /// <summary>A day of signature was printed for an agreement for the first time.</summary>
    SignedDayAdded,

    /// <summary>Another day of signature was printed than before.</summary>
    SignedDayChanged,

    /// <summary>A document of an agreement was linked for the first time.</summary>
    DocumentAdded,

    /// <summary>The register has a source that a person entered.</summary>
    SourceAdded,

    /// <summary>The register has a meeting that it did not have before.</summary>
    MeetingAdded,

    /// <summary>The register has a decision that it did not have before.</summary>
    DecisionAdded,

    /// <summary>A step was added to the life of an agreement.</summary>
    StatusAdded,

    /// <summary>A step no longer stands, because a better known one took its place; it stays addressable.</summary>
    StatusSuperseded,

    /// <summary>A step that no longer stood stands again.</summary>
    StatusRestored,

    /// <summary>A step no longer follows from what the register holds and is gone.</summary>
    StatusWithdrawn,

    /// <summary>A record turned out to be the same thing as another, to which its id leads.</summary>
    RecordMerged,

    /// <summary>A record should not have been made. It stays addressable and says so.</summary>
    RecordRetracted,

    /// <summary>A record says something else than it did: before and after name what differs.</summary>
    RecordCorrected,

    /// <summary>A record no longer follows from what the register holds and is gone.</summary>
    RecordWithdrawn,
}

/// <summary>Codes and meanings of <see cref="ChangeKind"/>.</summary>
public static class ChangeKinds
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<ChangeKind> Vocabulary { get; } = new(
        "change-kind",
        "What kind of change an entry of the change log tells of.",
        (ChangeKind.PublicationAccepted, "publication-accepted",
            "A publication was taken in and its content counts."),
        (ChangeKind.PublicationSetAside, "publication-set-aside",
            "A publication was read and does not count: it is in quarantine, or repeats another."),
        (ChangeKind.AgencyAdded, "agency-added",
            "The register has an agency that it did not have before."),
        (ChangeKind.AgencyNameAdded, "agency-name-added",
            "An agency was printed under a name for the first time."),
        (ChangeKind.AgencyRenamed, "agency-renamed",
            "The name by which the register calls an agency is another one, because a newer publication prints it otherwise."),
        (ChangeKind.AgreementAdded, "agreement-added",
            "The register has an agreement that it did not have before."),
        (ChangeKind.AgencyPassedOn, "agency-passed-on",
            "An agreement passed from one agency to another and kept its id."),
        (ChangeKind.SignedDayAdded, "signed-day-added",
            "A day of signature was printed for an agreement for the first time."),
        (ChangeKind.SignedDayChanged, "signed-day-changed",
            "Another day of signature was printed than before."),
        (ChangeKind.DocumentAdded, "document-added",
            "A document of an agreement was linked for the first time."),
        (ChangeKind.SourceAdded, "source-added",
            "The register has a source that a person entered."),
        (ChangeKind.MeetingAdded, "meeting-added",
            "The register has a meeting that it did not have before."),
        (ChangeKind.DecisionAdded, "decision-added",
            "The register has a decision that it did not have before."),
        (ChangeKind.StatusAdded, "status-added",
            "A step was added to the life of an agreement."),
        (ChangeKind.StatusSuperseded, "status-superseded",
            "A step no longer stands, because a better known one took its place; it stays addressable."),
        (ChangeKind.StatusRestored, "status-restored",
            "A step that no longer stood stands again."),
        (ChangeKind.StatusWithdrawn, "status-withdrawn",
            "A step no longer follows from what the register holds and is gone."),
        (ChangeKind.RecordMerged, "record-merged",
            "A record turned out to be the same thing as another, to which its id leads."),
        (ChangeKind.RecordRetracted, "record-retracted",
            "A record should not have been made. It stays addressable and says so."),
        (ChangeKind.RecordCorrected, "record-corrected",
            "A record says something else than it did: before and after name what differs."),
        (ChangeKind.RecordWithdrawn, "record-withdrawn",
            "A record no longer follows from what the register holds and is gone."));

    /// <summary>Those that change what was said before, rather than add to it.</summary>
    public static IReadOnlyList<ChangeKind> Corrections { get; } =
    [
        ChangeKind.StatusSuperseded, ChangeKind.StatusRestored, ChangeKind.StatusWithdrawn,
        ChangeKind.RecordMerged, ChangeKind.RecordRetracted, ChangeKind.RecordCorrected, ChangeKind.RecordWithdrawn,
    ];
}
