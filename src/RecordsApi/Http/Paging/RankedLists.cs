using System.Linq.Expressions;
using RecordsApi.Http.Asking;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Http.Paging;

/// <summary>Lists in the order of how near their rows are to the text that was looked for.</summary>
internal static class RankedLists
{
    /// <summary>The sort key: the nearest first.</summary>
    public const string Relevance = "relevance";

    /// <summary>Whether the rank takes part in the order: with a text it does unless other keys are asked for.</summary>
    public static bool IsRanked(this QueryReading reading) =>
        reading.Has("q") && (!reading.Has("sort") || reading.Texts("sort").Any(key => key.TrimStart('-') == Relevance));

    /// <summary>The keys of a list with the rank as one more, which is the order when none is asked for.</summary>
    public static SortTable<Found<TRow>> Ranked<TRow>(this SortTable<TRow> sorts) => sorts.AddTo(
        new SortTable<Found<TRow>>(Relevance).With(Relevance, found => found.Rank), found => found.Row);

    /// <summary>The plan of the same list with the rank of what each row's <paramref name="id"/> names.</summary>
    public static ListPlan<Found<TRow>, TRecord> Ranked<TRow, TRecord>(
        this ListPlan<TRow, TRecord> plan, SortTable<Found<TRow>> sorts, IQueryable<NameRank> ranks, Expression<Func<TRow, string>> id) =>
        new(plan.Things,
            plan.Rows.Join(ranks, id, rank => rank.Id, (row, rank) => new Found<TRow> { Row = row, Rank = rank.Rank }),
            sorts,
            (rows, cancellationToken) => plan.ShapeAsync([.. rows.Select(found => found.Row)], cancellationToken))
        { PlaceOf = plan.PlaceOf, NotesAsync = plan.NotesAsync };
}
