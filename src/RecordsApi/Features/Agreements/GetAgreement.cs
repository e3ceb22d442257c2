using Microsoft.EntityFrameworkCore;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>At which two times an agreement is asked for.</summary>
internal sealed record GetAgreementRequest : IRequest<GetAgreementRequest>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } = [Common.AsOf, Common.KnownAt, AgreementIncludes.Parameter];

    public static GetAgreementRequest From(QueryReading reading) => new();
}

/// <summary>One agreement as it stood at two times.</summary>
internal static class GetAgreement
{
    /// <summary>Answers the question; an agreement that had no step yet by then is not found, and the answer says since when it has one.</summary>
    public static async Task<IResult> HandleAsync(
        string id, Asked<GetAgreementRequest> asked, RegisterContext db, RegisterReader register, CancellationToken cancellationToken)
    {
        if (await db.CurrentAsync(id, asked, cancellationToken) is { } current)
            return await register.SingleAsync(current, asked.Frame, cancellationToken);
        var record = await db.Agreements.Where(a => a.Id == id).Select(a => new { a.MergedIntoId }).FirstOrDefaultAsync(cancellationToken);
        if (record is null && !await db.Agreements.IgnoreQueryFilters().AnyAsync(a => a.Id == id, cancellationToken))
            return await NotFoundAnswer.OfAsync("agreement", id, db.Agreements.Select(a => a.Id), cancellationToken);
        if (record?.MergedIntoId is { } merged)
            return TypedResults.Redirect(asked.To($"agreements/{merged}{asked.Http.Request.QueryString}"), permanent: true, preserveMethod: true);

        if (await db.AgreementAsync(id, asked, cancellationToken) is { } agreement)
            return await register.SingleAsync(agreement, asked.Frame, cancellationToken);
        var first = await db.StatusEvents.Where(e => e.AgreementId == id && (e.SupersededAt == null || e.ClosedAs != null))
            .OrderBy(e => e.Latest).ThenBy(e => e.Sequence).Select(e => e.OccurredOn).FirstOrDefaultAsync(cancellationToken);
        return new ProblemResult(Problems.NotFound,
            $"The register has the agreement '{id}', but nothing of it at the times asked about; its first step is dated {first ?? "nowhere"}.");
    }
}
