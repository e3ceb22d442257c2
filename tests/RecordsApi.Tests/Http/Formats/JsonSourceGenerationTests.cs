using System.Net.Mime;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Formats;

/// <summary>JSON source generation.</summary>
public sealed class JsonSourceGenerationTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Fact]
    public void Every_response_type_has_source_generated_JSON_metadata()
    {
        using var client = service.CreateClient();
        var responses = service.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .SelectMany(endpoint => endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>())
            .Where(response => response is { StatusCode: 200, Type.IsGenericType: true } && response.ContentTypes.Contains(MediaTypeNames.Application.Json))
            .Select(response => response.Type!).Distinct().ToList();

        Assert.True(responses.Count > 20, $"{responses.Count} kinds of answers.");
        Assert.DoesNotContain(responses, type => ResponseJsonContext.Default.GetTypeInfo(type) is null);
    }
}
