using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Audit;
using RecordsApi.Features.Audit.V1;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Audit;

/// <summary>The query of <c>GET /me/entries</c>.</summary>
internal sealed record ListOwnEntriesQuery(ParsedQuery Parsed) : IQueryModel<ListOwnEntriesQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Choice("thing", "Types of the written records.", WriteAuditRecord.RecordKinds, "about {0}"),
        CommonParameters.Choice("outcome", "Outcomes; see `/v1/enums/audit-outcome`.", AuditOutcomes.Vocabulary, "that were {0}"),
        .. CommonParameters.ForList(ListAuditEntriesQuery.SortKeys.Names, ListAuditEntriesQuery.SortKeys.Default),
    ];

    public static ListOwnEntriesQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Lists the entries of the audit log that were made with the API key of the request.</summary>
internal static class ListOwnEntries
{
    /// <summary>Handles <c>GET /me/entries</c>.</summary>
    public static Task<ListResult<AuditEntryV1>> HandleAsync(
        BoundQuery<ListOwnEntriesQuery> query, HttpContext http, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var id = http.GetEditor()!.KeyId;
        var entries = db.AuditEntries.AsNoTracking().Where(e => e.KeyId == id)
            .Match(query.Value.Parsed.GetFilter("thing"), things => e => things.Contains(e.Thing!))
            .Match(query.Value.Parsed.GetFilter("outcome"), outcomes => e => outcomes.Contains(e.Outcome));
        return responder.RespondAsync(
            query, ListDefinition.Create("Entries of the audit log", entries, ListAuditEntriesQuery.SortKeys, e => e.ToResponse()), cancellationToken);
    }
}
