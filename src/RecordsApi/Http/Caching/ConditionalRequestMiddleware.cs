using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Versioning;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Keys;
using RecordsApi.Http.Versioning;

namespace RecordsApi.Http.Caching;

/// <summary>Endpoint metadata: the endpoint writes the entity tags of its responses itself, and sends them as they are.</summary>
internal sealed record SkipConditionalRequests;

/// <summary>Entity tags on every response that comes from the dataset, and 304 for clients that already have the response.</summary>
internal sealed class ConditionalRequestMiddleware(
    RequestDelegate next, DatasetVersionMonitor monitor, TimeProvider clock, IOptions<HostingOptions> hosting, IOptions<ResponseCacheOptions> cache)
{
    private const string Vary = "Accept, Accept-Encoding";

    private static readonly Func<object, Task> CorrectHeaders = CorrectHeadersAsync;

    private readonly string? publicAddress = hosting.Value.GetPublicAddress();
    private readonly TimeSpan checkInterval = cache.Value.GetCheckInterval();

    /// <summary>Writes the headers, and responds with 304 without reading a table.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata is not { } endpoint
            || endpoint.GetMetadata<QueryParametersMetadata>() is not { } query
            || !HttpMethods.IsGet(http.Request.Method)
            || endpoint.GetMetadata<SkipConditionalRequests>() is not null
            || endpoint.GetMetadata<RequiredScopeMetadata>() is not null)
            return next(http);
        var request = http.Request;
        var conditional = ConditionalRequest.Create(
            request, RequestBaseUrl.GetBaseUrl(request, publicAddress), query.HasAsOf, monitor.GetRecent(checkInterval), clock.GetUtcNow());
        conditional.Attach(http);

        // Written now, because the output cache stores the headers before the response starts, and again later, when the status is known.
        http.Response.Headers.Vary = Vary;
        conditional.WriteHeaders(http.Response.Headers);
        http.Response.OnStarting(CorrectHeaders, http);
        if (!conditional.IsNotModified(request))
            return next(http);

        // The same headers as where the stored response shows that it is not modified.
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        http.Response.Headers.Remove(HeaderNames.LastModified);
        http.Response.Headers[UnknownApiVersion.SupportedVersionsHeader] = UnknownApiVersion.SupportedVersions;
        return Task.CompletedTask;
    }

    private static Task CorrectHeadersAsync(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        if (http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
            return Task.CompletedTask;
        headers.Vary = Vary;
        headers.Remove(HeaderNames.ETag);
        headers.Remove(HeaderNames.LastModified);
        if (headers.CacheControl == http.Features.Get<ConditionalRequest>()?.CacheControl)
            headers.Remove(HeaderNames.CacheControl);
        return Task.CompletedTask;
    }
}
