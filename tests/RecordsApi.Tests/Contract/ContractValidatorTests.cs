using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Contract;

/// <summary>The contract validator rejects responses that the OpenAPI document does not describe.</summary>
public sealed class ContractValidatorTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private readonly ContractValidator validator = new(OpenApiContract.Current);

    [Fact]
    public async Task Documented_response_has_no_violations() => Assert.Empty(validator.FindViolations(await GetResponseAsync("/v1/agreements")));

    [Fact]
    public async Task Undocumented_status_is_a_violation() =>
        Assert.Equal(["listAgreements documents no status 418"], validator.FindViolations(await GetResponseAsync("/v1/agreements") with { Status = 418 }));

    [Fact]
    public async Task Undocumented_path_is_a_violation() =>
        Assert.Single(validator.FindViolations(await GetResponseAsync("/v1/agreements") with { Address = new Uri("http://localhost/v1/secrets") }));

    [Theory]
    [InlineData("text/html")]
    [InlineData(null)]
    public async Task Undocumented_media_type_is_a_violation(string? mediaType) =>
        Assert.Single(validator.FindViolations(await GetResponseAsync("/v1/agreements") with { MediaType = mediaType }));

    [Theory]
    [InlineData("X-Debug", "1", "the header X-Debug is not documented for 200")]
    [InlineData("X-Total-Count", "many", "header X-Total-Count /: \"many\" is not of type \"integer\" (type)")]
    public async Task Undocumented_or_invalid_header_is_a_violation(string name, string value, string breach)
    {
        var recorded = await GetResponseAsync("/v1/agreements");

        Assert.Equal([breach], validator.FindViolations(recorded with { Headers = new Dictionary<string, string>(recorded.Headers) { [name] = value } }));
    }

    [Theory]
    [InlineData("/v1/agreements", "\"status\":", "\"state_\":")]
    [InlineData("/v1/agreements?format=ndjson", "\"status\":", "\"state_\":")]
    [InlineData("/v1/agreements?format=ndjson&trailer=true", "{\"trailer\":", "{\"end\":")]
    [InlineData("/v1/agreements?format=ndjson&trailer=true", "\"count\":5", "\"count\":6")]
    [InlineData("/v1/agreements?format=csv", "id,program", "id,programme")]
    [InlineData("/v1/agreements?stat=FL", "\"traceId\"", "\"stack\"")]
    public async Task Body_that_breaks_its_schema_is_a_violation(string address, string text, string other)
    {
        var recorded = await GetResponseAsync(address);

        Assert.Contains(text, recorded.Body, StringComparison.Ordinal);
        Assert.NotEmpty(validator.FindViolations(recorded with { Body = recorded.Body.Replace(text, other, StringComparison.Ordinal) }));
    }

    [Fact]
    public async Task Duplicate_JSON_property_is_a_violation() =>
        Assert.Single(validator.FindViolations(await GetResponseAsync("/v1") with { Body = """{"data":1,"data":2}""" }));

    [Fact]
    public void Error_without_problem_details_is_a_violation() =>
        Assert.Single(validator.FindViolations(new RecordedResponse("GET", new Uri("http://localhost/v1/nowhere"), 404, "text/plain", new Dictionary<string, string>(), "Gone.")));

    [Fact]
    public void Every_list_with_CSV_has_a_record_schema() => Assert.All(
        OpenApiContract.Current.PublicReads.Select(o => OpenApiContract.Current.FindResponse(o, 200)!["content"]!.AsObject())
            .Where(c => c["text/csv"] is { } csv && (string?)csv["schema"]!["format"] != "binary"),
        content => Assert.NotNull(ListFormatValidator.FindRecordSchema(new JsonSchemaValidator(OpenApiContract.Current.Root), content)));

    private async Task<RecordedResponse> GetResponseAsync(string address)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(address);
        return await RecordedResponse.ReadAsync(response);
    }
}
