using RecordsApi.Http.LinkedData;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.LinkedData;

/// <summary>The route of the JSON-LD context.</summary>
internal static class LinkedDataEndpoints
{
    /// <summary>Maps the route.</summary>
    public static void MapLinkedData(this IEndpointRouteBuilder v1) =>
        v1.MapGet($"/{LinkedDataContext.Path}", GetContext.Handle).WithTags("Reference").DescribeLinkedData("getContext", "Get the JSON-LD context",
            "The context of single records as JSON-LD (`format=jsonld`, or `Accept: application/ld+json`), which says what their fields mean: terms of schema.org where one has the same meaning, otherwise terms of the register's own vocabulary, which `@graph` describes.");

    /// <summary>Adds the types of records that are written as JSON-LD.</summary>
    public static IServiceCollection AddLinkedData(this IServiceCollection services) => services.AddSingleton(LinkedRecords.All);
}
