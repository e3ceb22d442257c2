using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using RecordsApi.Http.Hosting;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Context;

/// <summary>Creates the contexts of pages.</summary>
internal sealed class PageContextFactory(DatasetMetadataReader metadata, RequestPipeline pipeline, IOptions<JsonOptions> json)
{
    /// <summary>Creates the context of a request.</summary>
    public async Task<PageContext> CreateAsync(BoundQuery query, CancellationToken cancellationToken) =>
        new(query, await metadata.GetMetadataAsync(query, cancellationToken), pipeline, json.Value.SerializerOptions);
}
