using RecordsApi.Tests.Features.Facilities;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Coverage;

/// <summary>What the lists of detention facilities show.</summary>
public sealed class FacilityCoverageTests(FacilityRegisterFactory service) : IClassFixture<FacilityRegisterFactory>
{
    [Fact]
    public async Task Coverage_of_a_list_of_facilities_is_returned_with_every_field() => HttpTestExtensions.AssertJsonEqual(
        """
        {
          "id": "usms-iga-detention-statistics", "program": "usms-iga", "factKind": "facilities", "list": "detention-statistics", "from": "2020-03-01", "through": "2025-08-28",
          "stopped": false, "usualDays": 1003, "gaps": [],
          "publications": {
            "accepted": 3, "unchanged": 0, "quarantined": 1,
            "lastSeen": { "id": "ice-detention-statistics-2025-08-29", "publishedOn": "2025-08-29", "fileName": "statistics08292025.xlsx", "reason": null, "link": "http://localhost/v1/facility-publications/ice-detention-statistics-2025-08-29" },
            "lastAccepted": { "id": "ice-detention-statistics-2025-08-29", "publishedOn": "2025-08-29", "fileName": "statistics08292025.xlsx", "reason": null, "link": "http://localhost/v1/facility-publications/ice-detention-statistics-2025-08-29" }
          },
          "quarantined": [{ "id": "ice-detention-statistics-2023-05-09", "publishedOn": "2023-05-09", "fileName": "statistics05092023.xlsx", "reason": "The list lacks most facilities.", "link": "http://localhost/v1/facility-publications/ice-detention-statistics-2023-05-09" }],
          "knownNotHeld": [], "agreements": 2, "ofAgreements": 2,
          "note": "Observed from 2020-03-01 through 2025-08-28, the days of the data. The list carries only facilities that held at least one person in the fiscal year, and starts again each October: that it does not carry a facility is not an end of an agreement. It names neither the parties nor the agreement: the type that it prints says of what kind the agreement is.",
          "links": { "self": "http://localhost/v1/coverage", "records": "http://localhost/v1/facility-publications?list=detention-statistics" }
        }
        """,
        (await service.GetJsonAsync("/v1/coverage"))["data"]!.AsArray().Single(fact => (string)fact!["id"]! == "usms-iga-detention-statistics")!);

    [Theory]
    [InlineData("2021-01-01", "2020-03-01", 1, 0)]
    [InlineData("2023-05-20", "2023-05-01", 2, 1)]
    public async Task Coverage_at_an_earlier_timestamp_has_the_lists_that_were_known(string knownAt, string through, int accepted, int quarantined)
    {
        var list = (await service.GetJsonAsync($"/v1/coverage?knownAt={knownAt}"))["data"]!.AsArray().Single(fact => (string)fact!["id"]! == "igsa-detention-statistics")!;

        Assert.Equal((through, accepted, quarantined), ((string)list["through"]!, (int)list["publications"]!["accepted"]!, (int)list["publications"]!["quarantined"]!));
    }

    [Theory]
    [InlineData("program=igsa", 1)]
    [InlineData("program=igsa,usms-iga&by=state", 2)]
    public async Task Population_says_how_many_agreements_about_facilities_add_no_residents(string query, int agreements) => Assert.Contains(
        $"Agreements about detention facilities have no agency that serves residents, so that they add none to these numbers. Such agreements in force: {agreements}.",
        await GetPopulationNotesAsync(query));

    [Fact]
    public async Task Population_of_287g_agreements_has_no_note_about_facilities() => Assert.DoesNotContain(
        await GetPopulationNotesAsync("by=state"), note => note.StartsWith("Agreements about detention facilities", StringComparison.Ordinal));

    [Fact]
    public async Task Page_shows_each_list_of_facilities_once_with_its_publications_by_month()
    {
        var page = await service.GetTextAsync("/coverage");

        Assert.Equal(2, page.Split("id=\"detention-statistics\"").Length);
        Assert.Contains("<tr><th scope=\"row\">2020-03</th><td class=\"number\">1</td></tr>", page, StringComparison.Ordinal);
        Assert.Contains("/v1/facility-publications/ice-detention-statistics-2023-05-09", page, StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> GetPopulationNotesAsync(string query) =>
        (await service.GetJsonAsync($"/v1/coverage/population?{query}"))["query"]!["notes"]!.AsArray().Select(note => (string)note!);
}
