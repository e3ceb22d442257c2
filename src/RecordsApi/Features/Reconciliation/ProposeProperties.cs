using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Features.Reconciliation.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reconciliation;

/// <summary>The query of <c>GET /reconcile/properties</c>.</summary>
internal sealed record ProposePropertiesQuery(ParsedQuery Parsed) : IQueryModel<ProposePropertiesQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("type", ParameterKind.Choice, "The type.") { Allowed = EntityTypes.Ids, Example = EntityTypes.Agency, Default = "all types" },
        new("limit", ParameterKind.Limit, "Number of properties, 1 to 500.") { Default = "all", Example = "10" },
    ];

    public string? Type => Parsed.GetValue("type");
    public int Limit => Parsed.GetInt32("limit") ?? int.MaxValue;

    public static ProposePropertiesQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Lists the properties whose values data extension returns.</summary>
internal static class ProposeProperties
{
    /// <summary>Handles <c>GET /reconcile/properties</c>.</summary>
    public static Ok<ProposedPropertiesV1> HandleAsync(BoundQuery<ProposePropertiesQuery> query) => TypedResults.Ok(new ProposedPropertiesV1(
        [.. EntityProperties.OfType(query.Value.Type).Take(query.Value.Limit).Select(property => property.ToResponse())], query.Value.Type));
}
