using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Contract;

/// <summary>Questions of reporters whose answer is a map, a citation or a name that was misspelled; those whose answer is a list are sample queries.</summary>
[Collection(SeedRegisterTests.Name)]
public sealed class ReportersQuestionsTests(SeedRegisterFactory service)
{
    [Fact]
    public async Task Agencies_in_force_in_Texas_as_a_map_with_the_population_that_they_serve()
    {
        const string Query = "/v1/agencies?state=TX&inForce=true&sort=-populationServed&asOf=2025-12-31";
        var features = (await service.GetJsonAsync($"{Query}&format=geojson"))["features"]!.AsArray();

        Assert.Equal(201, features.Count);
        Assert.Equal(("tx-fort-bend-county-sheriffs-office", 637444), ((string?)features[0]!["id"], (int?)features[0]!["properties"]!["populationServed"]));
        HttpTestExtensions.AssertJsonEqual("""{ "type": "Point", "coordinates": [-95.771015, 29.526602] }""", features[0]!["geometry"]);
    }

    [Fact]
    public async Task Citation_of_the_vote_of_Miami_with_its_evidence()
    {
        var lines = (await service.GetTextAsync("/v1/decisions/fl-miami-2025-06-17-vote-1?format=citation&knownAt=2025-12-31")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith(
            "Miami City Commission, vote to authorize fl-miami-police-department-287g-task-force-1: passed, 2025-06-17; RecordsApi,", lines[0], StringComparison.Ordinal);
        Assert.Contains("/v1/decisions/fl-miami-2025-06-17-vote-1?knownAt=2025-12-31", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Evidence: Minutes of the special meeting of the Miami City Commission, June 17, 2025, City of Miami, https://", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Okalosa Sherrif", "fl-okaloosa-county-sheriffs-office")]
    [InlineData("Gwinett County Sherrif", "ga-gwinnett-county-sheriffs-office")]
    [InlineData("Hialiah Polise", "fl-hialeah-police-department")]
    [InlineData("Jacksonvile Sherriff", "fl-jacksonville-sheriffs-office")]
    public async Task Agency_whose_name_is_half_remembered_and_misspelled(string name, string expected)
    {
        var suggestions = (await service.GetJsonAsync($"/v1/agencies?q={Uri.EscapeDataString(name)}"))["query"]!["suggestions"]!.AsArray();

        Assert.Equal(expected, (string?)suggestions[0]!["id"]);
    }
}
