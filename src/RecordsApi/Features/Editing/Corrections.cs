using FluentValidation;
using RecordsApi.Data.Editing;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Editing;

/// <summary>Validates <see cref="CorrectionBodyV1{TBody, TRecord}"/>.</summary>
internal sealed class CorrectionBodyValidator<TBody, TRecord> : AbstractValidator<CorrectionBodyV1<TBody, TRecord>>
    where TBody : class
    where TRecord : class
{
    public CorrectionBodyValidator()
    {
        RuleFor(c => c.Kind).VocabularyCode(CorrectionKinds.Vocabulary);
        RuleFor(c => c.Reason).MultilineText();
        RuleFor(c => c.SourceIds).SourceIds(min: 0);
        RuleFor(c => c.MergeInto).SingleLineName();
        RuleFor(c => c.MergeInto).Must((c, into) => into is null || c.Kind == "merge").WithState(_ => new ValidationError("", "Only allowed for a merge.")).WhenComplete();
    }
}

/// <summary>What the corrections of all kinds of records have in common.</summary>
internal static class Corrections
{
    /// <summary>Adds the validators of corrections, one for each kind of record.</summary>
    public static IServiceCollection AddEditing(this IServiceCollection services) => services.AddScoped<EditResponder>().AddScoped<CorrectionResponder>()
        .AddScoped<IValidator<CorrectionBodyV1<SourceBodyV1, SourceV1>>, CorrectionBodyValidator<SourceBodyV1, SourceV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<MeetingBodyV1, MeetingV1>>, CorrectionBodyValidator<MeetingBodyV1, MeetingV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<DecisionBodyV1, DecisionV1>>, CorrectionBodyValidator<DecisionBodyV1, DecisionV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<StatusEventBodyV1, StatusEventV1>>, CorrectionBodyValidator<StatusEventBodyV1, StatusEventV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<AgreementDetailsBodyV1, AgreementV1>>, CorrectionBodyValidator<AgreementDetailsBodyV1, AgreementV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<AgencyDetailsBodyV1, AgencyV1>>, CorrectionBodyValidator<AgencyDetailsBodyV1, AgencyV1>>();

    /// <summary>Maps a validated body to a correction, without its record.</summary>
    public static RecordCorrection ToCorrection<TBody, TRecord>(this CorrectionBodyV1<TBody, TRecord> body, RecordKind recordKind, string id)
        where TBody : class
        where TRecord : class => new()
        {
            RecordKind = recordKind,
            Id = id,
            Kind = CorrectionKinds.Vocabulary.Parse(body.Kind),
            Reason = body.Reason.Trim(),
            SourceIds = body.SourceIds ?? [],
            MergeIntoId = body.MergeInto,
        };
}
