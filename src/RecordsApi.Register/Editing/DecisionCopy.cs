using RecordsApi.Register.Model;

namespace RecordsApi.Register.Editing;

/// <summary>Decisions said anew.</summary>
internal static class DecisionCopy
{
    /// <summary>The same decision in another state, or about another agreement, from a moment (UTC) on.</summary>
    public static Decision Of(Decision d, DateTimeOffset moment, string state, string? agreementId, string? agencyId) => new()
    {
        Id = d.Id,
        JurisdictionId = d.JurisdictionId,
        State = d.State,
        AgencyId = agencyId,
        AgreementId = agreementId,
        MeetingId = d.MeetingId,
        Body = d.Body,
        Kind = d.Kind,
        Outcome = d.Outcome,
        Purpose = d.Purpose,
        DecidedOn = d.DecidedOn,
        Earliest = d.Earliest,
        Latest = d.Latest,
        Yes = d.Yes,
        No = d.No,
        Absent = d.Absent,
        Abstain = d.Abstain,
        Recused = d.Recused,
        FinalOn = d.FinalOn,
        MatterFile = d.MatterFile,
        Note = d.Note,
        Certainty = d.Certainty,
        Disputed = d.Disputed,
        RecordState = state,
        Entered = true,
        RecordedAt = moment,
    };
}
