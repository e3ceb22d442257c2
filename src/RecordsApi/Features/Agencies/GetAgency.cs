using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agencies;

/// <summary>Gets an agency.</summary>
internal static class GetAgency
{
    /// <summary>
    /// Handles <c>GET /agencies/{id}</c>. An agency that was merged into another redirects to it, and so does the id that a name printed
    /// by mistake would have.
    /// </summary>
    public static async Task<Results<Ok<SingleV1<AgencyV1>>, RedirectHttpResult, ProblemResult>> HandleAsync(
        string id, BoundQuery<KnownAtQuery> query, RegisterContext db, DatasetMetadataReader metadata, RecordSuggestions suggestions, CancellationToken cancellationToken)
    {
        if (await db.Agencies.FirstOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } agency)
        {
            return await db.FindAgencyIdByPrintedNameAsync(id, cancellationToken) is { } printed
                ? TypedResults.Redirect(query.GetUrl($"agencies/{printed}{query.Http.Request.QueryString}"), permanent: true, preserveMethod: true)
                : await suggestions.CreateNotFoundAsync(RecordReference.Agency, id, cancellationToken);
        }

        if (agency.MergedIntoId is { } merged)
            return TypedResults.Redirect(query.GetUrl($"agencies/{merged}{query.Http.Request.QueryString}"), permanent: true, preserveMethod: true);
        var record = (await db.LoadResponsesAsync([agency], query, cancellationToken))[0];
        return await metadata.CreateSingleAsync(record, query, cancellationToken);
    }
}
