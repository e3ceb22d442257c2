using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Http.Security;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Http.Security;

/// <summary>Limits of a single request.</summary>
public sealed class RequestLimitsTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    [InlineData("limit=99999999999999999999", "limit")]
    [InlineData("limit=-1", "limit")]
    public async Task Limit_out_of_range_returns_400(string query, string parameter) =>
        Assert.Equal([parameter], await GetInvalidParametersAsync($"/v1/agreements?{query}"));

    [Theory]
    [InlineData("q", 201)]
    [InlineData("q", 8_000)]
    [InlineData("agency", 201)]
    [InlineData("asOf", 5_000)]
    [InlineData("cursor", 8_000)]
    public async Task Parameter_value_that_is_too_long_returns_400(string parameter, int length) =>
        Assert.Equal([parameter], await GetInvalidParametersAsync($"/v1/agreements?{parameter}={new string('a', length)}"));

    [Theory]
    [InlineData("state", "FL")]
    [InlineData("agency", "nobody")]
    [InlineData("sort", "id")]
    [InlineData("fields", "id")]
    public async Task More_than_100_values_return_400(string parameter, string value)
    {
        var (status, problem) = await service.GetProblemAsync($"/v1/agreements?{parameter}={string.Join(',', Enumerable.Repeat(value, 101))}");

        Assert.Equal(400, status);
        Assert.Equal([parameter], problem["errors"]!.AsObject().Select(e => e.Key));
        Assert.Contains("Too many values: 101. The maximum is 100.", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exactly_100_values_are_accepted()
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(new Uri($"/v1/agreements?state={string.Join(',', Enumerable.Repeat("FL", 100))}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Id_of_any_length_returns_404_or_400_or_414()
    {
        foreach (var (operation, length) in OpenApiContract.Current.PublicReads.Where(o => o.Parameters.Any(p => (string?)p["in"] == "path"))
            .SelectMany(o => (int[])[7_000, 50_000], (o, length) => (o, length)))
        {
            using var client = service.CreateClient();
            using var response = await client.GetAsync(new Uri(
                string.Join('/', operation.Path.Split('/').Select(part => part.StartsWith('{') ? "fl" + new string('a', length) : part)), UriKind.Relative));

            Assert.True(length > RequestSizeLimits.MaxAddressLength
                ? response.StatusCode is HttpStatusCode.RequestUriTooLong
                : response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{operation.Id}: {response.StatusCode}");
        }
    }

    [Fact]
    public void Every_documented_parameter_has_bounds()
    {
        var schemas = new JsonSchemaValidator(OpenApiContract.Current.Root);
        foreach (var (operation, parameter) in OpenApiContract.Current.All.SelectMany(o => o.Parameters.Select(p => (o, p))).Where(one => (string?)one.p["in"] != "header"))
        {
            var schema = schemas.Resolve(parameter["schema"]!);
            if ((string?)schema["type"] == "array")
            {
                Assert.True((int?)schema["maxItems"] <= 100, $"{operation.Id}: {parameter["name"]}");
                schema = schemas.Resolve(schema["items"]!);
            }

            var isBounded = (string?)schema["type"] switch
            {
                "boolean" => true,
                "integer" or "number" => schema["maximum"] is not null && schema["minimum"] is not null,
                _ => schema["enum"] is not null || schema["maxLength"] is not null || (string?)schema["format"] == "date",
            };
            Assert.True(isBounded, $"{operation.Id}: {parameter["name"]}");
        }
    }

    private async Task<IEnumerable<string>> GetInvalidParametersAsync(string address)
    {
        var (status, problem) = await service.GetProblemAsync(address);
        Assert.Equal(400, status);
        return problem["errors"]!.AsObject().Select(e => e.Key);
    }
}
