using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agreements;

public sealed class AgreementSubresourcesTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Fact]
    public async Task History_returns_each_status_event_with_its_full_sources()
    {
        var history = await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.Miami}/history?knownAt=2025-06-18");

        HttpTestExtensions.AssertJsonEqual(
            $$"""
            [{
              "id": "{{FloridaTestData.Miami}}-e1", "agreementId": "{{FloridaTestData.Miami}}",
              "agencyId": "fl-miami-police-department", "agencyName": "Miami Police Department", "state": "FL", "countyIds": ["12086"], "model": "task-force",
              "status": "approved", "phase": "forming", "occurredOn": "2025-06-17", "earliest": "2025-06-17", "latest": "2025-06-17",
              "basis": "documented", "confidence": "medium", "disputed": false,
              "decisionId": "fl-miami-2025-06-17-vote-1", "publicationId": null, "linkedEventId": null, "successorId": null,
              "endCause": null, "initiatedBy": null, "note": null,
              "recordedAt": "2025-06-17T21:00:00.000Z", "supersededAt": null, "backfilled": false,
              "correctionKind": null, "correctionReason": null, "replacedById": null, "chosenBy": null, "assertions": [],
              "sourceIds": ["miami-minutes-2025-06-17"],
              "sources": [{
                "id": "miami-minutes-2025-06-17", "publisher": "ICE", "kind": "minutes", "title": "Title of miami-minutes-2025-06-17",
                "author": null, "url": "https://example.org/miami-minutes-2025-06-17", "via": null, "archivedUrl": null, "publishedOn": "2025-06-17",
                "retrievedAt": null, "sha256": null, "license": null, "recordState": "current", "recordedAt": "0001-01-01T00:00:00.000Z",
                "links": {
                  "self": "http://localhost/v1/sources/miami-minutes-2025-06-17",
                  "history": "http://localhost/v1/status-events?source=miami-minutes-2025-06-17"
                },
                "citation": "ICE, Title of miami-minutes-2025-06-17, 2025-06-17; RecordsApi, source miami-minutes-2025-06-17, known at 2025-06-18T23:59:59.999Z, http://localhost/v1/sources/miami-minutes-2025-06-17?knownAt=2025-06-18T23:59:59.999Z (address of a local copy)"
              }],
              "links": {
                "self": "http://localhost/v1/status-events/{{FloridaTestData.Miami}}-e1",
                "history": "http://localhost/v1/agreements/{{FloridaTestData.Miami}}/history"
              },
              "citation": "{{FloridaTestData.Miami}}: approved, 2025-06-17; RecordsApi, status event {{FloridaTestData.Miami}}-e1, known at 2025-06-18T23:59:59.999Z, http://localhost/v1/status-events/{{FloridaTestData.Miami}}-e1?knownAt=2025-06-18T23:59:59.999Z (address of a local copy)"
            }]
            """,
            history["data"]);
    }

    [Fact]
    public async Task History_is_ordered_by_effective_date() =>
        Assert.Equal(["pending", "active"], (await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.Hialeah}/history"))["data"]!.AsArray().Select(e => (string?)e!["status"]));

    [Fact]
    public async Task Listings_return_the_row_as_printed_and_as_read() => HttpTestExtensions.AssertJsonEqual(
        $$"""
        {
          "id": "ice-participating-2025-07-03-r4", "list": "participating",
          "agreementId": "{{FloridaTestData.Hialeah}}", "agencyId": "fl-hialeah-police-department",
          "agencyName": "Hialeah Police Department", "state": "FL", "countyIds": ["12086"], "model": "task-force", "join": "from-pending",
          "firstPublicationId": "ice-participating-2025-07-03", "lastPublicationId": "ice-participating-2025-12-30",
          "firstListedOn": "2025-07-03", "lastListedOn": "2025-12-30",
          "printed": {
            "state": "FLORIDA", "agency": "Hialeah Police Department", "type": "Municipality", "county": "Miami-Dade",
            "supportType": "Task Force Model", "signed": "2025-07-02", "moa": null, "moaLink": null, "addendum": null, "addendumLink": null
          },
          "read": { "state": "FL", "model": "task-force", "signedOn": "2025-07-02" },
          "links": {
            "firstPublication": "http://localhost/v1/publications/ice-participating-2025-07-03",
            "lastPublication": "http://localhost/v1/publications/ice-participating-2025-12-30",
            "history": "http://localhost/v1/agreements/{{FloridaTestData.Hialeah}}/history"
          },
          "citation": "Hialeah Police Department on the participating list, 2025-07-03/2025-12-30; RecordsApi, listing ice-participating-2025-07-03-r4, http://localhost/v1/publications/ice-participating-2025-07-03/rows (address of a local copy)"
        }
        """,
        (await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.Hialeah}/listings"))["data"]![1]);

    [Fact]
    public async Task Decisions_returns_the_decisions_on_the_agreement() =>
        Assert.Equal(["fl-miami-2025-06-17-vote-1"], await service.GetIdsAsync($"/v1/agreements/{FloridaTestData.Miami}/decisions"));

    [Theory]
    [InlineData("history")]
    [InlineData("listings")]
    [InlineData("decisions")]
    public async Task Subresource_of_an_unknown_agreement_returns_404(string part) =>
        Assert.Equal(404, (await service.GetProblemAsync($"/v1/agreements/nobody/{part}")).Status);
}
