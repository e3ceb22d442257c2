using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Queries;

/// <summary>Words of the field in place of codes.</summary>
public sealed class CodeAliasParameterTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("agreements?model=TFM", "agreements?model=task-force")]
    [InlineData("agreements?model=task+force+model", "agreements?model=task-force")]
    [InlineData("agreements?model=JEM,TFM", "agreements?model=jail-enforcement,task-force")]
    [InlineData("agreements?program=287(g)", "agreements?program=287g")]
    [InlineData("agreements?phase=in+effect", "agreements?phase=in-force")]
    [InlineData("agreements?document=MOA", "agreements?document=agreement")]
    [InlineData("agencies?type=PD", "agencies?type=police")]
    [InlineData("agencies?type=Sheriff%27s+Office,PD", "agencies?type=sheriff,police")]
    [InlineData("jurisdictions?level=City", "jurisdictions?level=place")]
    [InlineData("decisions?outcome=Tabled", "decisions?outcome=deferred")]
    public async Task A_word_of_the_field_selects_the_same_records_as_its_code(string withAlias, string withCode)
    {
        var expected = await service.GetIdsAsync($"/v1/{withCode}");

        Assert.Equal(expected, await service.GetIdsAsync($"/v1/{withAlias}"));
    }

    [Fact]
    public async Task The_response_names_the_code_and_notes_what_the_word_means()
    {
        var query = (await service.GetJsonAsync("/v1/agreements?model=TFM"))["query"]!;

        Assert.Equal(["task-force"], query["model"]!.AsArray().Select(code => (string)code!));
        Assert.StartsWith("Agreements under model task-force,", (string?)query["sentence"], StringComparison.Ordinal);
        Assert.Contains("model: TFM means task-force.", query["notes"]!.AsArray().Select(note => (string)note!));
    }

    [Fact]
    public async Task A_code_is_not_noted() =>
        Assert.Empty((await service.GetJsonAsync("/v1/agencies?type=police"))["query"]!["notes"]!.AsArray());

    [Fact]
    public async Task A_code_and_its_alias_count_once() => Assert.Equal(
        ["task-force"],
        (await service.GetJsonAsync("/v1/agreements?model=task-force,TFM"))["query"]!["model"]!.AsArray().Select(code => (string)code!));

    [Fact]
    public async Task Vocabularies_and_programs_list_the_aliases_of_each_code()
    {
        var type = (await service.GetJsonAsync("/v1/enums/agency-type"))["data"]!["values"]!.AsArray().Single(value => (string?)value!["value"] == "police")!;
        var model = (await service.GetJsonAsync("/v1/programs/287g"))["data"]!["models"]!.AsArray().Single(value => (string?)value!["code"] == "task-force")!;

        Assert.Contains("PD", type["aliases"]!.AsArray().Select(alias => (string)alias!));
        Assert.Contains("TFM", model["aliases"]!.AsArray().Select(alias => (string)alias!));
    }
}
