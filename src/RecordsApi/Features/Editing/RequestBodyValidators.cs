using FluentValidation;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Editing;

/// <summary>Checks <see cref="SourceBodyV1"/>.</summary>
internal sealed class SourceBodyValidator : AbstractValidator<SourceBodyV1>
{
    public SourceBodyValidator()
    {
        RuleFor(s => s.Publisher).SingleLineName();
        RuleFor(s => s.Publisher).ShortEnoughForId();
        RuleFor(s => s.Kind).VocabularyCode(SourceKinds.Vocabulary);
        RuleFor(s => s.Title).SingleLineName();
        RuleFor(s => s.Url).WebUrl();
        RuleFor(s => s.ArchivedUrl).WebUrl();
        RuleFor(s => s.Sha256).Sha256Hash();
        RuleFor(s => s.Licence).SingleLineName();
        RuleFor(s => s.Url).Must((source, url) => url is not null || source.Title is not null)
            .WithState(_ => new ValidationError("", "A source has an address or a title, or both.")).WhenComplete();
    }
}

/// <summary>Checks <see cref="MeetingBodyV1"/>.</summary>
internal sealed class MeetingBodyValidator : AbstractValidator<MeetingBodyV1>
{
    public MeetingBodyValidator()
    {
        RuleFor(m => m.Body).SingleLineName();
        RuleFor(m => m.Body).ShortEnoughForId();
        RuleFor(m => m.JurisdictionId).Geoid();
        RuleFor(m => m.Kind).VocabularyCode(MeetingKinds.Vocabulary);
        RuleFor(m => m.TimeZone).TimeZoneName();
        RuleFor(m => m.AgendaUrl).WebUrl();
        RuleFor(m => m.MinutesUrl).WebUrl();
        RuleFor(m => m.PublicSpeakers).PeopleCount(100_000);
    }
}

/// <summary>Checks <see cref="DecisionBodyV1"/>.</summary>
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
            .WithState(_ => new ValidationError("", $"A roll call has at most {MaxVotes} members."));
        RuleFor(d => d.RollCall).Must(calls => FindDuplicateMember(calls) is null)
            .WithState(d => new ValidationError("", $"'{FindDuplicateMember(d.RollCall)}' is named twice; a member votes once."));
        RuleFor(d => d.Yes).Must((d, count) => MatchesRollCall(d, count, MemberVote.Yes)).WithState(d => RollCallMismatchError(d, MemberVote.Yes));
        RuleFor(d => d.No).Must((d, count) => MatchesRollCall(d, count, MemberVote.No)).WithState(d => RollCallMismatchError(d, MemberVote.No));
        RuleFor(d => d.Absent).Must((d, count) => MatchesRollCall(d, count, MemberVote.Absent)).WithState(d => RollCallMismatchError(d, MemberVote.Absent));
        RuleFor(d => d.Abstain).Must((d, count) => MatchesRollCall(d, count, MemberVote.Abstain)).WithState(d => RollCallMismatchError(d, MemberVote.Abstain));
        RuleFor(d => d.Recused).Must((d, count) => MatchesRollCall(d, count, MemberVote.Recused)).WithState(d => RollCallMismatchError(d, MemberVote.Recused));
        RuleFor(d => d.MatterFile).SingleLineName();
        RuleFor(d => d.Note).MultilineText();
        RuleFor(d => d.SourceIds).SourceIds(min: 1);
    }

    private static string? FindDuplicateMember(IReadOnlyList<MemberVoteBodyV1>? calls) => calls?.Where(c => c?.Member is not null)
        .GroupBy(c => c.Member.Trim(), StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1)?.Key;

    private static bool MatchesRollCall(DecisionBodyV1 body, int? count, MemberVote vote) => count is null || body.RollCall is not { Count: > 0 } || count == CountRollCallVotes(body, vote);

    private static int CountRollCallVotes(DecisionBodyV1 body, MemberVote vote) => body.RollCall!.Count(c => c?.Vote == MemberVotes.Vocabulary.CodeOf(vote));

    private static ValidationError RollCallMismatchError(DecisionBodyV1 body, MemberVote vote) =>
        new("", $"By the roll call it is {CountRollCallVotes(body, vote)}: leave the count out, or put one of the two right.");
}

/// <summary>Checks <see cref="MemberVoteBodyV1"/>.</summary>
internal sealed class MemberVoteBodyValidator : AbstractValidator<MemberVoteBodyV1>
{
    public MemberVoteBodyValidator()
    {
        RuleFor(v => v.Member).SingleLineName();
        RuleFor(v => v.Vote).VocabularyCode(MemberVotes.Vocabulary);
    }
}

/// <summary>Checks <see cref="StepBodyV1"/>.</summary>
internal sealed class StatusEventBodyValidator : AbstractValidator<StepBodyV1>
{
    public StatusEventBodyValidator()
    {
        RuleFor(s => s.Status).VocabularyCode(AgreementStatuses.Vocabulary);
        RuleFor(s => s.OccurredOn).DateOrInterval();
        RuleFor(s => s.DecisionId).SingleLineName();
        RuleFor(s => s.EndCause).VocabularyCode(EndCauses.Vocabulary);
        RuleFor(s => s.InitiatedBy).SingleLineName();
        RuleFor(s => s.Note).MultilineText();
        RuleFor(s => s.DisputesStepId).SingleLineName();
        RuleFor(s => s.SourceIds).SourceIds(min: 1);
    }
}

/// <summary>Checks <see cref="DocumentBodyV1"/>.</summary>
internal sealed class DocumentBodyValidator : AbstractValidator<DocumentBodyV1>
{
    private static readonly string[] Kinds = ["agreement", "addendum"];

    public DocumentBodyValidator()
    {
        RuleFor(d => d.Kind).Must(kind => kind is null || Kinds.Contains(kind)).WithState(d => new ValidationError("", "It is no kind of document.", Kinds, ClosestMatch.Find(d.Kind, Kinds)));
        RuleFor(d => d.Url).WebUrl();
    }
}

/// <summary>Checks <see cref="AgreementBodyV1"/>.</summary>
internal sealed class AgreementBodyValidator : AbstractValidator<AgreementBodyV1>
{
    public AgreementBodyValidator()
    {
        RuleFor(a => a.AgencyId).SingleLineName();
        RuleFor(a => a.AgencyName).SingleLineName();
        RuleFor(a => a.AgencyName).ShortEnoughForId();
        RuleFor(a => a.State).StateCode();
        RuleFor(a => a.Program).SingleLineName();
        RuleFor(a => a.Model).SingleLineName();
        RuleFor(a => a.Counterparty).SingleLineName();
        RuleFor(a => a.PredecessorId).SingleLineName();
        RuleFor(a => a.AgencyId).Must((a, id) => id is not null ? a.AgencyName is null && a.State is null : a.AgencyName is not null && a.State is not null)
            .WithState(_ => new ValidationError("", "An agreement names its agency: either by agencyId, or by agencyName and state.")).WhenComplete();
        RuleForEach(a => a.Documents).SetValidator(new DocumentBodyValidator());
        RuleFor(a => a.FirstStep).SetValidator(new StatusEventBodyValidator());
    }
}

/// <summary>Checks <see cref="AgreementDetailsBodyV1"/>.</summary>
internal sealed class AgreementDetailsBodyValidator : AbstractValidator<AgreementDetailsBodyV1>
{
    public AgreementDetailsBodyValidator()
    {
        RuleFor(a => a.AgencyId).SingleLineName();
        RuleFor(a => a.PredecessorId).SingleLineName();
        RuleForEach(a => a.Documents).SetValidator(new DocumentBodyValidator());
    }
}

/// <summary>Checks <see cref="AgencyDetailsBodyV1"/>.</summary>
internal sealed class AgencyDetailsBodyValidator : AbstractValidator<AgencyDetailsBodyV1>
{
    public AgencyDetailsBodyValidator()
    {
        RuleFor(g => g.Name).SingleLineName();
        RuleFor(g => g.Type).VocabularyCode(AgencyTypes.Vocabulary);
        RuleFor(g => g.JurisdictionId).Geoid();
    }
}

/// <summary>Checks <see cref="CorrectionBodyV1{T}"/>.</summary>
internal sealed class CorrectionBodyValidator<T> : AbstractValidator<CorrectionBodyV1<T>>
    where T : class
{
    public CorrectionBodyValidator(IValidator<T> record)
    {
        RuleFor(c => c.Kind).VocabularyCode(CorrectionKinds.Vocabulary);
        RuleFor(c => c.Reason).MultilineText();
        RuleFor(c => c.SourceIds).SourceIds(min: 0);
        RuleFor(c => c.MergeInto).SingleLineName();
        RuleFor(c => c.MergeInto).Must((c, into) => into is null || c.Kind == "merge").WithState(_ => new ValidationError("", "Only a merge names another record.")).WhenComplete();
        RuleFor(c => c.Record!).SetValidator(record).When(c => c.Record is not null);
    }
}
