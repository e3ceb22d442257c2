using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Reference;

public sealed class ReferenceTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Fact]
    public async Task Every_link_of_the_service_document_works()
    {
        var links = (await service.GetJsonAsync("/v1"))["data"]!["links"]!.AsObject();
        using var client = service.CreateClient();

        Assert.Equal(27, links.Count);
        foreach (var (name, link) in links)
        {
            // These require a parameter, or a body.
            var expected = name switch { "suggest" => 400, "resolve" => 405, _ => 200 };
            using var response = await client.GetAsync((string)link!);
            Assert.Equal((name, expected), (name, (int)response.StatusCode));
        }
    }

    [Fact]
    public async Task Program_is_returned_with_its_models() => HttpTestExtensions.AssertJsonEqual(
        """
        {
          "code": "287g", "name": "287(g) agreements", "legalAuthority": "8 U.S.C. 1357(g)", "counterparty": "ICE",
          "models": [
            {
              "code": "jail-enforcement", "name": "Jail Enforcement Model", "definition": "In the jail.", "availability": null,
              "aliases": ["JEM", "Jail Enforcement", "Jail Enforcement Model", "Jail Enforcement Officer"]
            },
            {
              "code": "task-force", "name": "Task Force Model", "definition": "In the field.", "availability": null,
              "aliases": ["TFM", "TFO", "Task Force", "Task Force Model", "Task Force Officer"]
            }
          ],
          "hasAgreements": true,
          "links": { "self": "http://localhost/v1/programs/287g", "history": "http://localhost/v1/status-events?program=287g" },
          "citation": "287(g) agreements; RecordsApi, program 287g, http://localhost/v1/programs/287g (address of a local copy)"
        }
        """,
        (await service.GetJsonAsync("/v1/programs/287g"))["data"]);

    [Theory]
    [InlineData("states", "FL")]
    [InlineData("agreement-status", "termination-noticed")]
    [InlineData("problems", "register-loading")]
    public async Task Vocabulary_lists_its_values(string name, string value) =>
        Assert.Contains(value, (await service.GetJsonAsync($"/v1/enums/{name}"))["data"]!["values"]!.AsArray().Select(v => (string?)v!["value"]));
}
