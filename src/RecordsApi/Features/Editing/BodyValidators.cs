using FluentValidation;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Bodies;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;

namespace RecordsApi.Features.Editing;

/// <summary>Checks <see cref="SourceBodyV1"/>.</summary>
internal sealed class SourceBodyValidator : AbstractValidator<SourceBodyV1>
{
    public SourceBodyValidator()
    {
        RuleFor(s => s.Publisher).Name();
        RuleFor(s => s.Publisher).Short();
        RuleFor(s => s.Kind).Code(SourceKinds.Vocabulary);
        RuleFor(s => s.Title).Name();
        RuleFor(s => s.Url).Address();
        RuleFor(s => s.ArchivedUrl).Address();
        RuleFor(s => s.Sha256).Hash();
        RuleFor(s => s.Licence).Name();
        RuleFor(s => s.Url).Must((source, url) => url is not null || source.Title is not null)
            .WithState(_ => new QueryMistake("", "A source has an address or a title, or both.")).WhereWhole();
    }
}

/// <summary>Checks <see cref="MeetingBodyV1"/>.</summary>
internal sealed class MeetingBodyValidator : AbstractValidator<MeetingBodyV1>
{
    public MeetingBodyValidator()
    {
        RuleFor(m => m.Body).Name();
        RuleFor(m => m.Body).Short();
        RuleFor(m => m.JurisdictionId).Geoid();
        RuleFor(m => m.Kind).Code(MeetingKinds.Vocabulary);
        RuleFor(m => m.TimeZone).Zone();
        RuleFor(m => m.AgendaUrl).Address();
        RuleFor(m => m.MinutesUrl).Address();
        RuleFor(m => m.PublicSpeakers).People(100_000);
    }
}

/// <summary>Checks <see cref="DecisionBodyV1"/>.</summary>
internal sealed class DecisionBodyValidator : AbstractValidator<DecisionBodyV1>
{
    private const int MostVotes = 500;

    public DecisionBodyValidator()
    {
        RuleFor(d => d.JurisdictionId).Geoid();
        RuleFor(d => d.AgreementId).Name();
        RuleFor(d => d.MeetingId).Name();
        RuleFor(d => d.Body).Name();
        RuleFor(d => d.Kind).Code(DecisionKinds.Vocabulary);
        RuleFor(d => d.Outcome).Code(DecisionOutcomes.Vocabulary);
        RuleFor(d => d.Purpose).Code(DecisionPurposes.Vocabulary);
        RuleFor(d => d.DecidedOn).Date();
        RuleFor(d => d.Yes).People(MostVotes);
        RuleFor(d => d.No).People(MostVotes);
        RuleFor(d => d.Absent).People(MostVotes);
        RuleFor(d => d.Abstain).People(MostVotes);
        RuleFor(d => d.Recused).People(MostVotes);
        RuleFor(d => d.Mover).Name();
        RuleFor(d => d.Seconder).Name();
        RuleForEach(d => d.RollCall).SetValidator(new MemberVoteBodyValidator());
        RuleFor(d => d.RollCall).Must(calls => calls is null || calls.Count <= MostVotes)
            .WithState(_ => new QueryMistake("", $"A roll call has at most {MostVotes} members."));
        RuleFor(d => d.RollCall).Must(calls => Twice(calls) is null)
            .WithState(d => new QueryMistake("", $"'{Twice(d.RollCall)}' is named twice; a member votes once."));
        RuleFor(d => d.Yes).Must((d, count) => Agrees(d, count, MemberVote.Yes)).WithState(d => Otherwise(d, MemberVote.Yes));
        RuleFor(d => d.No).Must((d, count) => Agrees(d, count, MemberVote.No)).WithState(d => Otherwise(d, MemberVote.No));
        RuleFor(d => d.Absent).Must((d, count) => Agrees(d, count, MemberVote.Absent)).WithState(d => Otherwise(d, MemberVote.Absent));
        RuleFor(d => d.Abstain).Must((d, count) => Agrees(d, count, MemberVote.Abstain)).WithState(d => Otherwise(d, MemberVote.Abstain));
        RuleFor(d => d.Recused).Must((d, count) => Agrees(d, count, MemberVote.Recused)).WithState(d => Otherwise(d, MemberVote.Recused));
        RuleFor(d => d.MatterFile).Name();
        RuleFor(d => d.Note).Prose();
        RuleFor(d => d.SourceIds).Sources(least: 1);
    }

    private static string? Twice(IReadOnlyList<MemberVoteBodyV1>? calls) => calls?.Where(c => c?.Member is not null)
        .GroupBy(c => c.Member.Trim(), StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1)?.Key;

    private static bool Agrees(DecisionBodyV1 body, int? count, MemberVote vote) => count is null || body.RollCall is not { Count: > 0 } || count == Called(body, vote);

    private static int Called(DecisionBodyV1 body, MemberVote vote) => body.RollCall!.Count(c => c?.Vote == MemberVotes.Vocabulary.CodeOf(vote));

    private static QueryMistake Otherwise(DecisionBodyV1 body, MemberVote vote) =>
        new("", $"By the roll call it is {Called(body, vote)}: leave the count out, or put one of the two right.");
}

/// <summary>Checks <see cref="MemberVoteBodyV1"/>.</summary>
internal sealed class MemberVoteBodyValidator : AbstractValidator<MemberVoteBodyV1>
{
    public MemberVoteBodyValidator()
    {
        RuleFor(v => v.Member).Name();
        RuleFor(v => v.Vote).Code(MemberVotes.Vocabulary);
    }
}

/// <summary>Checks <see cref="StepBodyV1"/>.</summary>
internal sealed class StepBodyValidator : AbstractValidator<StepBodyV1>
{
    public StepBodyValidator()
    {
        RuleFor(s => s.Status).Code(Statuses.Vocabulary);
        RuleFor(s => s.OccurredOn).Date();
        RuleFor(s => s.DecisionId).Name();
        RuleFor(s => s.EndCause).Code(EndCauses.Vocabulary);
        RuleFor(s => s.InitiatedBy).Name();
        RuleFor(s => s.Note).Prose();
        RuleFor(s => s.DisputesStepId).Name();
        RuleFor(s => s.SourceIds).Sources(least: 1);
    }
}

/// <summary>Checks <see cref="DocumentBodyV1"/>.</summary>
internal sealed class DocumentBodyValidator : AbstractValidator<DocumentBodyV1>
{
    private static readonly string[] Kinds = ["agreement", "addendum"];

    public DocumentBodyValidator()
    {
        RuleFor(d => d.Kind).Must(kind => kind is null || Kinds.Contains(kind)).WithState(d => new QueryMistake("", "It is no kind of document.", Kinds, Nearest.To(d.Kind, Kinds)));
        RuleFor(d => d.Url).Address();
    }
}

/// <summary>Checks <see cref="AgreementBodyV1"/>.</summary>
internal sealed class AgreementBodyValidator : AbstractValidator<AgreementBodyV1>
{
    public AgreementBodyValidator()
    {
        RuleFor(a => a.AgencyId).Name();
        RuleFor(a => a.AgencyName).Name();
        RuleFor(a => a.AgencyName).Short();
        RuleFor(a => a.State).State();
        RuleFor(a => a.Program).Name();
        RuleFor(a => a.Model).Name();
        RuleFor(a => a.Counterparty).Name();
        RuleFor(a => a.PredecessorId).Name();
        RuleFor(a => a.AgencyId).Must((a, id) => id is not null ? a.AgencyName is null && a.State is null : a.AgencyName is not null && a.State is not null)
            .WithState(_ => new QueryMistake("", "An agreement names its agency: either by agencyId, or by agencyName and state.")).WhereWhole();
        RuleForEach(a => a.Documents).SetValidator(new DocumentBodyValidator());
        RuleFor(a => a.FirstStep).SetValidator(new StepBodyValidator());
    }
}

/// <summary>Checks <see cref="AgreementDetailsBodyV1"/>.</summary>
internal sealed class AgreementDetailsBodyValidator : AbstractValidator<AgreementDetailsBodyV1>
{
    public AgreementDetailsBodyValidator()
    {
        RuleFor(a => a.AgencyId).Name();
        RuleFor(a => a.PredecessorId).Name();
        RuleForEach(a => a.Documents).SetValidator(new DocumentBodyValidator());
    }
}

/// <summary>Checks <see cref="AgencyDetailsBodyV1"/>.</summary>
internal sealed class AgencyDetailsBodyValidator : AbstractValidator<AgencyDetailsBodyV1>
{
    public AgencyDetailsBodyValidator()
    {
        RuleFor(g => g.Name).Name();
        RuleFor(g => g.Type).Code(AgencyTypes.Vocabulary);
        RuleFor(g => g.JurisdictionId).Geoid();
    }
}

/// <summary>Checks <see cref="CorrectionBodyV1{T}"/>.</summary>
internal sealed class CorrectionBodyValidator<T> : AbstractValidator<CorrectionBodyV1<T>>
    where T : class
{
    public CorrectionBodyValidator(IValidator<T> record)
    {
        RuleFor(c => c.Kind).Code(CorrectionKinds.Vocabulary);
        RuleFor(c => c.Reason).Prose();
        RuleFor(c => c.SourceIds).Sources(least: 0);
        RuleFor(c => c.MergeInto).Name();
        RuleFor(c => c.MergeInto).Must((c, into) => into is null || c.Kind == "merge").WithState(_ => new QueryMistake("", "Only a merge names another record.")).WhereWhole();
        RuleFor(c => c.Record!).SetValidator(record).When(c => c.Record is not null);
    }
}
