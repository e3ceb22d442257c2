using System.Text.Json;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Security;

namespace RecordsApi.Features.Reconciliation;

/// <summary>Routes of the reconciliation service, which tools such as OpenRefine use (Reconciliation Service API 0.2).</summary>
internal static class ReconciliationEndpoints
{
    // Far more than the largest batch of names with all properties, encoded.
    private const long MaxBodyBytes = 1 << 20;

    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddReconciliation(this IServiceCollection services) =>
        services.AddScoped<ReconciliationMatcher>().AddScoped<DataExtensionReader>().AddScoped<ReconciliationResponder>();

    /// <summary>Maps the routes.</summary>
    public static void MapReconciliation(this IEndpointRouteBuilder v1)
    {
        var service = v1.MapGroup("/reconcile").WithTags("Names");
        service.MapGet("/", GetReconciliation.HandleAsync).DescribeStandard("getReconciliation", "Get the reconciliation service",
            "The manifest of the reconciliation service (Reconciliation Service API 0.2), which OpenRefine asks for when the service is added. With `queries` or `extend`, the same response as to POST, for trying it in a browser.")
            .Produces<JsonElement>();
        service.MapPost("/", PostReconciliation.HandleAsync).DescribeBatch<JsonElement>("reconcile", "Reconcile names with records",
            """
            Reconciliation Service API 0.2, by the same rules as `/v1/resolve`. A form with `queries` is answered with the candidates of each query, by its key: `{"q0":{"result":[…]}}`. A form with `extend` is answered with values of properties of records: `{"meta":[…],"rows":{…}}`; statuses are those of the last day known. Up to 500 queries or records. Nothing is written, and no key is needed.

            Types: `agency`, and `jurisdiction` or its levels `state`, `county`, `place` and `county-subdivision`; only records of the given types are returned. Properties that are compared: `state`, `county`, `ori`, `geoid` and `kind`. A value that cannot be read does not reject the batch: it is not compared, and no candidate is a match. A query longer than 200 characters has no candidates.
            """, MaxBodyBytes).WithCost(RequestCost.FoundByItem);
        service.MapGet("/suggest/entity", SuggestEntities.HandleAsync).DescribeStandard("suggestEntities", "Suggest records to a reconciliation tool",
            "The agencies and jurisdictions whose names are most like the beginning of a text, or whose id it is.");
        service.MapGet("/suggest/type", SuggestTypes.HandleAsync).DescribeStandard("suggestTypes", "Suggest types to a reconciliation tool", "Types whose name begins with a text.");
        service.MapGet("/suggest/property", SuggestProperties.HandleAsync).DescribeStandard("suggestProperties", "Suggest properties to a reconciliation tool",
            "Properties whose name begins with a text.");
        service.MapGet("/properties", ProposeProperties.HandleAsync).DescribeStandard("proposeProperties", "List the properties of a type", "The properties whose values `extend` returns.");
        service.MapGet("/preview", PreviewEntity.HandleAsync).DescribePage("previewEntity", "Preview a record", "A small page about an agency or a jurisdiction, to be shown in a frame.");
        service.MapGet("/entities/{id}", ViewEntity.HandleAsync).AddEndpointFilter<Http.Queries.QueryValidationEndpointFilter>().ExcludeFromDescription();
    }
}
