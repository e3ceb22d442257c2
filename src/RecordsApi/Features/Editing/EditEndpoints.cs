using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RecordsApi.Features.Agencies;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Decisions;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Features.Sources;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.StatusEvents;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.OpenApi;
using RecordsApi.Register.Editing;
using RecordsApi.Register.Model;

namespace RecordsApi.Features.Editing;

/// <summary>Routes by which records are entered and put right.</summary>
internal static class EditEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapEditing(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/sources", (Body<SourceBodyV1> body, EditAnswers answers, CancellationToken ct) =>
                answers.AnswerAsync(new Entry(body.Value.ToRecord()), "sources", ReadBacks.Source, ct))
            .Enters<SourceV1>("Sources", "enterSource", "Enter a source", "Evidence comes first: whatever else is entered names its sources.");
        v1.MapPost("/meetings", (Body<MeetingBodyV1> body, EditAnswers answers, CancellationToken ct) =>
                answers.AnswerAsync(new Entry(body.Value.ToRecord()), "meetings", ReadBacks.Meeting, ct))
            .Enters<MeetingV1>("Decisions", "enterMeeting", "Enter a meeting", "A sitting at which something is decided, or put off.");
        v1.MapPost("/decisions", (Body<DecisionBodyV1> body, EditAnswers answers, CancellationToken ct) =>
                answers.AnswerAsync(new Entry(body.Value.ToRecord()), "decisions", ReadBacks.Decision, ct))
            .Enters<DecisionV1>("Decisions", "enterDecision", "Enter a decision", "A decision on an agreement is also a step in its life; it is refused where the agreement cannot take that step.");
        v1.MapPost("/agreements", (Body<AgreementBodyV1> body, EditAnswers answers, CancellationToken ct) =>
                answers.AnswerAsync(new Entry(body.Value.ToRecord()), "agreements", ReadBacks.Agreement, ct))
            .Enters<AgreementV1>("Agreements", "enterAgreement", "Enter an agreement", "An agreement with the first step that is known of it, months before a list carries it if need be: a list that shows it later joins it.");
        v1.MapPost("/agreements/{id}/history", (string id, Body<StepBodyV1> body, EditAnswers answers, CancellationToken ct) =>
                answers.AnswerAsync(new Entry(body.Value.ToRecord(), id), "status-events", ReadBacks.Step, ct))
            .Enters<StatusEventV1>("Agreements", "enterStep", "Enter a step of an agreement", "What may follow what is laid down in one table; a step that may not is refused with what would be allowed and the step that stands in the way.");

        v1.MapCorrections<SourceBodyV1, SourceV1>("sources", "Sources", "Source", RecordThing.Source, b => b.ToRecord(), ReadBacks.Source);
        v1.MapCorrections<MeetingBodyV1, MeetingV1>("meetings", "Decisions", "Meeting", RecordThing.Meeting, b => b.ToRecord(), ReadBacks.Meeting);
        v1.MapCorrections<DecisionBodyV1, DecisionV1>("decisions", "Decisions", "Decision", RecordThing.Decision, b => b.ToRecord(), ReadBacks.Decision);
        v1.MapCorrections<StepBodyV1, StatusEventV1>("status-events", "Status events", "StatusEvent", RecordThing.Step, b => b.ToRecord(), ReadBacks.Step);
        v1.MapCorrections<AgreementDetailsBodyV1, AgreementV1>("agreements", "Agreements", "Agreement", RecordThing.Agreement, b => b.ToRecord(), ReadBacks.Agreement);
        v1.MapCorrections<AgencyDetailsBodyV1, AgencyV1>("agencies", "Agencies", "Agency", RecordThing.Agency, b => b.ToRecord(), ReadBacks.Agency);
    }

    /// <summary>Adds the checks of corrections, one for each kind of record.</summary>
    public static void AddCorrectionValidators(this IServiceCollection services) => services
        .AddScoped<IValidator<CorrectionBodyV1<SourceBodyV1>>, CorrectionBodyValidator<SourceBodyV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<MeetingBodyV1>>, CorrectionBodyValidator<MeetingBodyV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<DecisionBodyV1>>, CorrectionBodyValidator<DecisionBodyV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<StepBodyV1>>, CorrectionBodyValidator<StepBodyV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<AgreementDetailsBodyV1>>, CorrectionBodyValidator<AgreementDetailsBodyV1>>()
        .AddScoped<IValidator<CorrectionBodyV1<AgencyDetailsBodyV1>>, CorrectionBodyValidator<AgencyDetailsBodyV1>>();

    private static void MapCorrections<TBody, TRecord>(
        this IEndpointRouteBuilder v1, string collection, string tag, string name, RecordThing thing, Func<TBody, EnteredRecord> toRecord, ReadBack<TRecord> readBack)
        where TBody : class =>
        v1.MapPost($"/{collection}/{{id}}/corrections", (string id, [FromServices] EditAnswers answers, Body<CorrectionBodyV1<TBody>> body, CancellationToken ct) =>
            {
                var b = body.Value;
                return answers.CorrectAsync(
                    new Correcting
                    {
                        Thing = thing,
                        Id = id,
                        Kind = CorrectionKinds.Vocabulary.Parse(b.Kind),
                        Reason = b.Reason.Trim(),
                        SourceIds = b.SourceIds ?? [],
                        Record = b.Record is null ? null : toRecord(b.Record),
                        MergeInto = b.MergeInto,
                    },
                    collection, readBack, ct);
            })
            .Corrects<TRecord>(tag, $"correct{name}");
}
