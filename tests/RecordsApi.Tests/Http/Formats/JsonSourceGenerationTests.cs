using System.Net.Mime;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Formats;

/// <summary>How answers are written.</summary>
public sealed class JsonSourceGenerationTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Fact]
    public void Every_response_type_has_source_generated_JSON_metadata()
    {
        using var client = service.CreateClient();
        var answers = service.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .SelectMany(endpoint => endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>())
            .Where(answer => answer is { StatusCode: 200, Type.IsGenericType: true } && answer.ContentTypes.Contains(MediaTypeNames.Application.Json))
            .Select(answer => answer.Type!).Distinct().ToList();

        Assert.True(answers.Count > 20, $"{answers.Count} kinds of answers.");
        Assert.DoesNotContain(answers, type => ResponseJsonContext.Default.GetTypeInfo(type) is null);
    }
}
