using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Features.Reconciliation.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reconciliation;

/// <summary>Suggests properties.</summary>
internal static class SuggestProperties
{
    /// <summary>Handles <c>GET /reconcile/suggest/property</c>.</summary>
    public static Ok<SuggestionResultV1<ReconciliationPropertyV1>> HandleAsync(BoundQuery<SuggestDefinitionsQuery> query) => TypedResults.Ok(
        new SuggestionResultV1<ReconciliationPropertyV1>(EntityProperties.All.Where(property => SuggestParameters.Matches(query.Value.Prefix, property.Id, property.Name))
            .Select(property => property.ToResponse()).SelectPage(query.Parsed)));
}
