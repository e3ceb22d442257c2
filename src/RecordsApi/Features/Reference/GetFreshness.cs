using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Publications;
using RecordsApi.Features.Reference.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Reference;

/// <summary>How fresh the register is, and what it does not have.</summary>
internal static class GetFreshness
{
    private const string NoneRecorded =
        "No accepted publication of a list and no other source in the register names an agreement of it. That is not proof that there is none: " +
        "agreements that no list and no source here carries are not known, and nothing after the day in register.freshThrough is.";

    /// <summary>Answers the question.</summary>
    public static async Task<IResult> HandleAsync(
        Asked<NoParameters> asked, RegisterContext db, RegisterReader register, CancellationToken cancellationToken)
    {
        List<ListFreshnessV1> lists = [];
        foreach (var list in ListPublicationsRequest.Lists)
            lists.Add(await OfListAsync(db.Publications.Where(p => p.List == list), list, asked, cancellationToken));
        return await register.SingleAsync(new FreshnessV1(NoneRecorded, lists), asked.Frame, cancellationToken);
    }

    private static async Task<ListFreshnessV1> OfListAsync(
        IQueryable<Publication> publications, string list, Asked asked, CancellationToken cancellationToken)
    {
        var counts = await publications.GroupBy(p => p.State).ToDictionaryAsync(g => g.Key, g => g.Count(), cancellationToken);
        var newest = publications.OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id);
        var aside = await newest.Where(p => p.State == "quarantined").ToListAsync(cancellationToken);
        return new(
            list,
            Reference(await newest.FirstOrDefaultAsync(cancellationToken), asked),
            Reference(await publications.OrderByDescending(p => p.Position).FirstOrDefaultAsync(p => p.Position != null, cancellationToken), asked),
            counts.GetValueOrDefault("accepted"), counts.GetValueOrDefault("quarantined"), counts.GetValueOrDefault("duplicate"),
            [.. aside.Select(p => Reference(p, asked)!)]);
    }

    private static PublicationReferenceV1? Reference(Publication? p, Asked asked) =>
        p is null ? null : new(p.Id, p.PublishedOn, p.FileName, p.Reason, asked.To($"publications/{p.Id}"));
}
