using RecordsApi.Domain.Ingestion.Histories;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion;

/// <summary>Creates the records of derived agreements.</summary>
internal sealed class AgreementRecordBuilder(ManualFacts manualFacts)
{
    private static readonly string Counterparty =
        ReferenceData.Programs.Single(program => program.Code == AgreementIndex.ProgramCode).Counterparty!;

    /// <summary>Creates the record of an agreement; it is merged if the agreement was a misprint of another one.</summary>
    public Agreement Create(DerivedAgreement agreement) => agreement.CorrectedIntoId is { } rightId
        ? Create(agreement, RecordState.Merged, rightId, agreement.CorrectedAt!.Value)
        : Create(agreement, RecordState.Current, null, agreement.FirstRecordedAt);

    /// <summary>Creates the record of a misprinted agreement as it was until it was corrected.</summary>
    public Agreement CreateCorrected(DerivedAgreement agreement)
    {
        var version = Create(agreement, RecordState.Current, null, agreement.FirstRecordedAt);
        version.SupersededAt = agreement.CorrectedAt;
        return version;
    }

    /// <summary>Returns a tenure of the agency into which its agency was merged, if it was.</summary>
    public AgencyTenure WithCurrentAgency(AgencyTenure tenure) =>
        GetCurrentAgencyId(tenure.AgencyId) is var id && id == tenure.AgencyId ? tenure : tenure.WithAgency(id);

    /// <summary>Creates the summary of an agreement: its latest status and where it is listed.</summary>
    public static AgreementSummary Summarize(Agreement agreement, DerivedAgreement derived)
    {
        var latest = derived.OwnHistory.LatestEvent;
        ListPresence[] presences = [derived.GetListPresence(ListKind.Participating), derived.GetListPresence(ListKind.Pending)];
        return new()
        {
            Id = agreement.Id,
            AgencyId = agreement.AgencyId!,
            ProgramCode = agreement.ProgramCode,
            ModelCode = agreement.ModelCode,
            Counterparty = agreement.Counterparty,
            Ordinal = agreement.Ordinal,
            PredecessorId = agreement.PredecessorId,
            SignedOn = derived.SignedDays is [.., var signed] ? signed.SignedOn : null,
            FirstListedOn = presences.Min(p => p.FirstPublication?.PublishedOn),
            LastListedOn = presences.Max(p => p.LastPublication?.PublishedOn),
            Listed = presences.Any(p => p.IsListed),
            Status = latest?.Status ?? AgreementStatuses.Vocabulary.GetCode(AgreementStatus.Unknown),
            Phase = latest?.Phase ?? Phases.Vocabulary.GetCode(Phase.Uncertain),
            StatusSince = latest?.OccurredOn ?? "",
            StatusSinceEarliest = latest?.Earliest ?? DateOnly.MinValue,
            StatusSinceLatest = latest?.Latest ?? DateOnly.MinValue,
            StatusBasis = latest?.Basis ?? Bases.Vocabulary.GetCode(Basis.Listed),
            Confidence = latest?.Confidence ?? Confidences.Vocabulary.GetCode(Confidence.Low),
            Disputed = derived.OwnHistory.CurrentEvents.Any(e => e.Disputed),
            RecordState = agreement.RecordState,
            MergedIntoId = agreement.MergedIntoId,
            RecordedAt = agreement.RecordedAt,
        };
    }

    private Agreement Create(DerivedAgreement agreement, RecordState state, string? mergedIntoId, DateTimeOffset recordedAt) => new()
    {
        Id = agreement.Id,
        AgencyId = GetCurrentAgencyId(agreement.Agency.Id),
        ProgramCode = AgreementIndex.ProgramCode,
        ModelCode = agreement.Model,
        Counterparty = Counterparty,
        Ordinal = agreement.Ordinal,
        PredecessorId = agreement.PredecessorId,
        RecordState = RecordStates.Vocabulary.GetCode(state),
        MergedIntoId = mergedIntoId,
        RecordedAt = recordedAt,
    };

    private string GetCurrentAgencyId(string agencyId) => manualFacts.MergedAgencyIds.GetValueOrDefault(agencyId, agencyId);
}
