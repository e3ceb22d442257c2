using RecordsApi.Domain.Model;
using RecordsApi.Tests.Features.Facilities;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Changes;

/// <summary>Entries of the change log about detention facilities, lists of them and agreements about them.</summary>
public sealed class FacilityChangesTests(FacilityChangesTests.FacilityChangesFactory service) : IClassFixture<FacilityChangesTests.FacilityChangesFactory>
{
    private const string Pine = FacilityRegisterFactory.Pine;
    private const string Agreement = $"{Pine}-detention-1";
    private const string List = "ice-detention-statistics-2020-03-02";

    [Theory]
    [InlineData("", "1")]
    [InlineData("state=FL", "1")]
    [InlineData("county=12086", "1")]
    [InlineData("kind=status-added", "")]
    [InlineData("thing=agreement", "1")]
    [InlineData("program=287g", "1")]
    [InlineData("program=usms-iga", "3")]
    [InlineData("program=igsa", "6,7")]
    [InlineData("program=287g,igsa&state=FL", "1,6,7")]
    [InlineData("program=not:usms-iga", "1,2,6,7")]
    [InlineData("facility=not:fl-lake-center", "1")]
    [InlineData("facility=fl-pine-county-jail", "3,6,7")]
    [InlineData("agreement=fl-pine-county-jail-detention-1", "3,6,7")]
    [InlineData("thing=facility", "3,6,7")]
    [InlineData("thing=facility-publication", "2")]
    [InlineData("kind=type-changed", "6")]
    [InlineData("kind=terms-changed&state=FL", "7")]
    [InlineData("kind=facility-added&county=12086", "3")]
    [InlineData("kind=facility-added&state=AL", "")]
    public async Task Entries_are_about_287g_unless_something_else_is_named(string filter, string expected)
    {
        var response = await service.GetJsonAsync($"/v1/changes?{filter}");

        Assert.Equal(expected, string.Join(',', response["data"]!.AsArray().Select(change => (string?)change!["id"])));
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries).Length, (int)response["page"]!["total"]!);
    }

    [Fact]
    public async Task New_facility_is_one_entry_with_its_agreement_and_status()
    {
        var change = (await service.GetJsonAsync("/v1/changes/3"))["data"]!;

        Assert.Equal("The facility PINE JAIL was added, with an agreement (usms-iga: active since ../2020-03-01).", (string?)change["summary"]);
        Assert.Equal(
            (Pine, "PINE COUNTY JAIL", null, Agreement, "active"),
            ((string?)change["facilityId"], (string?)change["facilityName"], (string?)change["agencyId"], (string?)change["agreementId"], (string?)change["agreementStatus"]));
        Assert.Equal($"http://localhost/v1/facilities/{Pine}", (string?)change["links"]!["thing"]);
    }

    [Theory]
    [InlineData(2, "The publication ice-detention-statistics-2020-03-02 was accepted.", "facility-publications/ice-detention-statistics-2020-03-02")]
    [InlineData(6, "PINE COUNTY JAIL: printed as IGSA, before as USMS IGA.", "facilities/fl-pine-county-jail")]
    [InlineData(7, "PINE COUNTY JAIL: printed with guaranteed-minimum 80, before with guaranteed-minimum 50.", "facilities/fl-pine-county-jail")]
    public async Task Entry_says_what_was_printed_and_leads_to_the_record(int sequence, string summary, string record)
    {
        var change = (await service.GetJsonAsync($"/v1/changes/{sequence}"))["data"]!;

        Assert.Equal((summary, $"http://localhost/v1/{record}"), ((string?)change["summary"], (string?)change["links"]!["thing"]));
        await service.GetJsonAsync($"/v1/{record}");
    }

    [Fact]
    public async Task Feed_of_a_program_has_its_entries_and_links_to_the_news_about_it()
    {
        var feed = await service.GetTextAsync("/v1/changes.atom?program=igsa");

        Assert.Contains("printed as IGSA, before as USMS IGA", feed, StringComparison.Ordinal);
        Assert.Contains("/news?program=igsa", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("was accepted", feed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/news", "Hialeah", "PINE COUNTY JAIL")]
    [InlineData("/news?program=igsa", "PINE COUNTY JAIL", "Hialeah")]
    public async Task News_are_about_287g_unless_a_program_is_chosen(string page, string expected, string other)
    {
        var list = (await service.GetTextAsync(page)).Split("class=\"news\"", 2)[1];

        Assert.Contains(expected, list, StringComparison.Ordinal);
        Assert.DoesNotContain(other, list, StringComparison.Ordinal);
    }

    /// <summary>The service over the register with facilities and a change log.</summary>
    public sealed class FacilityChangesFactory() : RegisterApiFactory(FacilityRegisterFactory.CreateRegister()
        .Change(Create("agreement-added", "agreement", FloridaTestData.Hialeah) with
        {
            AgreementId = FloridaTestData.Hialeah,
            AgencyId = "fl-hialeah-police-department",
            State = "FL",
            JurisdictionId = "1230000",
            After = FloridaTestData.Hialeah,
        }, "2025-01-01")
        .Change(Create("publication-accepted", "facility-publication", List) with { PublicationId = List, After = "accepted" }, "2020-03-02")
        .Change(OfPine("facility-added", 3) with { ProgramCode = "usms-iga", After = "PINE JAIL" }, "2020-03-02")
        .Change(OfPine("agreement-added", 3) with { ProgramCode = "usms-iga", Thing = "agreement", ThingId = Agreement, AgreementStatus = "active" }, "2020-03-02")
        .Change(OfPine("status-added", 3) with
        {
            ProgramCode = "usms-iga",
            Thing = "agreement",
            ThingId = Agreement,
            Status = "active",
            After = "active",
            OccurredOn = "../2020-03-01",
            AgreementStatus = "active",
            StatusEventId = $"{Agreement}-e1",
        }, "2020-03-02")
        .Change(OfPine("type-changed", 0) with { Before = "USMS IGA", After = "IGSA" }, "2023-05-02")
        .Change(OfPine("terms-changed", 0) with { Before = "guaranteed-minimum 50", After = "guaranteed-minimum 80" }, "2025-08-29"))
    {
        private static Change OfPine(string kind, long lead) => Create(kind, "facility", Pine) with
        {
            LeadSequence = lead,
            AgreementId = Agreement,
            FacilityId = Pine,
            ProgramCode = "igsa",
            State = "FL",
            JurisdictionId = "12086",
        };

        private static Change Create(string kind, string thing, string id) => new() { Fact = "", Kind = kind, Thing = thing, ThingId = id, RecordedAt = default };
    }
}
