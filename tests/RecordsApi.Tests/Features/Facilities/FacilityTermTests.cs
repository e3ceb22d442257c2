using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Facilities;

/// <summary>Terms of a facility on dates between lists, where later lists say more.</summary>
public sealed class FacilityTermTests(FacilityTermTests.Factory register) : IClassFixture<FacilityTermTests.Factory>
{
    private const string Elm = "fl-elm-county-jail";
    private const string First = "ice-detention-statistics-2020-03-02";
    private const string Second = "ice-detention-statistics-2023-05-02";
    private const string Third = "ice-detention-statistics-2025-08-29";
    private const string Doubt = "Only one list prints this value; those before and after it print 50. It may be a misprint.";

    [Theory]
    [InlineData("", "low", Doubt)]
    [InlineData("?asOf=2024-01-01", "medium", null)]
    [InlineData("?knownAt=2024-01-01", "medium", null)]
    public async Task Value_that_only_one_list_prints_is_doubtful_once_a_later_list_prints_another(string query, string confidence, string? note)
    {
        var term = (await GetTermsAsync(query)).First(t => (string)t!["printed"]! == "5")!;

        Assert.Equal((confidence, note), ((string)term["confidence"]!, (string?)term["note"]));
    }

    [Theory]
    [InlineData("", "2025-08-28")]
    [InlineData("?asOf=2024-01-01", "2020-03-01")]
    [InlineData("?knownAt=2024-01-01", "2020-03-01")]
    public async Task List_without_the_column_of_a_term_does_not_print_it(string query, string lastSeenOn)
    {
        var term = (await GetTermsAsync(query)).First(t => (string)t!["kind"]! == "per-diem")!;

        Assert.Equal(lastSeenOn, (string)term["lastSeenOn"]!);
    }

    private async Task<IEnumerable<System.Text.Json.Nodes.JsonNode?>> GetTermsAsync(string query) =>
        (await register.GetJsonAsync($"/v1/facilities/{Elm}{query}"))["data"]!["terms"]!.AsArray();

    /// <summary>The service over a register with one facility in three lists, of which the second prints no price.</summary>
    public sealed class Factory() : RegisterApiFactory(Register)
    {
        private static readonly RegisterBuilder Register = FloridaTestData.CreateRegister()
            .Fact("knownThrough", "2025-12-30T22:00:00.000Z")
            .FacilityPublication(First, "2020-03-02")
            .FacilityPublication(Second, "2023-05-02")
            .FacilityPublication(Third, "2025-08-29")
            .Facility(Elm, "ELM COUNTY JAIL", "Hialeah")
            .FacilityName(Elm, "ELM COUNTY JAIL", "2020-03-01", "2025-08-28")
            .FacilityRow(First, 8, Elm, "ELM COUNTY JAIL", population: 10, minimum: 50)
            .FacilityRow(Second, 8, Elm, "ELM COUNTY JAIL", population: 10, minimum: 5)
            .FacilityRow(Third, 8, Elm, "ELM COUNTY JAIL", population: 10, minimum: 50)
            .GuaranteedMinimum(Elm, 50, First, "2020-03-01", "2020-03-01")
            .GuaranteedMinimum(Elm, 5, Second, "2023-05-01", "2023-05-01", Doubt)
            .GuaranteedMinimum(Elm, 50, Third, "2025-08-28", "2025-08-28")
            .FacilityTerm(Elm, "per-diem", 90, First, "2020-03-01", "2025-08-28")
            .DetentionPrograms()
            .Share();
    }
}
