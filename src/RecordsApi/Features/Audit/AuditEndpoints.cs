using RecordsApi.Domain.Keys;
using RecordsApi.Features.Audit.V1;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Security.Keys;

namespace RecordsApi.Features.Audit;

/// <summary>Routes of the audit log.</summary>
internal static class AuditEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapAudit(this IEndpointRouteBuilder v1) => v1.MapGroup("/audit").WithTags("Audit")
        .MapGet("/", ListAuditEntries.HandleAsync).RequireScope(KeyScope.RegisterAdmin).DescribeList<AuditEntryV1>("listAudit", "List the audit log",
            "All writes, with the record before and after, and all rejected requests that require an API key; newest first. "
            + "Requests rejected by the rate limit (429) are not included.");
}
