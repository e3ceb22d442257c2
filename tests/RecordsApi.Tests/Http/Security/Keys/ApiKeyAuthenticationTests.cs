using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RecordsApi.Data.Keys;
using RecordsApi.Domain.Keys;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security.Keys;

/// <summary>Authentication and authorization by API key.</summary>
public sealed class ApiKeyAuthenticationTests : IDisposable
{
    private const string ProtectedPath = "/v1/audit";
    private readonly RegisterApiFactory service = new();

    public void Dispose() => service.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer rr_k-7f3a90c1d2e4_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Basic {key}")]
    [InlineData("{key}")]
    [InlineData("Bearer {key}x")]
    [InlineData("Bearer {KEY}")]
    public async Task Missing_or_invalid_key_returns_401_without_a_reason(string? authorization)
    {
        var key = await service.CreateKeyAsync(KeyScope.RegisterAdmin);
        using var client = service.CreateClient();
        if (authorization is not null)
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization
                .Replace("{key}", key, StringComparison.Ordinal).Replace("{KEY}", key.ToUpperInvariant(), StringComparison.Ordinal));
        }

        using var response = await client.GetAsync(new Uri(ProtectedPath, UriKind.Relative));
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal(
            ("API key required", "The request has no valid API key. Send one in the `Authorization: Bearer …` header; keys are not accepted anywhere else.", null),
            ((string?)problem["title"], (string?)problem["detail"], problem["errors"]));
    }

    [Fact]
    public async Task Revoked_key_returns_401()
    {
        var key = await service.CreateKeyAsync(KeyScope.RegisterAdmin);
        using var client = service.CreateClientWithKey(key);
        using var before = await client.GetAsync(new Uri(ProtectedPath, UriKind.Relative));
        Assert.True(ApiKeyToken.TryReadId(key, out var id));
        await service.Services.GetRequiredService<ApiKeyStore>().RevokeAsync(id, CancellationToken.None);
        using var after = await client.GetAsync(new Uri(ProtectedPath, UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task Response_403_names_the_scope_that_the_operation_requires()
    {
        using var client = service.CreateClientWithKey(await service.CreateKeyAsync(KeyScope.RegisterWrite));
        using var response = await client.GetAsync(new Uri(ProtectedPath, UriKind.Relative));

        Assert.Equal("The key lacks the scope `register:admin`.", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"]);
        Assert.Equal("Bearer error=\"insufficient_scope\", scope=\"register:admin\"", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Key_without_the_scope_returns_403()
    {
        using var client = service.CreateClientWithKey(await service.CreateKeyAsync(KeyScope.RegisterWrite, KeyScope.PublicationsImport));
        using var response = await client.GetAsync(new Uri(ProtectedPath, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.EndsWith("#forbidden", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["type"], StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("key")]
    [InlineData("api_key")]
    [InlineData("access_token")]
    [InlineData("token")]
    public async Task Key_in_the_query_string_is_rejected_and_never_logged(string parameter)
    {
        using var log = new CapturedLog();
        service.Settings["Logging:LogLevel:Default"] = "Debug";
        service.Settings["Logging:LogLevel:Microsoft.AspNetCore"] = "Information";
        await using var logged = service.WithWebHostBuilder(host => host.ConfigureTestServices(s => s.AddSingleton<ILoggerProvider>(log)));
        var (_, text) = await logged.Services.GetRequiredService<ApiKeyStore>().CreateAsync("Desk", [KeyScope.RegisterAdmin], CancellationToken.None);
        using var client = logged.CreateClient();
        using var guarded = await client.GetAsync(new Uri($"{ProtectedPath}?{parameter}={text}", UriKind.Relative));
        using var open = await client.GetAsync(new Uri($"/v1/agreements?{parameter}={text}", UriKind.Relative));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest), (guarded.StatusCode, open.StatusCode));
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(text, StringComparison.Ordinal) || line.Contains(text[^20..], StringComparison.Ordinal));
        Assert.DoesNotContain(text, await open.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task Key_is_stored_as_a_hash_only()
    {
        var key = await service.CreateKeyAsync(KeyScope.RegisterAdmin);
        using var client = service.CreateClientWithKey(key);
        await client.GetStringAsync(ProtectedPath);
        var files = Directory.GetFiles(Path.GetDirectoryName(service.DatabasePath)!).Select(ReadShared).ToArray();

        Assert.Contains(files, file => file.Contains(ApiKeyToken.ComputeHash(key), StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => file.Contains(key[^43..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Response_to_an_authenticated_request_is_not_cacheable()
    {
        using var client = service.CreateClientWithKey(await service.CreateKeyAsync(KeyScope.RegisterAdmin));
        using var response = await client.GetAsync(new Uri(ProtectedPath, UriKind.Relative));

        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Contains("Authorization", response.Headers.Vary);
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task Public_response_is_the_same_with_or_without_a_key()
    {
        using var client = service.CreateClient();
        var without = await client.GetStringAsync("/v1/programs");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "nonsense");
        using var with = await client.GetAsync(new Uri("/v1/programs", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        Assert.Equal(without, await with.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Last_use_of_a_key_is_recorded_once_a_minute()
    {
        using var client = service.CreateClientWithKey(await service.CreateKeyAsync(KeyScope.RegisterAdmin));
        await client.GetStringAsync(ProtectedPath);
        var first = await LastUseAsync();
        service.Clock.Advance(TimeSpan.FromSeconds(59));
        await client.GetStringAsync(ProtectedPath);
        var second = await LastUseAsync();
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await client.GetStringAsync(ProtectedPath);

        Assert.Equal((RegisterApiFactory.Now, RegisterApiFactory.Now, RegisterApiFactory.Now.AddMinutes(1)), (first, second, await LastUseAsync()));
    }

    private async Task<DateTimeOffset?> LastUseAsync() =>
        (await service.Services.GetRequiredService<ApiKeyStore>().ListAsync(CancellationToken.None)).Single().LastUsedAt;

    private static string ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
