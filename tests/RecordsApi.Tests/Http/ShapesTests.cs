using System.Net.Mime;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Http.Formats;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http;

/// <summary>How answers are written.</summary>
public sealed class ShapesTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public void Every_answer_of_the_register_is_written_as_the_compiler_knows_its_shape()
    {
        using var client = service.CreateClient();
        var answers = service.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .SelectMany(endpoint => endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>())
            .Where(answer => answer is { StatusCode: 200, Type.IsGenericType: true } && answer.ContentTypes.Contains(MediaTypeNames.Application.Json))
            .Select(answer => answer.Type!).Distinct().ToList();

        Assert.True(answers.Count > 20, $"{answers.Count} kinds of answers.");
        Assert.DoesNotContain(answers, type => ShapesJson.Default.GetTypeInfo(type) is null);
    }
}
