using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Exports;

/// <summary>Files of a register whose newest list of facilities is newer than the lists of 287(g) agreements.</summary>
public sealed class NewerFacilityExportsTests(NewerFacilityExportsTests.NewerFacilitiesFactory service) : IClassFixture<NewerFacilityExportsTests.NewerFacilitiesFactory>
{
    private const string Jail = "fl-new-jail";

    [Fact]
    public async Task Status_event_of_a_newer_agreement_about_a_facility_does_not_move_the_date_of_other_files()
    {
        var manifest = await service.GetJsonAsync("/v1/exports");

        Assert.Equal(
            ("2025-12-30", true, "2026-01-14"),
            ((string?)manifest["register"]!["asOf"], (bool)manifest["register"]!["asOfIsDefault"]!, (string?)manifest["data"]!["facilitiesAsOf"]));
    }

    [Fact]
    public async Task Facility_that_only_the_newer_list_prints_is_exported() =>
        Assert.Equal([Jail], (await service.GetExportFieldsAsync("facilities", ["id"])).Select(values => values[0]));

    [Fact]
    public async Task Agreement_that_only_the_newer_list_shows_is_exported() =>
        Assert.Equal([$"{Jail}-detention-1"], (await service.GetExportFieldsAsync("facility-agreements", ["id"])).Select(values => values[0]));

    /// <summary>The service over a register with a list of facilities of 2026.</summary>
    public sealed class NewerFacilitiesFactory() : RegisterApiFactory(FloridaTestData.CreateRegister()
        .Fact("knownThrough", "2026-01-15T22:00:00.000Z")
        .DetentionPrograms()
        .FacilityPublication(List, "2026-01-15")
        .Source(List, day: "2026-01-15")
        .Facility(Jail, "NEW JAIL", "Hialeah", "1230000", "12086")
        .FacilityName(Jail, "NEW JAIL", "2026-01-14", "2026-01-14")
        .FacilityRow(List, 8, Jail, "NEW JAIL", "igsa", 5)
        .FacilityAgreement(Jail, "igsa", "2026-01-14", List))
    {
        private const string List = "ice-detention-statistics-2026-01-15";
    }
}
