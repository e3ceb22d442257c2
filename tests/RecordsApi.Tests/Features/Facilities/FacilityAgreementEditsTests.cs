using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Features.Editing;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Facilities;

/// <summary>Entries and corrections about agreements about facilities, which have no agency.</summary>
public sealed class FacilityAgreementEditsTests : IAsyncLifetime
{
    private const string Id = $"{FacilityRegisterFactory.Pine}-detention-1";
    private const string Agreement = $"/v1/agreements/{Id}";

    private FacilityRegisterFactory Register { get; } = new();

    private EditorClient editor = null!;

    public async Task InitializeAsync() => editor = await EditorClient.CreateAsync(Register);

    public async Task DisposeAsync()
    {
        editor.Dispose();
        await Register.DisposeAsync();
    }

    [Fact]
    public async Task Signing_date_is_corrected_and_the_agreement_still_has_no_agency()
    {
        await CorrectAsync("""{"signedOn": "2020-02-28"}""");

        var agreement = (await Register.GetJsonAsync(Agreement))["data"]!;
        Assert.Equal(
            ("2020-02-28", FacilityRegisterFactory.Pine, null), ((string?)agreement["signedOn"], (string?)agreement["facilityId"], (string?)agreement["agencyId"]));
    }

    [Fact]
    public async Task Entered_document_is_linked_from_the_date_of_the_first_status_event_on()
    {
        const string Url = "https://county.example/igsa.pdf";
        await CorrectAsync($$"""{"documents": [{"kind": "agreement", "url": "{{Url}}"}]}""");

        var document = Assert.Single((await Register.GetJsonAsync($"{Agreement}?asOf=2020-03-01"))["data"]!["documents"]!.AsArray())!;
        Assert.Equal(Url, (string?)document["url"]);
    }

    [Fact]
    public async Task Record_sent_back_as_GET_gave_it_is_accepted_and_nothing_is_recorded()
    {
        var record = (await Register.GetJsonAsync(Agreement))["data"]!;

        using var response = await editor.CorrectAsync(Agreement, Correction(record.ToJsonString()));

        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("fl-hialeah-police-department")]
    [InlineData("nobody")]
    public async Task Agency_of_an_agreement_about_a_facility_is_rejected(string agency) => Assert.Contains(
        $"is about the detention facility '{FacilityRegisterFactory.Pine}' and has no agency",
        await GetErrorAsync(Agreement, Correction($$"""{"agencyId": "{{agency}}"}"""), "/record/agencyId"), StringComparison.Ordinal);

    [Fact]
    public async Task Correction_of_a_287g_agreement_without_its_agency_is_rejected() => Assert.StartsWith(
        "Required", await GetErrorAsync($"/v1/agreements/{FloridaTestData.Hialeah}", Correction("""{"agencyId": null}"""), "/record/agencyId"), StringComparison.Ordinal);

    [Fact]
    public async Task Merge_of_an_agreement_about_a_facility_is_rejected() => Assert.Contains(
        "cannot be merged",
        await GetErrorAsync(Agreement, $$"""{"kind": "merge", "reason": "The same.", "mergeInto": "{{FacilityRegisterFactory.Marshals}}-detention-1"}""", "/mergeInto"),
        StringComparison.Ordinal);

    [Fact]
    public async Task Status_event_is_entered()
    {
        var source = await EnterSourceAsync();

        await editor.EnterAsync($"{Agreement}/history", $$"""{"status": "suspended", "occurredOn": "2025-10-01", "sourceIds": ["{{source}}"]}""");

        Assert.Equal("suspended", (string?)(await Register.GetJsonAsync($"{Agreement}?asOf=2025-12-01"))["data"]!["status"]);
    }

    [Fact]
    public async Task Decision_is_entered_without_an_agency()
    {
        var source = await EnterSourceAsync();

        var id = await editor.EnterAsync("/v1/decisions", $$"""
            {"jurisdictionId": "12086", "agreementId": "{{Id}}", "body": "County Commission", "kind": "vote", "outcome": "passed", "purpose": "authorize",
             "decidedOn": "2025-10-01", "yes": 3, "no": 2, "createsStatusEvent": false, "sourceIds": ["{{source}}"]}
            """);

        var decision = (await Register.GetJsonAsync($"/v1/decisions/{id}"))["data"]!;
        Assert.Equal((Id, null), ((string?)decision["agreementId"], (string?)decision["agencyId"]));
    }

    private Task<string> EnterSourceAsync() => editor.EnterAsync(
        "/v1/sources", """{"publisher": "Miami-Dade County", "kind": "minutes", "title": "Minutes", "publishedOn": "2025-10-02"}""");

    private async Task CorrectAsync(string patch)
    {
        using var response = await editor.CorrectAsync(Agreement, Correction(patch));
        Assert.True(response.StatusCode == HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
    }

    private async Task<string> GetErrorAsync(string address, string body, string pointer)
    {
        using var response = await editor.CorrectAsync(address, body);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        return (string)problem["errors"]![pointer]![0]!["message"]!;
    }

    private static string Correction(string patch) => $$"""{"kind": "wrong-fact", "reason": "It was otherwise.", "record": {{patch}} }""";
}
