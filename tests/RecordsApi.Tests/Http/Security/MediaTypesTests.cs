using System.Net;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Http.Security;

/// <summary>What answers are said to be.</summary>
public sealed class MediaTypesTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task Form_that_is_not_served_is_refused_everywhere()
    {
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Add("Accept", "image/png");
        foreach (var operation in ContractDocument.Current.Operations.Where(o => !o.Path.Contains('{', StringComparison.Ordinal)))
        {
            var needed = operation.InQuery.Where(p => p["required"]?.GetValue<bool>() == true).Select(p => $"{p["name"]}={ParameterText.ExampleOf(p)}");
            using var answer = await client.GetAsync(new Uri($"{operation.Path}?{string.Join('&', needed)}", UriKind.Relative));

            Assert.Equal((operation.Id, HttpStatusCode.NotAcceptable), (operation.Id, answer.StatusCode));
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
    public async Task Answer_says_what_it_is_and_how_it_is_written(string address, string type)
    {
        using var client = service.CreateClient();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString().Replace("charset=UTF-8", "charset=utf-8", StringComparison.Ordinal).Replace(";charset", "; charset", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("*/*", 200)]
    [InlineData("text/csv", 200)]
    [InlineData("text/csv;q=0, */*", 406)]
    [InlineData("text/*;q=0, */*;q=0.1", 406)]
    public async Task File_of_the_export_is_chosen_by_the_same_rule(string accept, int status)
    {
        using var own = new Service();
        using var client = own.CreateClient();
        client.DefaultRequestHeaders.Add("Accept", accept);
        using var answer = await client.GetAsync(new Uri("/v1/exports/agencies.csv", UriKind.Relative));

        Assert.Equal(status, (int)answer.StatusCode);
    }
}
