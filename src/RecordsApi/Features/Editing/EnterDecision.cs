using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data.Editing;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Editing;

/// <summary>Validates <see cref="DecisionBodyV1"/>.</summary>
internal sealed class DecisionBodyValidator : AbstractValidator<DecisionBodyV1>
{
    private const int MaxVotes = 500;

    public DecisionBodyValidator()
    {
        RuleFor(d => d.JurisdictionId).Geoid();
        RuleFor(d => d.AgreementId).SingleLineName();
        RuleFor(d => d.MeetingId).SingleLineName();
        RuleFor(d => d.Body).SingleLineName();
        RuleFor(d => d.Kind).VocabularyCode(DecisionKinds.Vocabulary);
        RuleFor(d => d.Outcome).VocabularyCode(DecisionOutcomes.Vocabulary);
        RuleFor(d => d.Purpose).VocabularyCode(DecisionPurposes.Vocabulary);
        RuleFor(d => d.DecidedOn).DateOrInterval();
        RuleFor(d => d.Yes).PeopleCount(MaxVotes);
        RuleFor(d => d.No).PeopleCount(MaxVotes);
        RuleFor(d => d.Absent).PeopleCount(MaxVotes);
        RuleFor(d => d.Abstain).PeopleCount(MaxVotes);
        RuleFor(d => d.Recused).PeopleCount(MaxVotes);
        RuleFor(d => d.Mover).SingleLineName();
        RuleFor(d => d.Seconder).SingleLineName();
        RuleForEach(d => d.RollCall).SetValidator(new MemberVoteBodyValidator());
        RuleFor(d => d.RollCall).Must(calls => calls is null || calls.Count <= MaxVotes)
            .WithState(_ => new ValidationError("", $"A roll call can have at most {MaxVotes} members."));
        RuleFor(d => d.RollCall).Must(calls => FindDuplicateMember(calls) is null)
            .WithState(d => new ValidationError("", $"'{FindDuplicateMember(d.RollCall)}' is listed more than once. Each member can vote only once."));
        RuleFor(d => d.Yes).Must((d, count) => MatchesRollCall(d, count, MemberVote.Yes)).WithState(d => RollCallMismatchError(d, MemberVote.Yes));
        RuleFor(d => d.No).Must((d, count) => MatchesRollCall(d, count, MemberVote.No)).WithState(d => RollCallMismatchError(d, MemberVote.No));
        RuleFor(d => d.Absent).Must((d, count) => MatchesRollCall(d, count, MemberVote.Absent)).WithState(d => RollCallMismatchError(d, MemberVote.Absent));
        RuleFor(d => d.Abstain).Must((d, count) => MatchesRollCall(d, count, MemberVote.Abstain)).WithState(d => RollCallMismatchError(d, MemberVote.Abstain));
        RuleFor(d => d.Recused).Must((d, count) => MatchesRollCall(d, count, MemberVote.Recused)).WithState(d => RollCallMismatchError(d, MemberVote.Recused));
        RuleFor(d => d.MatterFile).SingleLineName();
        RuleFor(d => d.Note).MultilineText();
        RuleFor(d => d.Certainty).MultilineText();
        RuleFor(d => d.SourceIds).SourceIds(min: 1);
    }

    private static string? FindDuplicateMember(IReadOnlyList<MemberVoteBodyV1>? calls) => calls?.Where(c => c?.Member is not null)
        .GroupBy(c => c.Member.Trim(), StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1)?.Key;

    private static bool MatchesRollCall(DecisionBodyV1 body, int? count, MemberVote vote) => count is null || body.RollCall is not { Count: > 0 } || count == CountRollCallVotes(body, vote);

    private static int CountRollCallVotes(DecisionBodyV1 body, MemberVote vote) => body.RollCall!.Count(c => c?.Vote == MemberVotes.Vocabulary.GetCode(vote));

    private static ValidationError RollCallMismatchError(DecisionBodyV1 body, MemberVote vote) =>
        new("", $"Does not match the roll call, which has {CountRollCallVotes(body, vote)}. Omit the count, or correct the count or the roll call.");
}

/// <summary>Validates <see cref="MemberVoteBodyV1"/>.</summary>
internal sealed class MemberVoteBodyValidator : AbstractValidator<MemberVoteBodyV1>
{
    public MemberVoteBodyValidator()
    {
        RuleFor(v => v.Member).SingleLineName();
        RuleFor(v => v.Vote).VocabularyCode(MemberVotes.Vocabulary);
    }
}

/// <summary>Enters a decision.</summary>
internal static class EnterDecision
{
    /// <summary>Handles <c>POST /decisions</c>.</summary>
    public static Task<Results<StoredResponseResult, ProblemResult>> HandleAsync(JsonBody<DecisionBodyV1> body, EditResponder responder, CancellationToken cancellationToken) =>
        responder.EnterAsync(new RecordCreation(body.Value.ToRecord()), RecordKind.Decision, SavedRecordReaders.ReadDecisionAsync, cancellationToken);

    /// <summary>Maps a validated body to a record.</summary>
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
        Certainty = b.Certainty?.Trim(),
        CreatesStatusEvent = b.CreatesStatusEvent,
        SourceIds = b.SourceIds,
    };
}
