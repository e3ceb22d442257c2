using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http;

public sealed class ProblemsTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("GET", "/nowhere", 404, "not-found")]
    [InlineData("GET", "/v1/nowhere", 404, "not-found")]
    [InlineData("GET", "/v1/agreements/nobody", 404, "not-found")]
    [InlineData("GET", "/v1/agencies/nobody", 404, "not-found")]
    [InlineData("GET", "/v1/enums/nothing", 404, "not-found")]
    [InlineData("GET", "/v2/agreements", 404, "unknown-version")]
    [InlineData("GET", "/v1.5/agreements", 404, "unknown-version")]
    [InlineData("DELETE", "/v1/agreements", 405, "method-not-allowed")]
    [InlineData("POST", "/v1/agencies", 405, "method-not-allowed")]
    public async Task Error_is_a_problem_of_its_kind(string method, string address, int status, string code)
    {
        var (actual, problem) = await service.ProblemAsync(address, method);

        Assert.Equal((status, status), (actual, (int)problem["status"]!));
        Assert.EndsWith($"/v1/enums/problems#{code}", (string?)problem["type"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/agreements", "application/xml", 406)]
    [InlineData("/v1/agreements/" + Florida.Miami, "text/csv", 406)]
    [InlineData("/v1/agreements", "text/html, application/json;q=0", 406)]
    public async Task Media_type_that_is_not_served_is_refused(string address, string accept, int status) =>
        Assert.Equal(status, (await service.ProblemAsync(address, accept: accept)).Status);

    [Fact]
    public async Task Unknown_version_is_answered_with_those_there_are() =>
        Asking.Same(
            """{ "version": [{ "message": "There is no version 'v2'.", "allowed": ["v1"], "didYouMean": "v1" }] }""",
            (await service.ProblemAsync("/v2/agreements")).Problem["errors"]);

    [Fact]
    public async Task Misspelt_id_is_answered_with_the_nearest()
    {
        var (_, problem) = await service.ProblemAsync("/v1/agencies/fl-hialeah-police-departmant");

        Assert.Equal("fl-hialeah-police-department", (string?)problem["errors"]!["id"]![0]!["didYouMean"]);
    }

    [Fact]
    public async Task Method_not_allowed_comes_with_those_that_are()
    {
        using var client = service.CreateClient();
        using var answer = await client.DeleteAsync(new Uri("/v1/agreements", UriKind.Relative));

        Assert.Equal(["GET", "HEAD", "OPTIONS", "POST"], answer.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task Every_kind_of_problem_is_in_the_catalogue()
    {
        var values = (await service.JsonAsync("/v1/enums/problems"))["data"]!["values"]!.AsArray();

        Assert.Contains("invalid-query", values.Select(v => (string?)v!["value"]));
    }
}
