using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Editing;

/// <summary>Routes by which records are entered and put right.</summary>
internal static class EditEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapEditing(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/sources", EnterSource.HandleAsync)
            .DescribeCreate<SourceV1>("Sources", "enterSource", "Enter a source", "Evidence comes first: whatever else is entered names its sources.");
        v1.MapPost("/meetings", EnterMeeting.HandleAsync)
            .DescribeCreate<MeetingV1>("Decisions", "enterMeeting", "Enter a meeting", "A sitting at which something is decided, or put off.");
        v1.MapPost("/decisions", EnterDecision.HandleAsync)
            .DescribeCreate<DecisionV1>("Decisions", "enterDecision", "Enter a decision", "A decision on an agreement is also a step in its life; it is refused where the agreement cannot take that step.");
        v1.MapPost("/agreements", EnterAgreement.HandleAsync)
            .DescribeCreate<AgreementV1>("Agreements", "enterAgreement", "Enter an agreement", "An agreement with the first step that is known of it, months before a list carries it if need be: a list that shows it later joins it.");
        v1.MapPost("/agreements/{id}/history", EnterStatusEvent.HandleAsync)
            .DescribeCreate<StatusEventV1>("Agreements", "enterStep", "Enter a step of an agreement", "What may follow what is laid down in one table; a step that may not is refused with what would be allowed and the step that stands in the way.");

        v1.MapPost("/sources/{id}/corrections", CorrectSource.HandleAsync)
            .DescribeCorrection<SourceV1>("Sources", "correctSource");
        v1.MapPost("/meetings/{id}/corrections", CorrectMeeting.HandleAsync)
            .DescribeCorrection<MeetingV1>("Decisions", "correctMeeting");
        v1.MapPost("/decisions/{id}/corrections", CorrectDecision.HandleAsync)
            .DescribeCorrection<DecisionV1>("Decisions", "correctDecision");
        v1.MapPost("/status-events/{id}/corrections", CorrectStatusEvent.HandleAsync)
            .DescribeCorrection<StatusEventV1>("Status events", "correctStatusEvent");
        v1.MapPost("/agreements/{id}/corrections", CorrectAgreement.HandleAsync)
            .DescribeCorrection<AgreementV1>("Agreements", "correctAgreement");
        v1.MapPost("/agencies/{id}/corrections", CorrectAgency.HandleAsync)
            .DescribeCorrection<AgencyV1>("Agencies", "correctAgency");
    }
}
