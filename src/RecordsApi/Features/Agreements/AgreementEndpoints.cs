using RecordsApi.Data.Queries;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security;

namespace RecordsApi.Features.Agreements;

/// <summary>Routes of agreements.</summary>
internal static class AgreementEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapAgreements(this IEndpointRouteBuilder v1)
    {
        var agreements = v1.MapGroup("/agreements").WithTags("Agreements");
        agreements.MapGet("/", ListAgreements.HandleAsync)
            .DescribeList<AgreementV1>("listAgreements", "List agreements",
                "Agreements on a date (`asOf`), based on information recorded by a timestamp (`knownAt`). Without them, the current agreements.");
        agreements.MapGet("/intervals", ListIntervals.HandleAsync)
            .DescribeList<AgreementIntervalV1>("listAgreementIntervals", "List the intervals in which agreements were in force",
                "For each agreement, each uninterrupted time in which it was in force and belonged to one agency, with its first and last day, what of it is certain, and how it begins: as the first of the agency, after a gap, or beside or in place of an agreement under another model. Takes the filters of `/v1/agreements`: an interval matches if they hold on at least one of its days.")
            .WithCost(new() { Parameter = "knownAt", WithParameter = 12 });
        agreements.MapGet("/{id}", GetAgreement.HandleAsync)
            .DescribeSingle<AgreementV1>("getAgreement", "Get an agreement",
                "An agreement on a date. An agreement that has no status event by that date returns 404 with the date of its first status event. A merged record redirects.")
            .RedirectsMerged(MergedFacilities.FindMergedAgreementAsync).HasPage(id => $"/agreements/{id}");
        agreements.MapGet("/{id}/history", GetAgreementHistory.HandleAsync)
            .DescribeList<StatusEventV1>("listAgreementHistory", "List the status history of an agreement",
                "The status events of the agreement that are current at the requested timestamp, in chronological order, with their sources.", "sources")
            .RedirectsMerged(MergedFacilities.FindMergedAgreementAsync);
        agreements.MapGet("/{id}/listings", ListAgreementListings.HandleAsync)
            .DescribeList<ListingV1>("listAgreementListings", "List the listings of an agreement",
                "The rows of published lists that show the agreement: as printed and as read, with the first and the last publication of each.")
            .RedirectsMerged(MergedFacilities.FindMergedAgreementAsync);
        agreements.MapGet("/{id}/decisions", ListAgreementDecisions.HandleAsync)
            .DescribeList<DecisionV1>("listAgreementDecisions", "List the decisions about an agreement",
                "Decisions of public bodies and officials about the agreement, with vote counts where known.")
            .RedirectsMerged(MergedFacilities.FindMergedAgreementAsync);
        v1.MapGroup("/compare").WithTags("Agreements").MapGet("/", CompareAgreements.HandleAsync)
            .DescribeList<AgreementDifferenceV1>("compareAgreements", "Compare agreements",
                "Which agreements differ between two dates (`asOf=a..b`), between two timestamps at which the register described one date (`knownAt=a..b`), or both: which were added, left, were renamed or changed, each with its evidence. With two dates and two timestamps, corrections (what the later timestamp says otherwise about the first date) are separate from news (what happened between the dates, as known at the later timestamp). Takes the filters of `/v1/agreements`.")
            .WithCost(new(6));
    }
}
