using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using RecordsApi.Http.Formats;

namespace RecordsApi.Http.Hosting;

/// <summary>
/// Answers requests that do not come from the network: by the same pipeline, with the same validation, limits and stored responses, in the name of
/// the client on whose behalf they are made.
/// </summary>
internal sealed class RequestPipeline(IHttpContextFactory contexts)
{
    private RequestDelegate? pipeline;

    /// <summary>Remembers everything after this point of the pipeline.</summary>
    public RequestDelegate Attach(RequestDelegate next) => pipeline = next;

    /// <summary>Answers a request.</summary>
    /// <param name="client">The request of the client.</param>
    /// <param name="path">The path.</param>
    /// <param name="query">The query string.</param>
    /// <param name="json">The body of a POST request; null for a GET request.</param>
    /// <param name="isPart">Whether the response becomes part of the response to the client, whose request was admitted and charged as a whole.</param>
    /// <exception cref="OperationCanceledException">The client closed its connection.</exception>
    public async Task<InProcessResponse> SendAsync(HttpContext client, string path, QueryString query, byte[]? json = null, bool isPart = false)
    {
        ArgumentNullException.ThrowIfNull(client);
        var body = new MemoryStream();
        IHeaderDictionary headers = new HeaderDictionary { [HeaderNames.Host] = client.Request.Host.Value };
        if (json is not null)
            headers.ContentType = ResponseFormats.JsonType;
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Protocol = client.Request.Protocol,
            Scheme = client.Request.Scheme,
            Method = json is null ? HttpMethods.Get : HttpMethods.Post,
            PathBase = client.Request.PathBase,
            Path = path,
            QueryString = query.ToString(),
            Headers = headers,
            Body = json is null ? Stream.Null : new MemoryStream(json),
        });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        features.Set<IHttpConnectionFeature>(new HttpConnectionFeature { RemoteIpAddress = client.Connection.RemoteIpAddress });
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = client.RequestAborted });
        if (isPart)
            features.Set(new AdmittedRequest());
        var http = contexts.Create(features);
        try
        {
            await pipeline!(http);
            await http.Response.CompleteAsync();

            // The framework stops writing when the client is gone, and reports nothing: the body may be cut off.
            client.RequestAborted.ThrowIfCancellationRequested();
            return new(http.Response.StatusCode, body.GetBuffer().AsMemory(0, (int)body.Length), http.Response.Headers.Location);
        }
        finally
        {
            // A server does so after a response; without it, the connection to the register would not return to its pool.
            if (features.Get<IServiceProvidersFeature>() is IAsyncDisposable scope)
                await scope.DisposeAsync();
            contexts.Dispose(http);
        }
    }
}

/// <summary>A response to a request that did not come from the network.</summary>
/// <param name="Status">Status code.</param>
/// <param name="Body">Body.</param>
/// <param name="Location">Where a redirect leads; null if it is not one.</param>
internal sealed record InProcessResponse(int Status, ReadOnlyMemory<byte> Body, string? Location)
{
    /// <summary>The body as text.</summary>
    public string Text => System.Text.Encoding.UTF8.GetString(Body.Span);
}
