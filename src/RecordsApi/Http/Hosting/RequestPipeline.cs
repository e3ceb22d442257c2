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
    /// <returns>The status code and the body.</returns>
    public async Task<(int Status, string Body)> SendAsync(HttpContext client, string path, QueryString query, byte[]? json)
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
        var http = contexts.Create(features);
        try
        {
            await pipeline!(http);
            await http.Response.CompleteAsync();
            return (http.Response.StatusCode, System.Text.Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length));
        }
        finally
        {
            contexts.Dispose(http);
        }
    }
}
