using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Domain.Keys;
using RecordsApi.Tests.Databases;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Contract;

/// <summary>Requests to a register without any publication, decision or entry, and to one whose metadata is incomplete.</summary>
public sealed class EmptyRegisterTests(EmptyRegisterFactory empty) : IClassFixture<EmptyRegisterFactory>
{
    private const string EntityTag = "\"0123456789abcdef01234567-0\"";

    [Fact]
    public async Task No_read_of_an_empty_register_fails()
    {
        using var client = await CreateClientAsync(empty);
        string[] addresses = [.. await ContractAddresses.CreateAsync(empty, count: 0, seed: 1), .. ListOtherReads(), .. ListPages()];
        Assert.All(["/", "/sitemap.xml", "/v1/agreements", "/v1/audit", "/v1/exports", "/v1/webhooks"], address => Assert.Contains(address, addresses));
        var failed = new List<string>();
        foreach (var address in addresses)
        {
            using var response = await client.GetAsync(address);
            if (response.StatusCode >= HttpStatusCode.InternalServerError)
                failed.Add($"{(int)response.StatusCode} {address}");
        }

        Assert.Empty(failed);
    }

    [Fact]
    public async Task No_write_to_an_empty_register_fails() => Assert.DoesNotContain(await WriteAsync(empty), answer => answer.Status >= 500);

    // Such a register was not written by the service: a restored table is missing an entry, for example.
    [Fact]
    public async Task Writes_to_a_register_that_does_not_say_what_it_knows_are_refused_as_unavailable()
    {
        using var service = new RegisterApiFactory(new RegisterBuilder().Fact("version", "2025-12-30.1"));

        var failed = (await WriteAsync(service)).Where(answer => answer.Status >= 500).ToList();

        Assert.All(failed, answer => Assert.Equal((answer.Operation, 503), answer));
        Assert.Contains(("createWebhook", 503), failed);
    }

    private static async Task<HttpClient> CreateClientAsync(RegisterApiFactory service) =>
        service.CreateClientWithKey(await service.CreateKeyAsync(KeyScope.RegisterWrite, KeyScope.RegisterAdmin));

    // Those that need a key, and those of the export.
    private static IEnumerable<string> ListOtherReads() => OpenApiContract.Current.All
        .Where(o => o.Method == "GET" && !o.Path.Contains('{') && (o.RequiresKey || ContractAddresses.DescribesExport(o.Path))).Select(o => o.Path);

    private IEnumerable<string> ListPages() => empty.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(route => route.RoutePattern.Parameters.Count == 0 && route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(route => $"/{route.RoutePattern.RawText!.Trim('/')}");

    private static async Task<IReadOnlyList<(string Operation, int Status)>> WriteAsync(RegisterApiFactory service)
    {
        using var client = await CreateClientAsync(service);
        List<(string, int)> answers = [];
        foreach (var operation in OpenApiContract.Current.All.Where(o => o.Method != "GET"))
        {
            using var request = CreateRequest(operation);
            using var response = await client.SendAsync(request);
            answers.Add((operation.Id, (int)response.StatusCode));
        }

        return answers;
    }

    private static HttpRequestMessage CreateRequest(ContractOperation operation)
    {
        var path = operation.Parameters.Where(p => (string?)p["in"] == "path").Aggregate(operation.Path, (path, p) =>
            path.Replace($"{{{(string)p["name"]!}}}", Uri.EscapeDataString(ParameterText.FindExample(p) ?? "none"), StringComparison.Ordinal));
        var request = new HttpRequestMessage(new(operation.Method), path);
        request.Headers.TryAddWithoutValidation("If-Match", EntityTag);
        if (operation.Node["requestBody"]?["content"]?.AsObject().First() is var (type, content))
            request.Content = new StringContent(content!["example"]?.ToJsonString() ?? "", Encoding.UTF8, type);
        return request;
    }
}
