using System.Linq.Expressions;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Search;

namespace RecordsApi.Http.Queries;

/// <summary>Sorts lists by how well their rows match the search text.</summary>
internal static class RelevanceSort
{
    /// <summary>The sort key; the best matches come first.</summary>
    public const string Relevance = "relevance";

    /// <summary>Whether the list is sorted by rank: by default if there is a search text, otherwise if requested.</summary>
    public static bool IsSortedByRelevance(this ParsedQuery parsed) =>
        parsed.Has("q") && (!parsed.Has("sort") || parsed.GetValues("sort").Any(key => key.TrimStart('-') == Relevance));

    /// <summary>Adds the rank to the sort keys of a list and makes it the default.</summary>
    public static SortDefinition<RankedRow<TRow>> WithRelevance<TRow>(this SortDefinition<TRow> sorts) => sorts.AddTo(
        new SortDefinition<RankedRow<TRow>>(Relevance).AddKey(Relevance, found => found.Rank), found => found.Row);

    /// <summary>Adds the rank to a list definition; <paramref name="id"/> selects the id by which rows are ranked.</summary>
    public static ListDefinition<RankedRow<TRow>, TRecord> WithRelevance<TRow, TRecord>(
        this ListDefinition<TRow, TRecord> definition, SortDefinition<RankedRow<TRow>> sorts, IQueryable<NameRank> ranks, Expression<Func<TRow, string>> id)
        where TRow : class =>
        new(definition.Subject,
            definition.Rows.Join(ranks, id, rank => rank.Id, (row, rank) => new RankedRow<TRow> { Row = row, Rank = rank.Rank }),
            sorts,
            (rows, cancellationToken) => definition.MapAsync([.. rows.Select(found => found.Row)], cancellationToken))
        { GetJurisdictionId = definition.GetJurisdictionId, GetNotesAsync = definition.GetNotesAsync };
}
