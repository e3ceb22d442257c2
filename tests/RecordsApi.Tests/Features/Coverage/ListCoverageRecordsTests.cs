using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Coverage;

public sealed class ListCoverageRecordsTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Fact]
    public async Task Coverage_of_each_kind_of_fact_is_returned_with_every_field() => HttpTestExtensions.AssertJsonEqual(
        """
        {
          "data": [
            {
              "id": "287g-agreements", "program": "287g", "factKind": "agreements", "list": "participating", "from": "2025-06-16", "through": "2025-12-30",
              "stopped": false, "usualDays": 16, "gaps": [{ "after": "2025-07-03", "before": "2025-12-30", "days": 180, "usualDays": 8.5 }],
              "publications": {
                "accepted": 4, "unchanged": 0, "quarantined": 1,
                "lastSeen": { "id": "ice-participating-2025-12-30", "publishedOn": "2025-12-30", "fileName": "participatingAgencies12302025.xlsx", "reason": null, "link": "http://localhost/v1/publications/ice-participating-2025-12-30" },
                "lastAccepted": { "id": "ice-participating-2025-12-30", "publishedOn": "2025-12-30", "fileName": "participatingAgencies12302025.xlsx", "reason": null, "link": "http://localhost/v1/publications/ice-participating-2025-12-30" }
              },
              "quarantined": [{ "id": "ice-participating-2025-06-20", "publishedOn": "2025-06-20", "fileName": "participatingAgencies06202025.xlsx", "reason": "The file has the columns of the pending list.", "link": "http://localhost/v1/publications/ice-participating-2025-06-20" }],
              "knownNotHeld": [], "agreements": 4, "ofAgreements": 5,
              "note": "Observed from 2025-06-16 through 2025-12-30. Of agreements that ended before 2025-06-16 the register knows nothing; what it says for dates after 2025-12-30 is assumed.",
              "links": { "self": "http://localhost/v1/coverage", "records": "http://localhost/v1/publications?list=participating" }
            },
            {
              "id": "287g-applications", "program": "287g", "factKind": "applications", "list": "pending", "from": "2025-04-03", "through": "2025-07-03",
              "stopped": true, "usualDays": 45.5, "gaps": [{ "after": "2025-04-03", "before": "2025-06-17", "days": 75, "usualDays": 16 }],
              "publications": {
                "accepted": 3, "unchanged": 0, "quarantined": 0,
                "lastSeen": { "id": "ice-pending-2025-07-03", "publishedOn": "2025-07-03", "fileName": "pendingAgencies07032025.xlsx", "reason": null, "link": "http://localhost/v1/publications/ice-pending-2025-07-03" },
                "lastAccepted": { "id": "ice-pending-2025-07-03", "publishedOn": "2025-07-03", "fileName": "pendingAgencies07032025.xlsx", "reason": null, "link": "http://localhost/v1/publications/ice-pending-2025-07-03" }
              },
              "quarantined": [], "knownNotHeld": [], "agreements": 1, "ofAgreements": 5,
              "note": "Observed from 2025-04-03 through 2025-07-03. Of applications that ended before 2025-04-03 the register knows nothing; what it says for dates after 2025-07-03 is assumed. The list was not published again after 2025-07-03, as far as the register shows, which does not tell whether the applications ended or the list did.",
              "links": { "self": "http://localhost/v1/coverage", "records": "http://localhost/v1/publications?list=pending" }
            },
            {
              "id": "287g-decisions", "program": "287g", "factKind": "decisions", "list": null, "from": "2025-06-17", "through": "2025-06-17",
              "stopped": null, "usualDays": null, "gaps": [], "publications": null, "quarantined": [], "knownNotHeld": [], "agreements": 1, "ofAgreements": 5,
              "note": "A decision is recorded for 1 of 5 agreements. Nobody publishes a list of decisions: where no decision is recorded here, one may have been made.",
              "links": { "self": "http://localhost/v1/coverage", "records": "http://localhost/v1/decisions" }
            }
          ],
          "page": { "limit": 20000, "next": null, "cursor": null, "total": 3, "totalIsExact": true },
          "query": {
            "sentence": "Coverage of each kind of fact, based on information recorded by 2025-12-31T12:00:00.000Z.",
            "notes": ["If the register has no agreement of an agency, no publication and no other source in it names one. This does not prove that there is none."],
            "knownAt": "2025-12-31T12:00:00.000Z", "format": "json"
          },
          "register": {
            "version": "2025-12-30.1", "asOf": "2025-12-30", "asOfIsDefault": true, "knownAt": "2025-12-31T12:00:00.000Z", "freshThrough": "2025-12-30",
            "coverage": [{ "list": "participating", "from": "2025-06-16", "through": "2025-12-30" }, { "list": "pending", "from": "2025-04-03", "through": "2025-07-03" }]
          }
        }
        """,
        await service.GetJsonAsync("/v1/coverage"));

    [Fact]
    public async Task Csv_has_a_line_for_each_kind_of_fact()
    {
        var lines = (await service.GetTextAsync("/v1/coverage?format=csv&fields=factKind,list,from,through,stopped,agreements,ofAgreements")).ReplaceLineEndings("\n");

        Assert.Equal(
            """
            id,factKind,list,from,through,stopped,agreements,ofAgreements
            287g-agreements,agreements,participating,2025-06-16,2025-12-30,false,4,5
            287g-applications,applications,pending,2025-04-03,2025-07-03,true,1,5
            287g-decisions,decisions,,2025-06-17,2025-06-17,,1,5

            """.ReplaceLineEndings("\n"),
            lines);
    }

    [Fact]
    public async Task Coverage_is_that_of_the_requested_knowledge_timestamp()
    {
        var participating = (await service.GetJsonAsync("/v1/coverage?knownAt=2025-07-05"))["data"]![0]!;

        Assert.Equal(("2025-07-03", 3), ((string?)participating["through"], (int)participating["publications"]!["accepted"]!));
    }

    [Fact]
    public async Task Publication_that_is_known_but_not_held_is_named_until_it_is_held()
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister()
            .UnheldPublication("participatingAgencies05212026pm.xlsx", "participating", "2026-05-21")
            .UnheldPublication("participatingAgencies12302025.xlsx", "participating", "2025-12-30"));
        var participating = (await own.GetJsonAsync("/v1/coverage"))["data"]![0]!;

        Assert.Equal("participatingAgencies05212026pm.xlsx", (string?)Assert.Single(participating["knownNotHeld"]!.AsArray())!["fileName"]);
        Assert.EndsWith(" 1 later publication is known to exist, but its contents are not held.", (string?)participating["note"], StringComparison.Ordinal);
        Assert.Equal("2025-12-30", (string?)participating["through"]);
    }

    [Fact]
    public async Task Former_address_redirects_permanently()
    {
        using var client = service.CreateClient(new() { AllowAutoRedirect = false });
        using var response = await client.GetAsync(new Uri("/v1/freshness?knownAt=2025-07-05", UriKind.Relative));

        Assert.Equal((308, "/v1/coverage?knownAt=2025-07-05"), ((int)response.StatusCode, response.Headers.Location?.ToString()));
    }
}
