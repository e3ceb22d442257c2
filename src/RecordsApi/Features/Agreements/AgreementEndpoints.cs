using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Agreements;

/// <summary>Routes of agreements.</summary>
internal static class AgreementEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapAgreements(this IEndpointRouteBuilder v1)
    {
        var agreements = v1.MapGroup("/agreements").WithTags("Agreements");
        agreements.MapGet("/", ListAgreements.HandleAsync)
            .DescribeList<AgreementV1>("listAgreements", "List agreements",
                "Agreements as they stood on a day, judged by what was known at a moment. Without `asOf` and `knownAt`: as they stand now.");
        agreements.MapGet("/{id}", GetAgreement.HandleAsync)
            .DescribeSingle<AgreementV1>("getAgreement", "Get an agreement",
                "One agreement as it stood on a day. An agreement that has no step yet by then is not found, and the answer says when its first step is dated. A merged record redirects.")
            .Produces(StatusCodes.Status308PermanentRedirect);
        agreements.MapGet("/{id}/history", GetAgreementHistory.HandleAsync)
            .DescribeList<StatusEventV1>("listAgreementHistory", "List the steps of an agreement",
                "Every step of its life that stands at the moment asked about, in the order in which they count, each with its sources.", "sources");
        agreements.MapGet("/{id}/listings", ListAgreementListings.HandleAsync)
            .DescribeList<ListingV1>("listAgreementListings", "List the printed rows of an agreement",
                "The rows of published lists that stood for it: as printed, as read, from which publication to which.");
        agreements.MapGet("/{id}/decisions", ListAgreementDecisions.HandleAsync)
            .DescribeList<DecisionV1>("listAgreementDecisions", "List the decisions on an agreement",
                "What bodies and officials decided on it, with counts of votes where they are known.");
    }
}
