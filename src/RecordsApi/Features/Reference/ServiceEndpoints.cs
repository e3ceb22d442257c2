using RecordsApi.Features.Reference.V1;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reference;

/// <summary>Routes about the service and the register as a whole.</summary>
internal static class ServiceEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapService(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/", GetServiceAsync).WithTags("Reference").DescribeSingle<ServiceV1>("getService", "Get the service document",
            "Where everything is, which version this is, and how fresh the register is.");
        v1.MapGet("/freshness", GetFreshness.HandleAsync).WithTags("Reference").DescribeSingle<FreshnessV1>("getFreshness", "Get the freshness",
            "The last publication seen and accepted of each list, those set aside and why, and what it means when none is recorded.");
    }

    private static Task<IResult> GetServiceAsync(BoundQuery<NoQueryParameters> query, DatasetMetadataReader register, CancellationToken cancellationToken) =>
        register.CreateSingleAsync(new ServiceV1(
            "RecordsApi",
            "A register of agreements between local governments and other authorities in the United States: what was in force on any day, who decided it, on what evidence, and what could be known of it when.",
            "1.0",
            "The facts are taken from public records; each source names its publisher and its terms.",
            new(query.GetUrl("").TrimEnd('/'), query.GetUrl("agreements"), query.GetUrl("status-events"),
                query.GetUrl("statistics/agreements"), query.GetUrl("statistics/timeline"), query.GetUrl("statistics/durations"),
                query.GetUrl("agencies"), query.GetUrl("jurisdictions"),
                query.GetUrl("decisions"), query.GetUrl("meetings"), query.GetUrl("publications"), query.GetUrl("sources"), query.GetUrl("programs"),
                query.GetUrl("enums"), query.GetUrl("changes"), query.GetUrl("changes.atom"), query.GetUrl("freshness"), query.GetUrl("exports"), $"{query.BaseUrl}/openapi/v1.json", $"{query.BaseUrl}/swagger")),
            query.TemporalContext, cancellationToken);
}
