using System.Net;
using System.Text.RegularExpressions;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security;

/// <summary>The service behind a proxy, under a path of a site.</summary>
public sealed partial class PublicPathTests : IDisposable
{
    private readonly RegisterApiFactory service = new() { Settings = { ["PublicAddress"] = "https://site.example/records/" } };

    public void Dispose() => service.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("/records")]
    public async Task Service_responds_whether_or_not_the_proxy_removes_the_path(string prefix)
    {
        var agency = (await service.GetJsonAsync($"{prefix}/v1/agencies?limit=1"))["data"]![0]!;

        Assert.StartsWith("https://site.example/records/v1/agencies/", (string?)agency["links"]!["self"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/records")]
    [InlineData("/records/")]
    public async Task Every_address_on_the_home_page_is_below_the_path(string address)
    {
        var page = await service.GetTextAsync(address);
        string[] addresses = [.. PageAddress().Matches(page).Select(m => m.Groups[1].Value).Where(found => !found.StartsWith('#'))];

        Assert.Contains("/records/search", addresses);
        Assert.All(addresses, found => Assert.True(found.StartsWith("/records", StringComparison.Ordinal) || found.StartsWith("https://site.example/records", StringComparison.Ordinal), found));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/records")]
    public async Task Document_names_the_public_address_as_the_server(string prefix) =>
        Assert.Equal("https://site.example/records", (string?)(await service.GetJsonAsync($"{prefix}/openapi/v1.json"))["servers"]![0]!["url"]);

    [Fact]
    public async Task Every_address_in_Swagger_UI_is_relative_to_the_page()
    {
        var page = await service.GetTextAsync("/records/swagger/index.html");
        var script = await service.GetTextAsync("/records/swagger/index.js");
        string[] addresses = [.. Address().Matches(page).Select(m => m.Groups[1].Value), .. DocumentUrl().Matches(script).Select(m => m.Groups[1].Value)];

        Assert.Contains("../openapi/v1.json", addresses);
        Assert.Contains("barriers.css", addresses);
        Assert.All(addresses, address => Assert.False(address.StartsWith('/'), address));
    }

    [Fact]
    public async Task Path_that_a_trusted_proxy_forwards_starts_links_redirects_and_the_servers_of_the_document()
    {
        using var own = new RegisterApiFactory { Settings = { ["Proxy:Trusted"] = "10.0.0.1" } };

        Assert.Contains("\"self\":\"http://localhost/data/v1\"", await SendAsync(own, "/v1"), StringComparison.Ordinal);
        Assert.Contains("\"url\": \"/data\"", await SendAsync(own, "/openapi/v1.json"), StringComparison.Ordinal);
        Assert.Contains("action=\"/data/search\"", await SendAsync(own, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_without_a_path_names_no_host()
    {
        using var own = new RegisterApiFactory();

        Assert.Equal("/", (string?)(await own.GetJsonAsync("/openapi/v1.json"))["servers"]![0]!["url"]);
    }

    private static async Task<string> SendAsync(RegisterApiFactory service, string path)
    {
        var http = await service.Server.SendAsync(http =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse("10.0.0.1");
            http.Request.Path = path;
            http.Request.Scheme = "http";
            http.Request.Host = new("localhost");
            http.Request.Headers["X-Forwarded-For"] = "192.0.2.1";
            http.Request.Headers["X-Forwarded-Proto"] = "http";
            http.Request.Headers["X-Forwarded-Host"] = "localhost";
            http.Request.Headers["X-Forwarded-Prefix"] = "/data";
        });
        using var reader = new StreamReader(http.Response.Body);
        return await reader.ReadToEndAsync();
    }

    [GeneratedRegex("(?:href|src|action|data-suggest)=\"([^\"]+)\"")]
    private static partial Regex PageAddress();

    [GeneratedRegex("(?:href|src)=[\"']([^\"']+)[\"']")]
    private static partial Regex Address();

    [GeneratedRegex("\"url\":\"([^\"]+)\"")]
    private static partial Regex DocumentUrl();
}
