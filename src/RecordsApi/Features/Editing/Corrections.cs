using FluentValidation;
using RecordsApi.Data.Editing;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Editing;

/// <summary>Validates <see cref="CorrectionBodyV1{T}"/>.</summary>
internal sealed class CorrectionBodyValidator<T> : AbstractValidator<CorrectionBodyV1<T>>
    where T : class
{
    public CorrectionBodyValidator(IValidator<T> record)
    {
        RuleFor(c => c.Kind).VocabularyCode(CorrectionKinds.Vocabulary);
        RuleFor(c => c.Reason).MultilineText();
        RuleFor(c => c.SourceIds).SourceIds(min: 0);
        RuleFor(c => c.MergeInto).SingleLineName();
        RuleFor(c => c.MergeInto).Must((c, into) => into is null || c.Kind == "merge").WithState(_ => new ValidationError("", "Only allowed for a merge.")).WhenComplete();
        RuleFor(c => c.Record!).SetValidator(record).When(c => c.Record is not null);
    }
}

/// <summary>What the corrections of all kinds of records have in common.</summary>
internal static class Corrections
{
    /// <summary>Adds the validators of corrections, one for each kind of record.</summary>
    public static IServiceCollection AddEditing(this IServiceCollection services) => services.AddScoped<EditResponder>()
        .AddScoped<IValidator<CorrectionBodyV1<SourceBodyV1>>, CorrectionBodyValidator<SourceBodyV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<MeetingBodyV1>>, CorrectionBodyValidator<MeetingBodyV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<DecisionBodyV1>>, CorrectionBodyValidator<DecisionBodyV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<StepBodyV1>>, CorrectionBodyValidator<StepBodyV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<AgreementDetailsBodyV1>>, CorrectionBodyValidator<AgreementDetailsBodyV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<AgencyDetailsBodyV1>>, CorrectionBodyValidator<AgencyDetailsBodyV1>>();

    /// <summary>Maps a validated body to a correction.</summary>
    public static RecordCorrection ToCorrection<TBody>(
        this CorrectionBodyV1<TBody> body, RecordKind recordKind, string id, Func<TBody, ManualRecord> toRecord)
        where TBody : class => new()
        {
            RecordKind = recordKind,
            Id = id,
            Kind = CorrectionKinds.Vocabulary.Parse(body.Kind),
            Reason = body.Reason.Trim(),
            SourceIds = body.SourceIds ?? [],
            Record = body.Record is null ? null : toRecord(body.Record),
            MergeIntoId = body.MergeInto,
        };
}
