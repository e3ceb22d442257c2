using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Audit;
using RecordsApi.Domain.Keys;
using RecordsApi.Features.Audit.V1;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Keys;

namespace RecordsApi.Features.Audit;

/// <summary>Routes of the audit log.</summary>
internal static class AuditEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapAudit(this IEndpointRouteBuilder v1) => v1.MapGroup("/audit").WithTags("Audit")
        .MapGet("/", ListAsync).RequireScope(KeyScope.RegisterAdmin).DescribeList<AuditEntryV1>("listAudit", "List the audit log",
            "Every write that was done, with what stood before and after, and every request refused of those that need a key; the newest first. "
            + "Refusals for their number (429) are not in it.");

    private static async Task<IResult> ListAsync(
        BoundQuery<ListAuditEntriesQuery> query, RegisterContext db, PagedResponder answers, CancellationToken cancellationToken) =>
        await answers.RespondAsync(query, new ListDefinition<AuditEntry, AuditEntryV1>(
            "Entries of the audit log", query.Value.ApplyFilters(db.AuditEntries.AsNoTracking()), ListAuditEntriesQuery.SortKeys,
            (rows, _) => Task.FromResult<IReadOnlyList<AuditEntryV1>>([.. rows.Select(ToResponse)])), cancellationToken);

    private static AuditEntryV1 ToResponse(AuditEntry e) => new(
        e.Sequence, e.Sequence.ToString(CultureInfo.InvariantCulture), e.At, e.KeyId, e.KeyName, e.RequestId, e.Method, e.Path,
        e.Status, e.Outcome, e.Thing, e.ThingId, e.Reason, e.Before, e.After);
}
