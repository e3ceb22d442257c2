using FluentValidation;
using RecordsApi.Data.Editing;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Editing;

/// <summary>Routes by which records are entered and put right.</summary>
internal static class EditEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapEditing(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/sources", (JsonBody<SourceBodyV1> body, EditResponder answers, CancellationToken ct) =>
                answers.ApplyAsync(new RecordCreation(body.Value.ToRecord()), "sources", SavedRecordReaders.ReadSourceAsync, ct))
            .DescribeCreate<SourceV1>("Sources", "enterSource", "Enter a source", "Evidence comes first: whatever else is entered names its sources.");
        v1.MapPost("/meetings", (JsonBody<MeetingBodyV1> body, EditResponder answers, CancellationToken ct) =>
                answers.ApplyAsync(new RecordCreation(body.Value.ToRecord()), "meetings", SavedRecordReaders.ReadMeetingAsync, ct))
            .DescribeCreate<MeetingV1>("Decisions", "enterMeeting", "Enter a meeting", "A sitting at which something is decided, or put off.");
        v1.MapPost("/decisions", (JsonBody<DecisionBodyV1> body, EditResponder answers, CancellationToken ct) =>
                answers.ApplyAsync(new RecordCreation(body.Value.ToRecord()), "decisions", SavedRecordReaders.ReadDecisionAsync, ct))
            .DescribeCreate<DecisionV1>("Decisions", "enterDecision", "Enter a decision", "A decision on an agreement is also a step in its life; it is refused where the agreement cannot take that step.");
        v1.MapPost("/agreements", (JsonBody<AgreementBodyV1> body, EditResponder answers, CancellationToken ct) =>
                answers.ApplyAsync(new RecordCreation(body.Value.ToRecord()), "agreements", SavedRecordReaders.ReadAgreementAsync, ct))
            .DescribeCreate<AgreementV1>("Agreements", "enterAgreement", "Enter an agreement", "An agreement with the first step that is known of it, months before a list carries it if need be: a list that shows it later joins it.");
        v1.MapPost("/agreements/{id}/history", (string id, JsonBody<StepBodyV1> body, EditResponder answers, CancellationToken ct) =>
                answers.ApplyAsync(new RecordCreation(body.Value.ToRecord(), id), "status-events", SavedRecordReaders.ReadStatusEventAsync, ct))
            .DescribeCreate<StatusEventV1>("Agreements", "enterStep", "Enter a step of an agreement", "What may follow what is laid down in one table; a step that may not is refused with what would be allowed and the step that stands in the way.");

        // Each written out: the compiler writes no endpoint for a type that is only a parameter.
        v1.MapPost("/sources/{id}/corrections", (string id, JsonBody<CorrectionBodyV1<SourceBodyV1>> body, EditResponder answers, CancellationToken ct) =>
                answers.ApplyCorrectionAsync(ToCorrection(RecordKind.Source, id, body.Value, b => b.ToRecord()), "sources", SavedRecordReaders.ReadSourceAsync, ct))
            .DescribeCorrection<SourceV1>("Sources", "correctSource");
        v1.MapPost("/meetings/{id}/corrections", (string id, JsonBody<CorrectionBodyV1<MeetingBodyV1>> body, EditResponder answers, CancellationToken ct) =>
                answers.ApplyCorrectionAsync(ToCorrection(RecordKind.Meeting, id, body.Value, b => b.ToRecord()), "meetings", SavedRecordReaders.ReadMeetingAsync, ct))
            .DescribeCorrection<MeetingV1>("Decisions", "correctMeeting");
        v1.MapPost("/decisions/{id}/corrections", (string id, JsonBody<CorrectionBodyV1<DecisionBodyV1>> body, EditResponder answers, CancellationToken ct) =>
                answers.ApplyCorrectionAsync(ToCorrection(RecordKind.Decision, id, body.Value, b => b.ToRecord()), "decisions", SavedRecordReaders.ReadDecisionAsync, ct))
            .DescribeCorrection<DecisionV1>("Decisions", "correctDecision");
        v1.MapPost("/status-events/{id}/corrections", (string id, JsonBody<CorrectionBodyV1<StepBodyV1>> body, EditResponder answers, CancellationToken ct) =>
                answers.ApplyCorrectionAsync(ToCorrection(RecordKind.Step, id, body.Value, b => b.ToRecord()), "status-events", SavedRecordReaders.ReadStatusEventAsync, ct))
            .DescribeCorrection<StatusEventV1>("Status events", "correctStatusEvent");
        v1.MapPost("/agreements/{id}/corrections", (string id, JsonBody<CorrectionBodyV1<AgreementDetailsBodyV1>> body, EditResponder answers, CancellationToken ct) =>
                answers.ApplyCorrectionAsync(ToCorrection(RecordKind.Agreement, id, body.Value, b => b.ToRecord()), "agreements", SavedRecordReaders.ReadAgreementAsync, ct))
            .DescribeCorrection<AgreementV1>("Agreements", "correctAgreement");
        v1.MapPost("/agencies/{id}/corrections", (string id, JsonBody<CorrectionBodyV1<AgencyDetailsBodyV1>> body, EditResponder answers, CancellationToken ct) =>
                answers.ApplyCorrectionAsync(ToCorrection(RecordKind.Agency, id, body.Value, b => b.ToRecord()), "agencies", SavedRecordReaders.ReadAgencyAsync, ct))
            .DescribeCorrection<AgencyV1>("Agencies", "correctAgency");
    }

    /// <summary>Adds the checks of corrections, one for each kind of record.</summary>
    public static void AddCorrectionValidators(this IServiceCollection services) => services
        .AddScoped<IValidator<CorrectionBodyV1<SourceBodyV1>>, CorrectionBodyValidator<SourceBodyV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<MeetingBodyV1>>, CorrectionBodyValidator<MeetingBodyV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<DecisionBodyV1>>, CorrectionBodyValidator<DecisionBodyV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<StepBodyV1>>, CorrectionBodyValidator<StepBodyV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<AgreementDetailsBodyV1>>, CorrectionBodyValidator<AgreementDetailsBodyV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<AgencyDetailsBodyV1>>, CorrectionBodyValidator<AgencyDetailsBodyV1>>();

    private static RecordCorrection ToCorrection<TBody>(RecordKind recordType, string id, CorrectionBodyV1<TBody> body, Func<TBody, ManualRecord> toRecord)
        where TBody : class => new()
        {
            RecordKind = recordType,
            Id = id,
            Kind = CorrectionKinds.Vocabulary.Parse(body.Kind),
            Reason = body.Reason.Trim(),
            SourceIds = body.SourceIds ?? [],
            Record = body.Record is null ? null : toRecord(body.Record),
            MergeIntoId = body.MergeInto,
        };
}
