using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Search;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reconciliation;

/// <summary>Leads from the id of a record, of whatever kind, to its permanent address.</summary>
internal static class ViewEntity
{
    /// <summary>Handles <c>GET /reconcile/entities/{id}</c>.</summary>
    public static async Task<Results<RedirectHttpResult, ProblemResult>> HandleAsync(
        string id, BoundQuery<NoQueryParameters> query, RegisterContext db, RegisterNamesCache cache, RegisterSession session, RecordSuggestions suggestions,
        CancellationToken cancellationToken)
    {
        // An agency that was merged has an address, but no longer a name.
        var path = (await cache.GetAsync(session, cancellationToken)).Find(id) is { } record ? NameSuggestions.GetPath(record.Kind, id)
            : await db.Agencies.AnyAsync(a => a.Id == id, cancellationToken) ? $"agencies/{id}"
            : null;
        return path is null
            ? await suggestions.CreateNotFoundAsync(RecordReference.Party, id, cancellationToken)
            : TypedResults.Redirect(query.GetUrl(path), permanent: true, preserveMethod: true);
    }
}
