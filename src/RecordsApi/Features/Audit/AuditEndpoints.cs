using RecordsApi.Domain.Keys;
using RecordsApi.Features.Audit.V1;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Security.Keys;

namespace RecordsApi.Features.Audit;

/// <summary>Routes of the audit log.</summary>
internal static class AuditEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapAudit(this IEndpointRouteBuilder v1)
    {
        v1.MapGroup("/audit").WithTags("Audit")
            .MapGet("/", ListAuditEntries.HandleAsync).RequireScope(KeyScope.RegisterAdmin).DescribeList<AuditEntryV1>("listAudit", "List the audit log",
                "All writes, with the record before and after, and all rejected requests that require an API key; newest first. "
                + "Requests rejected by the rate limit (429) are not included.");
        var own = v1.MapGroup("/me").WithTags("Audit");
        own.MapGet("/", GetOwnKey.HandleAsync).RequireKey().DescribeSingle<OwnKeyV1>("getOwnKey", "Get the API key of the request", "Id, name, scopes and limits of the key with which the request is made.");
        own.MapGet("/entries", ListOwnEntries.HandleAsync).RequireKey().DescribeList<AuditEntryV1>("listOwnEntries", "List what was written with the API key of the request",
            "The entries of the audit log that were made with the key: writes, with the record before and after, and rejected requests; newest first.");
    }
}
