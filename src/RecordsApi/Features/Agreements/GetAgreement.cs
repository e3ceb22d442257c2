using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Coverage;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>The query of <c>GET /agreements/{id}</c>.</summary>
internal sealed record GetAgreementQuery : IQueryModel<GetAgreementQuery>, IListScopedQuery
{
    public IReadOnlyList<string> CarryingLists => PublishedList.Codes;

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [CommonParameters.AsOf, CommonParameters.KnownAt, AgreementIncludes.IncludeParameter, CommonParameters.RecordFormat];

    public static GetAgreementQuery From(ParsedQuery parsed) => new();
}

/// <summary>Gets an agreement.</summary>
internal static class GetAgreement
{
    /// <summary>Handles <c>GET /agreements/{id}</c>. An agreement without a status event by that date returns 404 with its first date.</summary>
    public static async Task<Results<Ok<SingleV1<AgreementV1>>, RedirectHttpResult, ProblemResult>> HandleAsync(
        string id, BoundQuery<GetAgreementQuery> query, RegisterContext db, DatasetMetadataReader register, RecordSuggestions suggestions, CancellationToken cancellationToken)
    {
        if (await db.FindCurrentAgreementAsync(id, query, cancellationToken) is { } current)
            return await register.CreateSingleAsync(current, query, cancellationToken);
        var record = await db.Agreements.Where(a => a.Id == id).Select(a => new { a.MergedIntoId }).FirstOrDefaultAsync(cancellationToken);
        if (record is null && !await db.Agreements.IgnoreQueryFilters().AnyAsync(a => a.Id == id, cancellationToken))
            return await suggestions.CreateNotFoundAsync(RecordReference.Agreement, id, cancellationToken);
        if (record?.MergedIntoId is { } merged)
            return TypedResults.Redirect(query.GetUrl($"agreements/{merged}{query.Http.Request.QueryString}"), permanent: true, preserveMethod: true);

        if (await db.FindAgreementAsync(id, query, cancellationToken) is { } agreement)
            return await register.CreateSingleAsync(agreement, query, cancellationToken);
        var first = await db.StatusEvents.Where(e => e.AgreementId == id && (e.SupersededAt == null || e.ClosedAs != null))
            .OrderBy(e => e.Latest).ThenBy(e => e.Sequence).Select(e => e.OccurredOn).FirstOrDefaultAsync(cancellationToken);
        return new ProblemResult(ProblemTypes.NotFound,
            $"The agreement '{id}' has no status event on the requested date, as known at the requested timestamp; {(first is null ? "it has no dated event" : $"its first event is dated {first}")}.");
    }
}
