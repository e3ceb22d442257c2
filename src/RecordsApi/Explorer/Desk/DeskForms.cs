using RecordsApi.Features.Editing.V1;

namespace RecordsApi.Explorer.Desk;

/// <summary>The forms of the desk.</summary>
internal static class DeskForms
{
    /// <summary>Forms that enter records, in the order in which they are needed: other records refer to sources.</summary>
    public static IReadOnlyList<DeskForm> Entries { get; } =
    [
        Create<SourceBodyV1>("source", "Enter a source", "sources"),
        Create<MeetingBodyV1>("meeting", "Enter a meeting", "meetings"),
        Create<DecisionBodyV1>("decision", "Enter a decision", "decisions"),
        Create<AgreementBodyV1>("agreement", "Enter an agreement", "agreements"),
        Create<StatusEventBodyV1>("status-event", "Enter a status event", "agreements/{agreementId}/history"),
    ];

    /// <summary>Forms that correct records. The fields are filled in with the record.</summary>
    public static IReadOnlyList<DeskForm> Corrections { get; } =
    [
        Create<StatusEventBodyV1>("correct-status-event", "Correct a status event", "status-events/{id}/corrections"),
        Create<DecisionBodyV1>("correct-decision", "Correct a decision", "decisions/{id}/corrections"),
        Create<MeetingBodyV1>("correct-meeting", "Correct a meeting", "meetings/{id}/corrections"),
        Create<SourceBodyV1>("correct-source", "Correct a source", "sources/{id}/corrections"),
        Create<AgreementDetailsBodyV1>("correct-agreement", "Correct an agreement", "agreements/{id}/corrections"),
        Create<AgencyDetailsBodyV1>("correct-agency", "Correct an agency", "agencies/{id}/corrections"),
    ];

    private static DeskForm Create<TBody>(string id, string title, string path) => new(id, title, path, DeskFieldReader.Read(typeof(TBody)));
}
