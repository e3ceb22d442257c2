using RecordsApi.Domain.Detention.Workbooks;
using RecordsApi.Domain.Ingestion.Matching;
using static RecordsApi.Domain.Tests.Detention.FacilityLists;

namespace RecordsApi.Domain.Tests.Detention;

/// <summary>Facilities that may be one, and what reviewers say of them.</summary>
public sealed class FacilityRulingTests
{
    private const string Key = "facility|FL|Oak County Jail, 1 ELM STREET, Miami|Oak County Jail, 99 Pine Road, Miami";

    private static readonly FacilityTable First = Statistics(new DateOnly(2022, 3, 1), Row("Oak County Jail"));
    private static readonly FacilityTable Second = Statistics(new DateOnly(2022, 4, 1), Row("Ash Center", "2 Ash Road", "Hialeah"), Row("Oak County Jail", "99 Pine Road"), Row("Oak County Jail", "98 Fir Road"));
    private static readonly FacilityTable Third = Statistics(new DateOnly(2022, 5, 1), Row("OAK COUNTY JAIL", "99 PINE RD"));

    [Fact]
    public void Doubt_names_both_facilities_with_the_rows_that_print_them_and_they_are_two_until_a_ruling()
    {
        var facts = Derive(First, Second);

        var item = Assert.Single(facts.ReviewItems, item => item.Id == Key);
        Assert.Equal(
            ("fl-oak-county-jail", facts.Observations[0].Id, "fl-oak-county-jail-2", facts.Observations[2].Id, "open"),
            (item.VanishedFacilityId, item.VanishedObservationId, item.AppearedFacilityId, item.AppearedObservationId, item.State));
        Assert.Equal("The names are similar, but the addresses are not. The register has them as fl-oak-county-jail and fl-oak-county-jail-2.", item.Doubt);
    }

    [Fact]
    public void Facilities_that_a_ruling_calls_the_same_are_one_also_in_later_lists_and_the_item_remains()
    {
        var facts = Derive(FacilityInputBuilder.Build([First, Second, Third]), Rule("same"));

        Assert.Equal(
            ["fl-oak-county-jail first", "fl-ash-center first", "fl-oak-county-jail ruling", "fl-oak-county-jail-2 first", "fl-oak-county-jail address"],
            facts.Observations.Select(o => $"{o.FacilityId} {o.Join}"));
        var item = Assert.Single(facts.ReviewItems, item => item.Id == Key);
        Assert.Equal(("same", "Looked up.", "fl-oak-county-jail"), (item.State, item.Reason, item.AppearedFacilityId));
        Assert.Equal("The names are similar, but the addresses are not. The register has them as one facility, fl-oak-county-jail.", item.Doubt);
    }

    [Fact]
    public void Ruling_that_they_are_different_leaves_them_two_and_is_shown_on_the_item()
    {
        var facts = Derive(FacilityInputBuilder.Build([First, Second]), Rule("different"));

        var item = Assert.Single(facts.ReviewItems, item => item.Id == Key);
        Assert.Equal(("different", "Looked up.", "fl-oak-county-jail-2"), (item.State, item.Reason, item.AppearedFacilityId));
    }

    [Fact]
    public void Row_is_not_taken_for_a_facility_that_a_ruling_calls_another_one()
    {
        var moved = Statistics(new DateOnly(2022, 4, 1), Row("OAK COUNTY JAIL", "1 Elm Street", "Miami"));
        var ruling = new Ruling(
            "rename", Rulings.CreateFacilityKey("FL", "OAK COUNTY JAIL, 1 Elm Street, Miami", "Oak County Jail, 1 ELM STREET, Miami"), "different", "Rebuilt.", new(2025, 12, 1));

        Assert.Single(Derive(First, moved).Facilities);
        Assert.Equal(2, Derive(FacilityInputBuilder.Build([First, moved]), ruling).Facilities.Count);
    }

    [Fact]
    public void Ruling_that_a_row_with_another_code_is_the_same_facility_holds_also_for_later_rows_with_that_code()
    {
        var input = FacilityInputBuilder.Build(
        [
            Released(new DateOnly(2022, 3, 1), Row("Oak County Jail", detloc: "OAKJLFL")), Released(new DateOnly(2022, 4, 1), Row("Oak County Jail", detloc: "OAKJLFX")),
            Released(new DateOnly(2022, 5, 1), Row("Oak County Jail", "2 Ash Road", detloc: "OAKJLFX")),
        ]);
        var key = Assert.Single(Derive(input).ReviewItems).Id;

        var facts = Derive(input, new Ruling("rename", key, "same", "Looked up.", new(2025, 12, 1)));

        Assert.Equal(("fl-oak-county-jail", "OAKJLFL"), Assert.Single(facts.Facilities.Select(facility => (facility.Id, facility.Detloc))));
        Assert.StartsWith("The name and the address are the same, but the codes are OAKJLFL and OAKJLFX", Assert.Single(facts.ReviewItems).Doubt, StringComparison.Ordinal);
    }

    private static Ruling Rule(string verdict) => new("rename", Key, verdict, "Looked up.", new(2025, 12, 1));
}
