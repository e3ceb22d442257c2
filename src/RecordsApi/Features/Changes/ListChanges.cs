using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes;

/// <summary>The query of <c>GET /changes</c>.</summary>
internal sealed record ListChangesQuery(ParsedQuery Parsed) : IQueryModel<ListChangesQuery>, IChangeFilterQuery
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. ChangeParameters.Filters,
        .. CommonParameters.ForList(ChangeList.SortKeys.Names, ChangeList.SortKeys.Default),
    ];

    public static ListChangesQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Validates <see cref="ListChangesQuery"/> against the register.</summary>
internal sealed class ListChangesValidator : ChangeFilterValidator<ListChangesQuery>;

/// <summary>Lists the entries of the change log.</summary>
internal static class ListChanges
{
    /// <summary>Handles <c>GET /changes</c>.</summary>
    public static async Task<ListResult<ChangeV1>> HandleAsync(
        BoundQuery<ListChangesQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        // Entries added during this request are left for the next one, so that a reader who follows the note misses none.
        var newest = await db.GetLatestSequenceAsync(cancellationToken);
        var known = db.Changes.Where(c => c.Sequence <= newest);
        var changes = known.ApplyFilters(query.Value, db);
        var area = await db.FindJurisdictionsOfRecordsAsync(query.Parsed.GetArea(), cancellationToken);
        return await responder.RespondAsync(query, ChangeList.Create(db, changes.InArea(area), query) with
        {
            UnpagedRows = known.ApplyFilters(query.Value, db, RowsRead.All).InArea(area),
            GetNotesAsync = async ct => [.. DescribeNewest(query.Parsed, newest), .. await changes
                .WithoutPoint(area, c => c.JurisdictionId).DescribeWithoutPointAsync(query.Parsed, ct)],
        }, cancellationToken);
    }

    private static IEnumerable<string> DescribeNewest(ParsedQuery parsed, long newest)
    {
        if (parsed.GetValues("sort") is not ["-sequence"])
            yield return $"The newest entry of the log is number {newest}. After you have read every page, use after={newest} to get later entries.";
    }
}
