using RecordsApi.Domain.Detention.Workbooks;
using RecordsApi.Domain.Model;
using static RecordsApi.Domain.Tests.Detention.FacilityLists;

namespace RecordsApi.Domain.Tests.Detention;

/// <summary>Tests what is derived of a facility: its terms, its type and its place.</summary>
public sealed class FacilityFactsTests
{
    private const string DefaultTypeNote = "When the facility type is unavailable, IGSA is used as the default value for type until it is confirmed";

    private static readonly DateOnly March = new(2022, 3, 7);
    private static readonly DateOnly April = new(2022, 4, 4);
    private static readonly DateOnly May = new(2022, 5, 2);

    private static IEnumerable<string> Describe(IEnumerable<FacilityTerm> terms) =>
        terms.Select(term => $"{term.Kind} {term.Printed} {term.FirstSeenOn:yyyy-MM} {term.LastSeenOn:yyyy-MM}");

    [Fact]
    public void Equal_guaranteed_minimums_in_succession_are_one_term() =>
        Assert.Equal(
            ["guaranteed-minimum 50 2022-03 2022-04", "guaranteed-minimum 75 2022-05 2022-05"],
            Describe(Derive(
                Statistics(March, Row("Oak Jail", guaranteedMinimum: "50")), Statistics(April, Row("Oak Jail", population: 11, guaranteedMinimum: "50")),
                Statistics(May, Row("Oak Jail", guaranteedMinimum: "75"))).Terms));

    [Fact]
    public void Term_that_is_not_printed_in_between_begins_anew()
    {
        var other = Row("Ash Jail", "9 Ash Road", guaranteedMinimum: "7");

        Assert.Equal(
            ["guaranteed-minimum 50 2022-03 2022-03", "guaranteed-minimum 50 2022-05 2022-05"],
            Describe(Derive(
                Statistics(March, Row("Oak Jail", guaranteedMinimum: "50"), other), Statistics(April, Row("Oak Jail", guaranteedMinimum: "N/A"), other),
                Statistics(May, Row("Oak Jail", population: 12, guaranteedMinimum: "50"), other)).Terms.Where(term => term.FacilityId == "fl-oak-jail")));
    }

    [Fact]
    public void Value_that_one_list_prints_between_lists_with_another_is_of_low_confidence()
    {
        var terms = Derive(
            Statistics(March, Row("Oak Jail", guaranteedMinimum: "150")), Statistics(April, Row("Oak Jail", population: 11, guaranteedMinimum: "15")),
            Statistics(May, Row("Oak Jail", population: 12, guaranteedMinimum: "150"))).Terms;

        Assert.Equal(["150 medium", "15 low", "150 medium"], terms.Select(term => $"{term.Printed} {term.Confidence}"));
    }

    [Fact]
    public void Best_known_date_is_at_most_of_medium_confidence()
    {
        var term = Assert.Single(Derive(Released(March, Row("Oak Jail", population: null, contractStart: "6/1/2011"))).Terms);

        Assert.Equal(("contract-start", new DateOnly(2011, 6, 1), "medium"), (term.Kind, term.Date, term.Confidence));
    }

    [Fact]
    public void Type_that_only_lists_with_a_default_print_is_of_low_confidence()
    {
        var released = Released(March, Row("Oak Jail"), Row("Ash Jail", "9 Ash Road", type: "CDF")) with { Notes = [DefaultTypeNote] };

        Assert.Equal(["CDF medium", "IGSA low"], Derive(released).Facilities.Select(facility => $"{facility.TypePrinted} {facility.TypeConfidence}"));
    }

    [Fact]
    public void Type_that_another_list_prints_is_of_medium_confidence()
    {
        var released = Released(March, Row("Oak Jail")) with { Notes = [DefaultTypeNote] };
        var facts = Derive(released, Statistics(April, Row("Oak Jail")));

        Assert.Equal("medium", Assert.Single(facts.Facilities).TypeConfidence);
        Assert.Equal(["low", "medium"], facts.Observations.Select(observation => observation.TypeConfidence));
    }

    [Fact]
    public void Unknown_type_stays_printed_with_a_note()
    {
        var observation = Assert.Single(Derive(Statistics(March, Row("Oak Jail"), Row("Ash Jail", "2 Ash Road"), Row("Fir Jail", "3 Ash Road"), Row("Yew Jail", "4 Ash Road"),
            Row("Elm Camp", "9 Ash Road", type: "Camp"))).Observations, observation => observation.TypeCode is null);

        Assert.Equal("Camp", observation.TypePrinted);
        Assert.Contains("unknown", observation.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void County_is_the_printed_one_or_that_of_the_place()
    {
        var facts = Derive(Released(March, Row("Oak Jail", population: null, county: "BAKER"), Row("Ash Jail", "9 Ash Road", "HIALEAH", population: null)));

        Assert.Equal(
            ["1230000 12086 place", "1245000 12003 printed"],
            facts.Facilities.Select(facility => $"{facility.PlaceId} {facility.CountyId} {facility.CountyBasis}"));
    }

    [Fact]
    public void Facility_that_is_missing_from_a_list_does_not_end()
    {
        var facts = Derive(Statistics(March, Row("Oak Jail"), Row("Ash Jail", "9 Ash Road")), Statistics(April, Row("Ash Jail", "9 Ash Road", population: 3)));

        Assert.Equal(2, facts.Facilities.Count(facility => facility.SupersededAt is null));
    }
}
