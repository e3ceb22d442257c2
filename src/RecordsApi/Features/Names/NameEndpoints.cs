using RecordsApi.Features.Names.V1;
using RecordsApi.Http.Formats;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Security;

namespace RecordsApi.Features.Names;

/// <summary>Routes that find records by name.</summary>
internal static class NameEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapNames(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/suggest", SuggestNames.HandleAsync).WithTags("Names").DescribeList<SuggestionV1>("suggestNames", "Suggest records by name",
            "The agencies, jurisdictions and agreements whose names are most like a text, for a search box: after each key press, or for a name that is misspelled or half remembered. Best matches first. Not paged.");
        v1.MapPost("/resolve", ResolveNames.HandleAsync).WithTags("Names").DescribeBatch<SingleV1<IReadOnlyList<ResolutionV1>>>("resolveNames", "Resolve names to records",
            "For each of up to 500 names or identifiers: the agencies and jurisdictions that it can mean, with scores and reasons, by the rules by which imports recognize names. Nothing is written, and no key is needed.").WithCost(RequestCost.FoundByItem);
    }
}
