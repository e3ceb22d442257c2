using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Entry;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>Creates decisions from what was entered.</summary>
internal static class DecisionFactory
{
    /// <summary>Creates the fact of a decision.</summary>
    /// <param name="session">The edit.</param>
    /// <param name="id">Id of the decision.</param>
    /// <param name="record">The decision as entered.</param>
    /// <param name="state">USPS code of its state.</param>
    /// <param name="before">The decision before a correction; null if it is new.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static async Task<Decision> CreateDecisionAsync(this EditSession session, string id, DecisionRecord record, string state, Decision? before, CancellationToken cancellation) => new()
    {
        Id = id,
        JurisdictionId = record.JurisdictionId,
        State = state,
        AgencyId = record.AgreementId is null ? before?.AgreementId is null ? before?.AgencyId : null
            : await session.Db.Agreements.Where(a => a.Id == record.AgreementId).Select(a => a.AgencyId).FirstOrDefaultAsync(cancellation),
        AgreementId = record.AgreementId,
        MeetingId = record.MeetingId,
        Body = record.Body,
        Kind = DecisionKinds.Vocabulary.GetCode(record.Kind),
        Outcome = DecisionOutcomes.Vocabulary.GetCode(record.Outcome),
        Purpose = DecisionPurposes.Vocabulary.GetCode(record.Purpose),
        DecidedOn = record.DecidedOn.ToString(),
        Earliest = record.DecidedOn.Earliest ?? DateOnly.MinValue,
        Latest = record.DecidedOn.Latest ?? DateOnly.MaxValue,
        Yes = record.Yes ?? CountVotes(record, before, MemberVote.Yes),
        No = record.No ?? CountVotes(record, before, MemberVote.No),
        Absent = record.Absent ?? CountVotes(record, before, MemberVote.Absent),
        Abstain = record.Abstain ?? CountVotes(record, before, MemberVote.Abstain),
        Recused = record.Recused ?? CountVotes(record, before, MemberVote.Recused),
        Mover = record.Mover,
        Seconder = record.Seconder,
        RollCall = RollCallVote.Serialize(record.RollCall),
        FinalOn = record.FinalOn,
        MatterFile = record.MatterFile,
        Note = record.Note,
        Certainty = record.Certainty,
        Disputed = before?.Disputed ?? false,
        RecordState = RecordStateCodes.Current,
        Entered = true,
        RecordedAt = session.RecordedAt,
    };

    // What a correction does not name stays: only a new roll call is counted.
    private static int? CountVotes(DecisionRecord record, Decision? before, MemberVote vote) =>
        record.RollCall.Count == 0 || before?.RollCall == RollCallVote.Serialize(record.RollCall) ? null
            : record.RollCall.Count(v => v.Vote == MemberVotes.Vocabulary.GetCode(vote));
}
