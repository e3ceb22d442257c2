using RecordsApi.Features.Reference.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Paging;

namespace RecordsApi.Features.Reference;

/// <summary>Routes about the service and the register as a whole.</summary>
internal static class ServiceEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapService(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/", AboutAsync).WithTags("Reference").DescribesOne<ServiceV1>("getService", "Get the service document",
            "Where everything is, which version this is, and how fresh the register is.");
        v1.MapGet("/freshness", GetFreshness.HandleAsync).WithTags("Reference").DescribesOne<FreshnessV1>("getFreshness", "Get the freshness",
            "The last publication seen and accepted of each list, those set aside and why, and what it means when none is recorded.");
    }

    private static Task<IResult> AboutAsync(Asked<NoParameters> asked, RegisterReader register, CancellationToken cancellationToken) =>
        register.SingleAsync(new ServiceV1(
            "RecordsApi",
            "A register of agreements between local governments and other authorities in the United States: what was in force on any day, who decided it, on what evidence, and what could be known of it when.",
            "1.0",
            "The facts are taken from public records; each source names its publisher and its terms.",
            new(asked.To("").TrimEnd('/'), asked.To("agreements"), asked.To("status-events"),
                asked.To("statistics/agreements"), asked.To("statistics/timeline"), asked.To("statistics/durations"),
                asked.To("agencies"), asked.To("jurisdictions"),
                asked.To("decisions"), asked.To("meetings"), asked.To("publications"), asked.To("sources"), asked.To("programs"),
                asked.To("enums"), asked.To("changes"), asked.To("changes.atom"), asked.To("freshness"), asked.To("exports"), $"{asked.Root}/openapi/v1.json", $"{asked.Root}/swagger")),
            asked.Frame, cancellationToken);
}
