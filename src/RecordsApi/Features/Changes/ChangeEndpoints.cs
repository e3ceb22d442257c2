using RecordsApi.Features.Changes.V1;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Changes;

/// <summary>Routes of the change log.</summary>
internal static class ChangeEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapChanges(this IEndpointRouteBuilder v1)
    {
        var changes = v1.MapGroup("/changes").WithTags("Changes");
        changes.MapGet("/", ListChanges.HandleAsync).DescribeList<ChangeV1>("listChanges", "List changes",
            "One sequence of everything this register learned about publications, agencies, agreements, their steps, decisions and meetings, in the order in which it learned it, corrections included. "
            + "Entries are only ever added. To follow it, read every page, keep the greatest `sequence` and ask with it as `after` next time: nothing is lost, even where something old is taken in late. "
            + "A publication that repeats what was printed before adds one entry, its own.");
        changes.MapGet("/{sequence}", GetChange.HandleAsync).DescribeSingle<ChangeV1>("getChange", "Get a change", "One entry of the log, for ever the same.");
        v1.MapGet("/changes.atom", GetChangesFeed.HandleAsync).WithTags("Changes").DescribeFeed("getChangesFeed", "Get the changes as a feed",
            "The newest 100 entries of the log as an Atom feed (RFC 4287), newest first, with the filters of the list. Its link `next` leads to older ones (RFC 5005).");
    }
}
