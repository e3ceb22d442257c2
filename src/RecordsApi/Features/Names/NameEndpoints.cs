using RecordsApi.Http.Formats;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Names;

/// <summary>Routes that find records by name.</summary>
internal static class NameEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapNames(this IEndpointRouteBuilder v1) =>
        v1.MapGet("/suggest", SuggestNames.HandleAsync).WithTags("Names").DescribeList<SuggestionV1>("suggestNames", "Suggest records by name",
            "The agencies, jurisdictions and agreements whose names are most like a text, for a search box: after each key press, or for a name that is misspelled or half remembered. Best matches first. Not paged.");
}
