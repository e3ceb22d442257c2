using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes;

/// <summary>Routes of the change log.</summary>
internal static class ChangeEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapChanges(this IEndpointRouteBuilder v1)
    {
        var changes = v1.MapGroup("/changes").WithTags("Changes");
        changes.MapGet("/", ListAsync).DescribeList<ChangeV1>("listChanges", "List changes",
            "One sequence of everything this register learned about publications, agencies, agreements, their steps, decisions and meetings, in the order in which it learned it, corrections included. "
            + "Entries are only ever added. To follow it, read every page, keep the greatest `sequence` and ask with it as `after` next time: nothing is lost, even where something old is taken in late. "
            + "A publication that repeats what was printed before adds one entry, its own.");
        changes.MapGet("/{sequence}", GetAsync).DescribeSingle<ChangeV1>("getChange", "Get a change", "One entry of the log, for ever the same.");
        v1.MapGet("/changes.atom", GetChangesFeed.HandleAsync).WithTags("Changes").DescribeFeed("getChangesFeed", "Get the changes as a feed",
            "The newest 100 entries of the log as an Atom feed (RFC 4287), newest first, with the filters of the list. Its link `next` leads to older ones (RFC 5005).");
    }

    private static async Task<IResult> ListAsync(
        BoundQuery<ListChangesQuery> query, RegisterContext db, PagedResponder answers, CancellationToken cancellationToken)
    {
        // What is taken in while this is answered waits for the next question, so that the note below loses nothing.
        var newest = await db.GetLatestSequenceAsync(cancellationToken);
        return await answers.RespondAsync(query, new ListDefinition<Change, ChangeV1>(
            "Changes", db.Changes.Where(c => c.Sequence <= newest).ApplyFilters(query.Value, db), ListChangesQuery.SortKeys,
            (rows, ct) => db.LoadResponsesAsync(rows, query, ct))
        {
            GetNotesAsync = _ => Task.FromResult<IReadOnlyList<string>>(query.Parsed.GetValues("sort") is ["-sequence"]
                ? []
                : [$"The log ends at number {newest}. Once every page is read, after={newest} asks for what was taken in since."]),
        }, cancellationToken);
    }

    private static async Task<IResult> GetAsync(
        string sequence, BoundQuery<NoQueryParameters> query, RegisterContext db, DatasetMetadataReader register, CancellationToken cancellationToken)
    {
        var number = long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        if (await db.Changes.FirstOrDefaultAsync(c => c.Sequence == number, cancellationToken) is { } row)
            return await register.CreateSingleAsync((await db.LoadResponsesAsync([row], query, cancellationToken))[0], query.TemporalContext, cancellationToken);
        var newest = await db.GetLatestSequenceAsync(cancellationToken);
        var mistake = new ValidationError("sequence", $"The log has no entry '{sequence}': it ends at number {newest}.");
        return new ProblemResult(ProblemTypes.NotFound, mistake.Message, ProblemErrors.From([mistake]));
    }
}
