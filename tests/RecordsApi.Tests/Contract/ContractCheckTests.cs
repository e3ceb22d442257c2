using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Contract;

/// <summary>The check of answers refuses what the document does not say.</summary>
public sealed class ContractCheckTests(Service service) : IClassFixture<Service>
{
    private readonly ContractCheck check = new(ContractDocument.Current);

    [Fact]
    public async Task Answer_as_documented_is_let_through() => Assert.Empty(check.Breaches(await AnswerAsync("/v1/agreements")));

    [Fact]
    public async Task Status_that_is_not_documented_is_refused() =>
        Assert.Equal(["listAgreements documents no status 418"], check.Breaches(await AnswerAsync("/v1/agreements") with { Status = 418 }));

    [Fact]
    public async Task Address_that_is_not_documented_is_refused() =>
        Assert.Single(check.Breaches(await AnswerAsync("/v1/agreements") with { Address = new Uri("http://localhost/v1/secrets") }));

    [Theory]
    [InlineData("text/html")]
    [InlineData(null)]
    public async Task Media_type_that_is_not_documented_is_refused(string? mediaType) =>
        Assert.Single(check.Breaches(await AnswerAsync("/v1/agreements") with { MediaType = mediaType }));

    [Theory]
    [InlineData("X-Debug", "1", "the header X-Debug is not documented for 200")]
    [InlineData("X-Total-Count", "many", "header X-Total-Count /: \"many\" is not of type \"integer\" (type)")]
    public async Task Header_that_is_not_as_documented_is_refused(string name, string value, string breach)
    {
        var answer = await AnswerAsync("/v1/agreements");

        Assert.Equal([breach], check.Breaches(answer with { Headers = new Dictionary<string, string>(answer.Headers) { [name] = value } }));
    }

    [Theory]
    [InlineData("/v1/agreements", "\"status\":", "\"state_\":")]
    [InlineData("/v1/agreements?format=ndjson", "\"status\":", "\"state_\":")]
    [InlineData("/v1/agreements?format=ndjson", "{\"trailer\":", "{\"end\":")]
    [InlineData("/v1/agreements?format=ndjson", "\"count\":5", "\"count\":6")]
    [InlineData("/v1/agreements?format=csv", "id,program", "id,programme")]
    [InlineData("/v1/agreements?stat=FL", "\"traceId\"", "\"stack\"")]
    public async Task Body_that_is_not_as_documented_is_refused(string address, string text, string other)
    {
        var answer = await AnswerAsync(address);

        Assert.Contains(text, answer.Body, StringComparison.Ordinal);
        Assert.NotEmpty(check.Breaches(answer with { Body = answer.Body.Replace(text, other, StringComparison.Ordinal) }));
    }

    [Fact]
    public async Task Name_given_twice_in_an_object_is_refused() =>
        Assert.Single(check.Breaches(await AnswerAsync("/v1") with { Body = """{"data":1,"data":2}""" }));

    [Fact]
    public void Error_that_is_no_problem_is_refused() =>
        Assert.Single(check.Breaches(new Answer("GET", new Uri("http://localhost/v1/nowhere"), 404, "text/plain", new Dictionary<string, string>(), "Gone.")));

    [Fact]
    public void Every_list_binds_its_other_forms_to_its_records() => Assert.All(
        ContractDocument.Current.Operations.Select(o => ContractDocument.Current.Response(o, 200)!["content"]!.AsObject())
            .Where(c => c["text/csv"] is { } csv && (string?)csv["schema"]!["format"] != "binary"),
        content => Assert.NotNull(RecordForms.Record(new SchemaCheck(ContractDocument.Current.Root), content)));

    private async Task<Answer> AnswerAsync(string address)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(address);
        return await Answer.OfAsync(response);
    }
}
