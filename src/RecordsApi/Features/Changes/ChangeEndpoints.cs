using RecordsApi.Features.Changes.V1;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Security;

namespace RecordsApi.Features.Changes;

/// <summary>Routes of the change log.</summary>
internal static class ChangeEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapChanges(this IEndpointRouteBuilder v1)
    {
        var changes = v1.MapGroup("/changes").WithTags("Changes");
        changes.MapGet("/", ListChanges.HandleAsync).DescribeList<ChangeV1>("listChanges", "List changes",
            "All changes to publications, agencies, agreements, status events, decisions, meetings and sources, including corrections, in the order in which this register recorded them. "
            + "There is one entry for each thing that happened: what came with it, such as the agreement, the names and the status of a new agency, is in `details`. A filter matches an entry if the entry or one of its details matches. "
            + "Entries are only added, never changed. To follow the log, read every page, keep the greatest `sequence`, and use it as `after` in the next request: no change is missed, even if old data is imported late. "
            + "A publication without changes adds a single entry, for the publication itself.")
            .WithCost(new() { WholeList = 30 });
        changes.MapGet("/{sequence}", GetChange.HandleAsync).DescribeSingle<ChangeV1>("getChange", "Get a change", "An entry of the change log. Entries never change.");
        v1.MapGet("/changes.atom", GetChangesFeed.HandleAsync).WithTags("Changes").DescribeFeed("getChangesFeed", "Get the changes as an Atom feed",
            "The newest 100 entries of the change log as an Atom feed (RFC 4287), newest first, with the same filters as the list: `state=FL` for a state, `within=12086` for a county, `agency=…` for an agency; `links.feed` of a record leads to its own. The content of an entry is HTML, with links to the record and to its evidence. The `next` link leads to older entries (RFC 5005).")
            .WithCost(new(3));
    }
}
