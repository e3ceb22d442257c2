using RecordsApi.Domain.Detention.Workbooks;
using static RecordsApi.Domain.Tests.Detention.FacilityLists;

namespace RecordsApi.Domain.Tests.Detention;

/// <summary>Tests which rows of lists are the same facility.</summary>
public sealed class FacilityMatchingTests
{
    private static readonly DateOnly March = new(2022, 3, 7);
    private static readonly DateOnly April = new(2022, 4, 4);

    private static string[] FindJoins(FacilityTableRow before, params FacilityTableRow[] after) =>
        [.. Derive(Statistics(March, before), Statistics(April, after)).Observations.Skip(1).Select(observation => observation.Join)];

    [Fact]
    public void Same_name_and_address_written_differently_are_one_facility() =>
        Assert.Equal(["address"], FindJoins(Row("Oak Co. Det. Ctr.", "100 North Elm Street"), Row("OAK COUNTY DETENTION CENTER", "100 N ELM ST.")));

    [Fact]
    public void Renamed_facility_at_the_same_address_is_one_facility()
    {
        var facts = Derive(Statistics(March, Row("Oak Detention Center", type: "CDF")), Statistics(April, Row("Miami ICE Processing Center", type: "CDF")));

        var facility = Assert.Single(facts.Facilities);
        Assert.Equal(("fl-oak-detention-center", "Miami ICE Processing Center"), (facility.Id, facility.Name));
        Assert.Equal(2, facts.Names.Count);
    }

    [Fact]
    public void Facility_of_an_unrelated_type_and_name_at_the_same_address_is_another_one_and_reviewed()
    {
        var facts = Derive(Statistics(March, Row("Oak County Jail")), Statistics(April, Row("Ash Hospital", type: "HOSPITAL")));

        Assert.Equal(2, facts.Facilities.Count);
        Assert.Contains("The address is the same", Assert.Single(facts.ReviewItems).Doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void Corrected_address_of_a_name_in_a_city_is_no_other_facility() =>
        Assert.Equal(["name"], FindJoins(Row("Oak County Jail", "1 Elm Street"), Row("Oak County Jail", "77 Ash Road")));

    [Fact]
    public void Name_and_address_that_are_both_misspelled_are_one_facility() =>
        Assert.Equal(["alike"], FindJoins(Row("Oakmont County Jail", "100 Elmwood Street"), Row("Oakmomt County Jail", "100 Elmwod Street")));

    [Fact]
    public void Similar_name_without_the_address_is_another_facility_and_reviewed()
    {
        var facts = Derive(Statistics(March, Row("Oakmont County Jail", "1 Elm Street")), Statistics(April, Row("Oakmomt County Jail", "77 Ash Road")));

        Assert.Equal(2, facts.Facilities.Count);
        Assert.Contains("The names are similar", Assert.Single(facts.ReviewItems).Doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void City_that_two_names_have_in_common_is_no_doubt() =>
        Assert.Empty(Derive(
            Statistics(March, Row("Miami Hold Room", "1 Elm Street", type: "HOLD")), Statistics(April, Row("Miami Fir Camp", "77 Ash Road"))).ReviewItems);

    [Fact]
    public void Two_rows_of_one_list_at_one_address_are_two_facilities() =>
        Assert.Equal(2, Derive(Statistics(March, Row("Oak Main Jail"), Row("Oak Annex Jail"))).Facilities.Count);

    [Fact]
    public void Row_that_a_list_repeats_is_one_facility() =>
        Assert.Single(Derive(Statistics(March, Row("Oak County Jail"), Row("Oak County Jail", type: "USMS IGA"))).Facilities);

    [Fact]
    public void Two_facilities_of_one_address_are_told_apart_by_their_names() =>
        Assert.Equal(
            ["fl-oak-annex-jail", "fl-oak-main-jail"],
            Derive(Statistics(March, Row("Oak Main Jail"), Row("Oak Annex Jail")), Statistics(April, Row("Oak Annex Jail", population: 3), Row("Oak Main Jail")))
                .Observations.Skip(2).Select(observation => observation.FacilityId));

    [Fact]
    public void Code_of_the_facility_is_stronger_than_name_and_address()
    {
        var facts = Derive(
            Released(March, Row("Oak County Jail", detloc: "OAKJLFL"), Row("Ash County Jail", "2 Ash Road", detloc: "ASHJLFL")),
            Released(April, Row("Ash County Jail", "2 Ash Road", detloc: "OAKJLFL")));

        Assert.Equal(("fl-oak-county-jail", "detloc"), (facts.Observations[^1].FacilityId, facts.Observations[^1].Join));
    }

    [Fact]
    public void Code_of_a_facility_in_another_state_is_a_misprint()
    {
        var facts = Derive(
            Released(March, Row("Oak County Jail", detloc: "OAKJLFL")),
            Released(April, Row("Ash County Jail", "2 Ash Road", "Hialeah", "TX", detloc: "OAKJLFL"), Row("Oak County Jail", detloc: "OAKJLFL")));

        Assert.Equal(["fl-oak-county-jail", "tx-ash-county-jail", "fl-oak-county-jail"], facts.Observations.Select(observation => observation.FacilityId));
    }

    [Fact]
    public void Facilities_with_similar_codes_are_two_and_reviewed_if_name_and_address_are_the_same()
    {
        var facts = Derive(Released(March, Row("Oak County Jail", detloc: "OAKJLFL")), Released(April, Row("Oak County Jail", detloc: "OAKJ2FL")));

        Assert.Equal(2, facts.Facilities.Count);
        Assert.Contains("the codes are OAKJLFL and OAKJ2FL", Assert.Single(facts.ReviewItems).Doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_facilities_of_one_list_with_different_codes_are_no_doubt() =>
        Assert.Empty(Derive(Released(March, Row("Oak County Jail", detloc: "OAKJLFL"), Row("Oak County Jail", detloc: "OAKJ2FL"))).ReviewItems);

    [Fact]
    public void Row_without_a_code_that_fits_two_facilities_is_that_of_the_one_printed_last_and_reviewed()
    {
        var facts = Derive(
            Released(March, Row("Oak County Jail", detloc: "OAKJLFL")),
            Released(April, Row("Oak County Jail", detloc: "OAKJ2FL")),
            Statistics(new DateOnly(2022, 5, 2), Row("Oak County Jail")));

        Assert.Equal("fl-oak-county-jail-2", facts.Observations[^1].FacilityId);
        Assert.Single(facts.ReviewItems, item => item.Doubt.Contains("Two facilities have this name and address", StringComparison.Ordinal));
    }

    [Fact]
    public void Mark_of_a_footnote_is_no_part_of_the_name_and_the_footnote_gives_the_code()
    {
        var table = Statistics(March, Row("OAK RESIDENTIAL CENTER1")) with { Notes = ["[1] (OAKRCFL) OAK RESIDENTIAL CENTER houses single adults."] };

        var facility = Assert.Single(Derive(table).Facilities);
        Assert.Equal(("fl-oak-residential-center", "OAK RESIDENTIAL CENTER", "OAKRCFL"), (facility.Id, facility.Name, facility.Detloc));
    }

    [Fact]
    public void Second_facility_of_a_name_has_a_number_in_its_id() =>
        Assert.Equal(
            ["fl-county-jail", "fl-county-jail-2"],
            Derive(Statistics(March, Row("County Jail"), Row("County Jail", "9 Ash Road", "Hialeah"))).Facilities.Select(facility => facility.Id));

    [Fact]
    public void Id_is_kept_when_an_older_list_with_another_name_is_added()
    {
        var known = Statistics(April, Row("Miami ICE Processing Center", type: "CDF"));
        var older = Statistics(March, Row("Oak Detention Center", type: "CDF"));
        var input = FacilityInputBuilder.Build([known, older]) with
        {
            AssignedFacilities = new Dictionary<(string, int), string> { [(known.Sha256, 8)] = "fl-miami-ice-processing-center" },
        };

        Assert.Equal("fl-miami-ice-processing-center", Assert.Single(Derive(input).Facilities).Id);
    }
}
