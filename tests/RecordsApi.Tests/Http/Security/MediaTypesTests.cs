using System.Net;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Http.Security;

/// <summary>Media types of responses.</summary>
public sealed class MediaTypesTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Fact]
    public async Task Unacceptable_media_type_returns_406_on_every_operation()
    {
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Add("Accept", "image/png");
        foreach (var operation in OpenApiContract.Current.PublicReads.Where(o => !o.Path.Contains('{', StringComparison.Ordinal)))
        {
            var needed = operation.QueryParameters.Where(p => p["required"]?.GetValue<bool>() == true).Select(p => $"{p["name"]}={ParameterText.FindExample(p)}");
            using var response = await client.GetAsync(new Uri($"{operation.Path}?{string.Join('&', needed)}", UriKind.Relative));

            Assert.Equal((operation.Id, HttpStatusCode.NotAcceptable), (operation.Id, response.StatusCode));
        }
    }

    [Theory]
    [InlineData("/v1/agreements", "application/json; charset=utf-8")]
    [InlineData("/v1/agreements?format=csv", "text/csv; charset=utf-8")]
    [InlineData("/v1/agreements?format=ndjson", "application/x-ndjson; charset=utf-8")]
    [InlineData("/v1/agreements?format=geojson", "application/geo+json")]
    [InlineData("/v1/changes.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("/v1/agreements?stat=FL", "application/problem+json")]
    [InlineData("/openapi/v1.json", "application/json; charset=utf-8")]
    [InlineData("/swagger/index.html", "text/html; charset=utf-8")]
    public async Task Response_has_the_exact_media_type_and_charset(string address, string type)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(type, response.Content.Headers.ContentType?.ToString().Replace("charset=UTF-8", "charset=utf-8", StringComparison.Ordinal).Replace(";charset", "; charset", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("*/*", 200)]
    [InlineData("text/csv", 200)]
    [InlineData("text/csv;q=0, */*", 406)]
    [InlineData("text/*;q=0, */*;q=0.1", 406)]
    public async Task Export_file_is_negotiated_by_the_same_rules(string accept, int status)
    {
        using var own = new RegisterApiFactory();
        using var client = own.CreateClient();
        client.DefaultRequestHeaders.Add("Accept", accept);
        using var response = await client.GetAsync(new Uri("/v1/exports/agencies.csv", UriKind.Relative));

        Assert.Equal(status, (int)response.StatusCode);
    }
}
