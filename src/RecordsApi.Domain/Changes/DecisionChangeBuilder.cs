using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>Builds the change log entries of decisions and meetings.</summary>
internal static class DecisionChangeBuilder
{
    /// <summary>Builds one entry for each decision and each meeting.</summary>
    public static IEnumerable<Change> Build(ChangeFactory factory)
    {
        var sources = factory.Facts.DecisionSources.ToLookup(s => s.DecisionId, s => s.SourceId);
        var meetingSources = factory.Facts.MeetingSources.ToLookup(s => s.MeetingId, s => s.SourceId);
        var decisions = factory.Facts.Decisions.ToLookup(d => d.MeetingId);
        foreach (var d in factory.Facts.Decisions)
        {
            var sourceIds = string.Join(' ', sources[d.Id].Order(StringComparer.Ordinal));
            yield return factory.CreateForAgency(
                $"decision/{d.Id}", ChangeKind.DecisionAdded, ChangedThing.Decision, d.Id, d.AgencyId, d.RecordedAt, CreateContent(d, sourceIds)) with
            {
                AgreementId = d.AgreementId,
                ProgramCode = factory.FindProgram(d.AgreementId),
                State = d.State,
                JurisdictionId = d.JurisdictionId,
                DecisionId = d.Id,
                OccurredOn = d.DecidedOn,
                After = $"{d.Purpose} {d.Outcome}",
                Reason = d.Note,
                SourceIds = sourceIds,
            };
        }

        foreach (var m in factory.Facts.Meetings.Where(m => m.Entered || decisions[m.Id].Any()))
        {
            var first = decisions[m.Id].MinBy(d => d.RecordedAt);
            var sourceIds = string.Join(' ', meetingSources[m.Id].Order(StringComparer.Ordinal));
            var recordedAt = m.Entered ? m.RecordedAt : first!.RecordedAt;
            yield return ChangeFactory.Create($"meeting/{m.Id}", ChangeKind.MeetingAdded, ChangedThing.Meeting, m.Id, recordedAt, CreateContent(m, sourceIds)) with
            {
                State = first?.State,
                JurisdictionId = m.JurisdictionId,
                OccurredOn = m.HeldOn.ToString("O"),
                After = m.Body,
                SourceIds = sourceIds,
            };
        }
    }

    private static FactContent CreateContent(Decision d, string sources) => new()
    {
        { "jurisdictionId", d.JurisdictionId },
        { "agencyId", d.AgencyId },
        { "agreementId", d.AgreementId },
        { "meetingId", d.MeetingId },
        { "body", d.Body },
        { "kind", d.Kind },
        { "outcome", d.Outcome },
        { "purpose", d.Purpose },
        { "decidedOn", d.DecidedOn },
        { "yes", d.Yes },
        { "no", d.No },
        { "absent", d.Absent },
        { "abstain", d.Abstain },
        { "recused", d.Recused },
        { "mover", d.Mover },
        { "seconder", d.Seconder },
        { "rollCall", d.RollCall },
        { "finalOn", d.FinalOn },
        { "matterFile", d.MatterFile },
        { "note", d.Note },
        { "certainty", d.Certainty },
        { "disputed", d.Disputed },
        { "recordedAt", d.RecordedAt },
        { "recordState", FactContent.NullIfCurrent(d.RecordState) },
        { "sourceIds", sources },
    };

    private static FactContent CreateContent(Meeting m, string sources) => new()
    {
        { "body", m.Body },
        { "jurisdictionId", m.JurisdictionId },
        { "kind", m.Kind },
        { "heldOn", m.HeldOn },
        { "scheduledStart", m.ScheduledStart },
        { "calledToOrder", m.CalledToOrder },
        { "adjourned", m.Adjourned },
        { "timeZone", m.TimeZone },
        { "agendaUrl", m.AgendaUrl },
        { "minutesUrl", m.MinutesUrl },
        { "publicSpeakers", m.PublicSpeakers },
        { "recordState", FactContent.NullIfCurrent(m.RecordState) },
        { "sourceIds", sources },
    };
}
