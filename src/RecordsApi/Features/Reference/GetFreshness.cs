using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Features.Reference.V1;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reference;

/// <summary>Gets how fresh the register is, and which publications it has not accepted.</summary>
internal static class GetFreshness
{
    private const string NoneRecordedText =
        "No accepted publication and no other source in the register names an agreement. This does not prove that there is none: " +
        "agreements that no list or source mentions are unknown, and nothing after the date in register.freshThrough is covered.";

    /// <summary>Handles <c>GET /freshness</c>.</summary>
    public static async Task<Ok<SingleV1<FreshnessV1>>> HandleAsync(
        BoundQuery<NoQueryParameters> query, RegisterContext db, DatasetMetadataReader metadata, CancellationToken cancellationToken)
    {
        List<ListFreshnessV1> lists = [];
        foreach (var list in PublicationList.Lists)
            lists.Add(await GetListFreshnessAsync(db.Publications.Where(p => p.List == list), list, query, cancellationToken));
        return await metadata.CreateSingleAsync(new FreshnessV1(NoneRecordedText, lists), query.TemporalContext, cancellationToken);
    }

    private static async Task<ListFreshnessV1> GetListFreshnessAsync(
        IQueryable<Publication> publications, string list, BoundQuery query, CancellationToken cancellationToken)
    {
        var counts = await publications.GroupBy(p => p.State).ToDictionaryAsync(g => g.Key, g => g.Count(), cancellationToken);
        var newest = publications.OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id);
        var aside = await newest.Where(p => p.State == "quarantined").ToListAsync(cancellationToken);
        return new(
            list,
            ToReference(await newest.FirstOrDefaultAsync(cancellationToken), query),
            ToReference(await publications.OrderByDescending(p => p.Position).FirstOrDefaultAsync(p => p.Position != null, cancellationToken), query),
            counts.GetValueOrDefault("accepted"), counts.GetValueOrDefault("quarantined"), counts.GetValueOrDefault("unchanged"),
            [.. aside.Select(p => ToReference(p, query)!)]);
    }

    private static PublicationReferenceV1? ToReference(Publication? p, BoundQuery query) =>
        p is null ? null : new(p.Id, p.PublishedOn, p.FileName, p.Reason, query.GetUrl($"publications/{p.Id}"));
}
