using RecordsApi.Http.Queries;
using RecordsApi.Http.Security;

namespace RecordsApi.Features.Reconciliation;

/// <summary>Answers a batch of queries or a data extension query. Each item is charged like an item of <c>POST /resolve</c>.</summary>
internal sealed class ReconciliationResponder(ReconciliationMatcher matcher, DataExtensionReader reader, RequestRateLimiter limiter)
{
    /// <summary>Answers a request that asks for one of both.</summary>
    public async Task<IResult> RespondAsync(ReconciliationRequest request, BoundQuery query, CancellationToken cancellationToken)
    {
        if ((request.FindTooManyItems() ?? limiter.Charge(query.Http, RequestCost.FoundByItem.GetItemCharge(request.ItemCount))) is { } rejected)
            return rejected;
        if (request.Queries is { } queries)
            return TypedResults.Ok(await matcher.MatchAsync(queries, cancellationToken));
        return TypedResults.Ok(await reader.ReadAsync(request.Extension!, query, cancellationToken));
    }
}
