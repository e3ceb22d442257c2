using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using RecordsApi.Http.OpenApi;
using RecordsApi.Tests.Support;
using Swashbuckle.AspNetCore.Swagger;

namespace RecordsApi.Tests.Http.OpenApi;

/// <summary>How the OpenAPI document is stored and revalidated.</summary>
public sealed class OpenApiCachingTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private const string Address = "/openapi/v1.json";

    [Fact]
    public async Task Document_has_an_entity_tag_that_returns_304()
    {
        using var first = await SendAsync(null, null);
        using var again = await SendAsync(null, first.Headers.ETag!.ToString());

        Assert.Equal("public, must-revalidate, max-age=0", first.Headers.CacheControl!.ToString());
        Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag), (again.StatusCode, again.Headers.ETag));
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Document_is_sent_compressed_with_a_tag_of_its_own(string coding)
    {
        using var plain = await SendAsync(null, null);
        using var coded = await SendAsync(coding, null);

        Assert.Equal([coding], coded.Content.Headers.ContentEncoding);
        Assert.NotEqual(plain.Headers.ETag, coded.Headers.ETag);
        Assert.True((await coded.Content.ReadAsByteArrayAsync()).Length * 5 < (await plain.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task Document_is_created_once_for_requests_that_come_together()
    {
        var provider = new CountingProvider(service.Services.GetRequiredService<IAsyncSwaggerProvider>());
        using var cache = new OpenApiDocumentCache();
        var documents = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => cache.GetAsync("/", provider, CancellationToken.None).AsTask()));

        Assert.Equal(1, provider.Created);
        Assert.All(documents, document => Assert.Same(documents[0], document));
    }

    [Fact]
    public async Task Requests_for_the_document_count_against_the_rate_limit()
    {
        using var own = new RegisterApiFactory { Settings = { ["RateLimiting:Enabled"] = "true", ["RateLimiting:Requests"] = "1", ["RateLimiting:Seconds"] = "100000" } };
        using var client = own.CreateClient();
        using var first = await client.GetAsync(Address);
        using var second = await client.GetAsync(Address);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (first.StatusCode, second.StatusCode));
    }

    private async Task<HttpResponseMessage> SendAsync(string? coding, string? tag)
    {
        using var client = service.CreateDefaultClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        if (coding is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", coding);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await client.SendAsync(request);
    }

    private sealed class CountingProvider(IAsyncSwaggerProvider inner) : IAsyncSwaggerProvider
    {
        private int created;

        public int Created => created;

        public Task<OpenApiDocument> GetSwaggerAsync(string documentName, string? host = null, string? basePath = null)
        {
            Interlocked.Increment(ref created);
            return inner.GetSwaggerAsync(documentName, host, basePath);
        }
    }
}
