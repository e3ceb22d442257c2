using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Sources;

/// <summary>Routes of sources.</summary>
internal static class SourceEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapSources(this IEndpointRouteBuilder v1)
    {
        var sources = v1.MapGroup("/sources").WithTags("Sources");
        sources.MapGet("/", ListSources.HandleAsync).DescribeList<SourceV1>("listSources", "List sources", "The evidence for all facts.");
        sources.MapGet("/{id}", GetSource.HandleAsync).DescribeSingle<SourceV1>("getSource", "Get a source", "A source.").HasPage(id => $"/sources/{id}");
    }
}
