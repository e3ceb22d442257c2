using System.Linq.Expressions;
using RecordsApi.Data.Search;

namespace RecordsApi.Http.Queries;

/// <summary>Lists in the order of how near their rows are to the text that was looked for.</summary>
internal static class RelevanceSort
{
    /// <summary>The sort key: the nearest first.</summary>
    public const string Relevance = "relevance";

    /// <summary>Whether the rank takes part in the order: with a text it does unless other keys are asked for.</summary>
    public static bool IsSortedByRelevance(this ParsedQuery parsed) =>
        parsed.Has("q") && (!parsed.Has("sort") || parsed.GetValues("sort").Any(key => key.TrimStart('-') == Relevance));

    /// <summary>The keys of a list with the rank as one more, which is the order when none is asked for.</summary>
    public static SortDefinition<RankedRow<TRow>> WithRelevance<TRow>(this SortDefinition<TRow> sorts) => sorts.AddTo(
        new SortDefinition<RankedRow<TRow>>(Relevance).AddKey(Relevance, found => found.Rank), found => found.Row);

    /// <summary>The plan of the same list with the rank of what each row's <paramref name="id"/> names.</summary>
    public static ListDefinition<RankedRow<TRow>, TRecord> WithRelevance<TRow, TRecord>(
        this ListDefinition<TRow, TRecord> definition, SortDefinition<RankedRow<TRow>> sorts, IQueryable<NameRank> ranks, Expression<Func<TRow, string>> id) =>
        new(definition.Subject,
            definition.Rows.Join(ranks, id, rank => rank.Id, (row, rank) => new RankedRow<TRow> { Row = row, Rank = rank.Rank }),
            sorts,
            (rows, cancellationToken) => definition.MapAsync([.. rows.Select(found => found.Row)], cancellationToken))
        { GetJurisdictionId = definition.GetJurisdictionId, GetNotesAsync = definition.GetNotesAsync };
}
