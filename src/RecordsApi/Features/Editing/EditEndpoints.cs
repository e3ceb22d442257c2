using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Editing;

/// <summary>Routes for entering and correcting records.</summary>
internal static class EditEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapEditing(this IEndpointRouteBuilder v1)
    {
        v1.MapPost("/sources", EnterSource.HandleAsync)
            .DescribeCreate<SourceV1>("Sources", "enterSource", "Enter a source", "Enter sources first: all other records refer to their sources.");
        v1.MapPost("/meetings", EnterMeeting.HandleAsync)
            .DescribeCreate<MeetingV1>("Decisions", "enterMeeting", "Enter a meeting", "A meeting at which decisions are made or postponed.");
        v1.MapPost("/decisions", EnterDecision.HandleAsync)
            .DescribeCreate<DecisionV1>("Decisions", "enterDecision", "Enter a decision", "A decision about an agreement also creates a status event. It is rejected if the transition is not allowed.");
        v1.MapPost("/agreements", EnterAgreement.HandleAsync)
            .DescribeCreate<AgreementV1>("Agreements", "enterAgreement", "Enter an agreement", "An agreement with its first known status event. It can be entered before any list shows it; a list that shows it later is matched to it. An `agencyName` is matched as in imports, and `agencyMatch` says with which agency. If no agency has the name, but some have similar names, the request is rejected (422) with these as `candidates`, unless `create` is true.")
            .Produces<EnteredAgreementV1>(StatusCodes.Status201Created).Produces<EnteredAgreementPreviewV1>();
        v1.MapPost("/agreements/{id}/history", EnterStatusEvent.HandleAsync)
            .DescribeCreate<StatusEventV1>("Agreements", "enterStatusEvent", "Enter a status event", "Adds a status event to the history of an agreement. An event that is not an allowed transition is rejected with the allowed statuses and the status event that conflicts.");

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
