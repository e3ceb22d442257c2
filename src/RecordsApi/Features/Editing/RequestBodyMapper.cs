using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Features.Editing.V1;

namespace RecordsApi.Features.Editing;

/// <summary>Makes records of bodies that were checked.</summary>
internal static class RequestBodyMapper
{
    public static SourceRecord ToRecord(this SourceBodyV1 b) => new()
    {
        Publisher = b.Publisher.Trim(),
        Kind = SourceKinds.Vocabulary.Parse(b.Kind),
        Title = b.Title?.Trim(),
        Url = b.Url,
        ArchivedUrl = b.ArchivedUrl,
        PublishedOn = b.PublishedOn,
        RetrievedAt = b.RetrievedAt,
        Sha256 = b.Sha256,
        Licence = b.Licence?.Trim(),
    };

    public static MeetingRecord ToRecord(this MeetingBodyV1 b) => new()
    {
        Body = b.Body.Trim(),
        JurisdictionId = b.JurisdictionId,
        Kind = b.Kind is null ? null : MeetingKinds.Vocabulary.Parse(b.Kind),
        HeldOn = b.HeldOn,
        ScheduledStart = b.ScheduledStart,
        CalledToOrder = b.CalledToOrder,
        Adjourned = b.Adjourned,
        TimeZone = b.TimeZone,
        AgendaUrl = b.AgendaUrl,
        MinutesUrl = b.MinutesUrl,
        PublicSpeakers = b.PublicSpeakers,
    };

    public static DecisionRecord ToRecord(this DecisionBodyV1 b) => new()
    {
        JurisdictionId = b.JurisdictionId,
        AgreementId = b.AgreementId,
        MeetingId = b.MeetingId,
        Body = b.Body.Trim(),
        Kind = DecisionKinds.Vocabulary.Parse(b.Kind),
        Outcome = DecisionOutcomes.Vocabulary.Parse(b.Outcome),
        Purpose = DecisionPurposes.Vocabulary.Parse(b.Purpose),
        DecidedOn = EdtfDate.Parse(b.DecidedOn),
        Yes = b.Yes,
        No = b.No,
        Absent = b.Absent,
        Abstain = b.Abstain,
        Recused = b.Recused,
        Mover = b.Mover?.Trim(),
        Seconder = b.Seconder?.Trim(),
        RollCall = [.. (b.RollCall ?? []).Select(v => new RollCallVote(v.Member.Trim(), v.Vote))],
        FinalOn = b.FinalOn,
        MatterFile = b.MatterFile,
        Note = b.Note?.Trim(),
        CreatesStatusEvent = b.IsStep ?? true,
        SourceIds = b.SourceIds,
    };

    public static StatusEventRecord ToRecord(this StepBodyV1 b) => new()
    {
        Status = AgreementStatuses.Vocabulary.Parse(b.Status),
        OccurredOn = EdtfDate.Parse(b.OccurredOn),
        DecisionId = b.DecisionId,
        EndCause = b.EndCause is null ? null : EndCauses.Vocabulary.Parse(b.EndCause),
        InitiatedBy = b.InitiatedBy?.Trim(),
        Note = b.Note?.Trim(),
        DisputesStepId = b.DisputesStepId,
        SourceIds = b.SourceIds,
    };

    public static NewAgreementRecord ToRecord(this AgreementBodyV1 b) => new()
    {
        AgencyId = b.AgencyId,
        AgencyName = b.AgencyName?.Trim(),
        State = b.State,
        Program = b.Program,
        Model = b.Model,
        Counterparty = b.Counterparty?.Trim() ?? "ICE",
        PredecessorId = b.PredecessorId,
        SignedOn = b.SignedOn,
        Documents = ToDocumentRecords(b.Documents),
        FirstStep = b.FirstStep.ToRecord(),
    };

    public static AgreementDetails ToRecord(this AgreementDetailsBodyV1 b) =>
        new() { AgencyId = b.AgencyId, PredecessorId = b.PredecessorId, SignedOn = b.SignedOn, Documents = ToDocumentRecords(b.Documents) };

    public static AgencyDetails ToRecord(this AgencyDetailsBodyV1 b) =>
        new() { Name = b.Name.Trim(), Type = AgencyTypes.Vocabulary.Parse(b.Type), JurisdictionId = b.JurisdictionId };

    private static IReadOnlyList<DocumentRecord> ToDocumentRecords(IReadOnlyList<DocumentBodyV1>? documents) =>
        [.. (documents ?? []).Select(d => new DocumentRecord(d.Kind, d.Url)).Distinct()];
}
