using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Features.Reconciliation.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reconciliation;

/// <summary>The query of <c>GET /reconcile/suggest/type</c> and <c>GET /reconcile/suggest/property</c>.</summary>
internal sealed record SuggestDefinitionsQuery(ParsedQuery Parsed) : IQueryModel<SuggestDefinitionsQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [SuggestParameters.Prefix with { Example = "co", Default = "none (everything is suggested)" }, .. SuggestParameters.Common];

    public string? Prefix => Parsed.GetValue("prefix");

    public static SuggestDefinitionsQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Suggests types.</summary>
internal static class SuggestTypes
{
    /// <summary>Handles <c>GET /reconcile/suggest/type</c>.</summary>
    public static Ok<SuggestionResultV1<ReconciliationTypeV1>> HandleAsync(BoundQuery<SuggestDefinitionsQuery> query) => TypedResults.Ok(
        new SuggestionResultV1<ReconciliationTypeV1>(EntityTypes.All.Where(type => SuggestParameters.Matches(query.Value.Prefix, type.Id, type.Name)).SelectPage(query.Parsed)));
}
