using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agreements;

public sealed class AgreementsAsOfTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Fact]
    public async Task Agreement_is_returned_with_every_field() => HttpTestExtensions.AssertJsonEqual(
        """
        {
          "data": {
            "id": "fl-hialeah-police-department-287g-task-force-1",
            "program": "287g", "model": "task-force", "counterparty": "ICE",
            "agencyId": "fl-hialeah-police-department", "agencyName": "Hialeah Police Department", "agencyType": "police", "facilityId": null, "facilityName": null,
            "partyId": null, "partyName": null, "partyLevel": null,
            "jurisdictionId": "1230000", "jurisdictionName": "Hialeah", "level": "place", "state": "FL", "countyIds": ["12086"], "noCountyReason": null,
            "status": "active", "phase": "in-force", "inForce": true, "inForceSince": "2025-07-02", "statusSince": "2025-07-02", "statusBasis": "listed",
            "certainty": "certain",
            "signedOn": "2025-07-02", "signedPrintedOn": null, "signedNote": null, "firstListedOn": "2025-04-03", "lastListedOn": "2025-12-30", "listed": true,
            "disputed": false, "confidence": "medium", "recordState": "current", "predecessorId": null, "supersededById": null, "delistedFrom": null,
            "documents": [{ "kind": "agreement", "url": "https://www.ice.gov/doclib/287gMOA/HialeahPDFL_7.2.25.pdf", "remark": null }],
            "sourceIds": ["ice-participating-2025-07-03"],
            "links": {
              "self": "http://localhost/v1/agreements/fl-hialeah-police-department-287g-task-force-1",
              "history": "http://localhost/v1/agreements/fl-hialeah-police-department-287g-task-force-1/history",
              "listings": "http://localhost/v1/agreements/fl-hialeah-police-department-287g-task-force-1/listings",
              "decisions": "http://localhost/v1/agreements/fl-hialeah-police-department-287g-task-force-1/decisions",
              "feed": "http://localhost/v1/changes.atom?agreement=fl-hialeah-police-department-287g-task-force-1"
            },
            "citation": "Hialeah Police Department and ICE, 287g agreement (task-force): active, 2025-07-02; RecordsApi, agreement fl-hialeah-police-department-287g-task-force-1, as of 2025-12-30, known at 2025-12-31T12:00:00.000Z, http://localhost/v1/agreements/fl-hialeah-police-department-287g-task-force-1?asOf=2025-12-30&knownAt=2025-12-31T12:00:00.000Z (address of a local copy)"
          },
          "register": { "version": "2025-12-30.1", "asOf": "2025-12-30", "asOfIsDefault": true, "knownAt": "2025-12-31T12:00:00.000Z", "freshThrough": "2025-12-30",
            "coverage": [{"list": "participating", "from": "2025-06-16", "through": "2025-12-30"}, {"list": "pending", "from": "2025-04-03", "through": "2025-07-03"}] }
        }
        """,
        await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.Hialeah}"));

    [Theory]
    [InlineData("2025-04-02", $"{FloridaTestData.BaldwinCounty} active")]
    [InlineData("2025-06-17", $"{FloridaTestData.BaldwinCounty} active, {FloridaTestData.CoralGables} active, {FloridaTestData.Hialeah} pending, {FloridaTestData.Miami} approved")]
    [InlineData("2025-07-02", $"{FloridaTestData.BaldwinCounty} active, {FloridaTestData.CoralGables} active, {FloridaTestData.Hialeah} active, {FloridaTestData.Miami} approved, {FloridaTestData.PortPolice} active")]
    [InlineData("2025-07-03", $"{FloridaTestData.BaldwinCounty} delisted, {FloridaTestData.CoralGables} active, {FloridaTestData.Hialeah} active, {FloridaTestData.Miami} approved, {FloridaTestData.PortPolice} active")]
    [InlineData("2025-08-28", $"{FloridaTestData.BaldwinCounty} delisted, {FloridaTestData.CoralGables} active, {FloridaTestData.Hialeah} active, {FloridaTestData.Miami} active, {FloridaTestData.PortPolice} active")]
    public async Task Status_is_that_of_the_last_event_by_the_asOf_date(string day, string expected)
    {
        var response = await service.GetJsonAsync($"/v1/agreements?asOf={day}&status=active,approved,pending,delisted");

        Assert.Equal(expected, string.Join(", ", response["data"]!.AsArray().Select(a => $"{a!["id"]} {a["status"]}")));
    }

    [Fact]
    public async Task Status_event_recorded_later_is_unknown_at_an_earlier_knownAt()
    {
        Assert.Equal("approved", await StatusAsync(FloridaTestData.Miami, "asOf=2025-12-31&knownAt=2025-12-29"));
        Assert.Equal("active", await StatusAsync(FloridaTestData.Miami, "asOf=2025-12-31&knownAt=2025-12-30"));
        Assert.Equal("approved", await StatusAsync(FloridaTestData.Miami, "asOf=2025-12-31&knownAt=2025-12-30T20:59:59Z"));
    }

    [Theory]
    [InlineData("2025-06-17", "certain")]
    [InlineData("2025-06-18", "possible")]
    [InlineData("2025-07-02", "possible")]
    [InlineData("2025-07-03", "certain")]
    public async Task Certainty_is_possible_within_the_interval_of_an_imprecise_date(string day, string certainty) =>
        Assert.Equal(certainty, (string?)(await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.BaldwinCounty}?asOf={day}"))["data"]!["certainty"]);

    [Theory]
    [InlineData("2025-06-17", "2025-05-02")]
    [InlineData("2025-07-03", "2025-05-01")]
    public async Task SignedOn_is_the_date_last_printed_by_the_asOf_date(string day, string signed) =>
        Assert.Equal(signed, (string?)(await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.CoralGables}?asOf={day}"))["data"]!["signedOn"]);

    [Theory]
    [InlineData(FloridaTestData.Hialeah, "2025-06-17", true, "2025-04-03", "2025-06-17")]
    [InlineData(FloridaTestData.Hialeah, "2025-07-02", true, "2025-04-03", "2025-06-17")]
    [InlineData(FloridaTestData.BaldwinCounty, "2025-06-17", true, "2025-06-16", "2025-06-17")]
    [InlineData(FloridaTestData.BaldwinCounty, "2025-07-03", false, "2025-06-16", "2025-06-17")]
    [InlineData(FloridaTestData.CoralGables, "2025-08-01", true, "2025-06-16", "2025-07-03")]
    public async Task Listing_range_is_clipped_to_the_asOf_date(string id, string day, bool listed, string first, string last)
    {
        var agreement = (await service.GetJsonAsync($"/v1/agreements/{id}?asOf={day}"))["data"]!;

        Assert.Equal((listed, first, last), ((bool)agreement["listed"]!, (string?)agreement["firstListedOn"], (string?)agreement["lastListedOn"]));
    }

    [Fact]
    public async Task Agreement_listed_before_its_signing_date_is_named_in_a_note()
    {
        var response = await service.GetJsonAsync("/v1/agreements?asOf=2025-06-17&inForce=true");

        Assert.DoesNotContain(FloridaTestData.PortPolice, response["data"]!.AsArray().Select(a => (string?)a!["id"]));
        HttpTestExtensions.AssertJsonEqual(
            $"""["1 agreement was listed on or before 2025-06-17 with a later SIGNED date and is not counted as in force: {FloridaTestData.PortPolice}."]""",
            response["query"]!["notes"]);
    }

    [Fact]
    public async Task Note_about_signing_dates_respects_the_filters() =>
        HttpTestExtensions.AssertJsonEqual("[]", (await service.GetJsonAsync("/v1/agreements?asOf=2025-06-17&state=AL"))["query"]!["notes"]);

    [Fact]
    public async Task Agreement_without_an_event_by_the_asOf_date_returns_404_with_its_first_date()
    {
        var (status, problem) = await service.GetProblemAsync($"/v1/agreements/{FloridaTestData.Hialeah}?asOf=2025-04-02");

        Assert.Equal(404, status);
        Assert.Contains("its first event is dated 2025-04-03", (string?)problem["detail"], StringComparison.Ordinal);
    }

    private async Task<string?> StatusAsync(string id, string times) =>
        (string?)(await service.GetJsonAsync($"/v1/agreements/{id}?{times}"))["data"]!["status"];
}
