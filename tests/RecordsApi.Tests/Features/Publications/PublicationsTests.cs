using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Publications;

public sealed class PublicationsTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("list=pending", "ice-pending-2025-04-03,ice-pending-2025-06-17,ice-pending-2025-07-03")]
    [InlineData("state=quarantined", "ice-participating-2025-06-20")]
    [InlineData("publishedFrom=2025-07-03&publishedTo=2025-07-03", "ice-participating-2025-07-03,ice-pending-2025-07-03")]
    public async Task Filter_returns_the_matching_publications(string filter, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.GetIdsAsync($"/v1/publications?{filter}")));

    [Fact]
    public async Task Quarantined_publication_has_a_reason()
    {
        var sha = new string('a', 64);
        HttpTestExtensions.AssertJsonEqual(
            $$"""
            {
              "id": "ice-participating-2025-06-20", "list": "participating", "publisher": "ICE", "medium": "workbook",
              "fileName": "participatingAgencies06202025.xlsx", "publishedOn": "2025-06-20", "part": null,
              "publishedAt": "2025-06-20T21:00:00.000Z", "dateBasis": "file-name", "dateNote": null,
              "sha256": "{{sha}}", "savedAt": null, "rowCount": 1, "state": "quarantined",
              "reason": "The file has the columns of the pending list.", "repeatsId": null, "recordedAt": "2025-06-20T21:00:00.000Z",
              "links": {
                "self": "http://localhost/v1/publications/ice-participating-2025-06-20",
                "history": "http://localhost/v1/status-events?publication=ice-participating-2025-06-20",
                "rows": "http://localhost/v1/publications/ice-participating-2025-06-20/rows",
                "agreements": null
              },
              "citation": "ICE, participatingAgencies06202025.xlsx, SHA-256 {{sha}}, 2025-06-20; RecordsApi, publication ice-participating-2025-06-20, http://localhost/v1/publications/ice-participating-2025-06-20 (address of a local copy)"
            }
            """,
            (await service.GetJsonAsync("/v1/publications/ice-participating-2025-06-20"))["data"]);
    }

    [Fact]
    public async Task Unreadable_row_is_returned_with_its_remark()
    {
        var rows = (await service.GetJsonAsync("/v1/publications/ice-participating-2025-12-30/rows"))["data"]!.AsArray();

        Assert.Equal([2, 3, 4, 5], rows.Select(r => (int)r!["rowNumber"]!));
        HttpTestExtensions.AssertJsonEqual("""[{ "kind": "problem", "column": "SIGNED", "text": "'05/082025' is not a valid date." }]""", rows[3]!["remarks"]);
        Assert.Equal((true, "=Somewhere", null), ((bool)rows[3]!["hidden"]!, (string?)rows[3]!["printed"]!["agency"], (string?)rows[3]!["agreementId"]));
    }

    [Fact]
    public async Task Rows_have_the_ids_of_their_agreements() =>
        Assert.Equal([FloridaTestData.CoralGables, FloridaTestData.BaldwinCounty, FloridaTestData.PortPolice],
            (await service.GetJsonAsync("/v1/publications/ice-participating-2025-06-17-pm/rows"))["data"]!.AsArray().Select(r => (string?)r!["agreementId"]));

    [Fact]
    public async Task Agreements_link_of_a_publication_returns_the_agreements_of_its_rows()
    {
        var link = (string)(await service.GetJsonAsync("/v1/publications/ice-pending-2025-06-17"))["data"]!["links"]!["agreements"]!;

        Assert.Equal([FloridaTestData.Hialeah], await service.GetIdsAsync(link));
    }

    [Fact]
    public async Task Coverage_counts_publications_and_names_the_quarantined_ones()
    {
        var participating = (await service.GetJsonAsync("/v1/coverage"))["data"]![0]!;

        Assert.Equal("ice-participating-2025-12-30", (string?)participating["publications"]!["lastAccepted"]!["id"]);
        Assert.Equal((4, 1, 0), ((int)participating["publications"]!["accepted"]!, (int)participating["publications"]!["quarantined"]!, (int)participating["publications"]!["unchanged"]!));
        Assert.Equal("The file has the columns of the pending list.", (string?)Assert.Single(participating["quarantined"]!.AsArray())!["reason"]);
    }
}
