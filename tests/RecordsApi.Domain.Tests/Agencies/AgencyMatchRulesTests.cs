using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Tests.Agencies;

public sealed class AgencyMatchRulesTests
{
    private static readonly JurisdictionFact[] Jurisdictions =
    [
        CreateJurisdiction("29", "Missouri", "MO"), CreateJurisdiction("29227", "Worth County", "MO", "29"), CreateJurisdiction("29189", "St. Louis County", "MO", "29"),
        CreateJurisdiction("2965034", "St. Mary", "MO", "29227"),
        CreateJurisdiction("42", "Pennsylvania", "PA"), CreateJurisdiction("42025", "Carbon County", "PA", "42"), CreateJurisdiction("42041", "Cumberland County", "PA", "42"),
        CreateJurisdiction("42071", "Lancaster County", "PA", "42"), CreateJurisdiction("42079", "Luzerne County", "PA", "42"),
        CreateJurisdiction("4202521664", "East Penn Township", "PA", "42025"), CreateJurisdiction("4204121784", "East Pennsboro Township", "PA", "42041"),
        CreateJurisdiction("4202527336", "Franklin Township", "PA", "42025"),
        CreateJurisdiction("21", "Kentucky", "KY"), CreateJurisdiction("21013", "Bell County", "KY", "21"), CreateJurisdiction("2151924", "Middlesborough", "KY", "21013"),
        CreateJurisdiction("36", "New York", "NY"), CreateJurisdiction("36059", "Nassau County", "NY", "36"),
        CreateJurisdiction("26", "Michigan", "MI"), CreateJurisdiction("26049", "Genesee County", "MI", "26"),
        CreateJurisdiction("12", "Florida", "FL"), CreateJurisdiction("12099", "Palm Beach County", "FL", "12"), CreateJurisdiction("1258715", "Port St. Lucie", "FL", "12099"),
        CreateJurisdiction("69", "Northern Mariana Islands", "MP"),
        CreateJurisdiction("23", "Maine", "ME"), CreateJurisdiction("23011", "Kennebec County", "ME", "23"),
        CreateJurisdiction("2301146405", "Monmouth", "ME", "23011"), CreateJurisdiction("2301187075", "Winthrop", "ME", "23011"),
        CreateJurisdiction("48", "Texas", "TX"), CreateJurisdiction("48167", "Galveston County", "TX", "48"), CreateJurisdiction("48201", "Harris County", "TX", "48"),
        CreateJurisdiction("4841980", "League City", "TX", "48167", "48201"), CreateJurisdiction("4872392", "Texas City", "TX", "48167"),
    ];

    private static readonly FbiAgency[] FbiAgencies =
    [
        CreateFbiAgency("MO0970200", "St. Marys", "MO", "City", 348, "29227"),
        CreateFbiAgency("PA0130800", "Franklin Township, Carbon County", "PA", "City", 4439, "42025"),
        CreateFbiAgency("PA0362600", "Northwest Lancaster County Regional", "PA", "City", 20067, "42071"),
        CreateFbiAgency("PA0405500", "County Detective", "PA", "Other", 0, "42079") with { IsUnit = true },
        CreateFbiAgency("KY0070100", "Middlesboro", "KY", "City", 8791, "21013"),
        CreateFbiAgency("NY0290000", "Nassau", "NY", "County", 1091921, "36059"),
        CreateFbiAgency("MI2565000", "Metro Police Authority of Genesee County", "MI", "City", 21285, "26049"),
        CreateFbiAgency("FL0503700", "Florida Atlantic University", "FL", "University or College", 0, "12099"),
        CreateFbiAgency("TX0840800", "League City", "TX", "City", 119427, "48167", "48201"),
        CreateFbiAgency("TX0841000", "Texas City", "TX", "City", 54247, "48167"),
    ];

    private static readonly AgencyMatcher Matcher = new(Jurisdictions, FbiAgencies);

    [Theory]
    [InlineData("North County Police Cooperative", "St. Louis County", "29189", "printed-county")]
    [InlineData("North County Police Cooperative", null, null, "none")]
    [InlineData("Wurth County Sheriff's Office", "St. Louis County", null, "none")]
    [InlineData("Wurth County Sheriff's Office", "Worth County", "29227", "near-name")]
    public void County_is_not_guessed_from_a_word_of_another_kind_or_against_the_printed_county(string name, string? county, string? id, string method)
    {
        var match = Matcher.Match("MO", name, null, county);
        Assert.Equal((id, method), (match.JurisdictionId, match.JurisdictionMatchMethod));
    }

    [Theory]
    [InlineData("PA", "East Pennsylvania Township Constable", "Cumberland County", "4202521664")]
    [InlineData("KY", "Middlesboro Police Department", "Bell County", "2151924")]
    [InlineData("TX", "Texas City Police Department", null, "4872392")]
    public void Place_is_found_under_another_way_of_writing_its_name(string state, string name, string? county, string id) =>
        Assert.Equal(id, Matcher.Match(state, name, null, county).JurisdictionId);

    [Theory]
    [InlineData("PA", "Franklin Township Police Department", "Carbon County", "PA0130800")]
    [InlineData("PA", "Northwest Regional Police Department", null, "PA0362600")]
    [InlineData("PA", "Luzerne County District Attorney's Office", "Luzerne County", "PA0405500")]
    [InlineData("MI", "Metro Police Authority of Genesee County", null, "MI2565000")]
    [InlineData("MO", "Saint Mary Police Department", null, "MO0970200")]
    [InlineData("NY", "Nassau County Police Department", null, "NY0290000")]
    [InlineData("FL", "Florida Atlantic Police Department", "Palm Beach County", "FL0503700")]
    [InlineData("TX", "League City Police Department", null, "TX0840800")]
    public void Ori_is_found_under_the_name_that_the_FBI_uses(string state, string name, string? county, string ori) =>
        Assert.Equal([ori], Matcher.Match(state, name, null, county).Oris);

    [Fact]
    public void Police_with_the_short_name_of_a_university_are_those_of_its_campus() =>
        Assert.Equal(("campus", "12099"), (Matcher.Match("FL", "Florida Atlantic Police Department", null, null).Type, Matcher.Match("FL", "Florida Atlantic Police Department", null, null).JurisdictionId));

    [Fact]
    public void Department_under_the_abbreviation_of_a_territory_is_its_agency()
    {
        var match = Matcher.Match("MP", "CNMI Department of Public Safety", null, "#N/A");
        Assert.Equal(("state-agency", "69", "69"), (match.Type, match.JurisdictionId, match.Serves));
    }

    [Fact]
    public void Ori_of_a_county_that_the_FBI_lists_once_belongs_to_its_police_and_not_to_its_sheriff()
    {
        AgencyMatch[] matches = [Matcher.Match("NY", "Nassau County Sheriff's Office", null, null), Matcher.Match("NY", "Nassau County Police Department", null, null)];
        Assert.Equal(["NY0290000"], matches[0].Oris);

        var settled = OriOwnership.Settle(matches);

        Assert.Equal(("", "none", null), (string.Join(' ', settled[0].Oris), settled[0].OriMatchMethod, settled[0].PopulationServed));
        Assert.Equal(("NY0290000", "name-and-county", 1091921), (string.Join(' ', settled[1].Oris), settled[1].OriMatchMethod, settled[1].PopulationServed));
    }

    [Theory]
    [InlineData("TX", "League City Police Department", null, "4841980", null)]
    [InlineData("NY", "Nassau County Sheriff's Office", null, "36059", null)]
    [InlineData("FL", "Port Saint Lucie Police Department", null, "1258715", null)]
    [InlineData("FL", "Florida Atlantic Police Department", null, null, "campus")]
    [InlineData("TX", "Galveston County Constable Precinct 2", null, null, "district")]
    [InlineData("PA", "Northwest Regional Police Department", null, null, "region")]
    [InlineData("ME", "Monmouth Winthrop Police Department", "Kennebec County", null, "region")]
    [InlineData("TX", "Harris County Airport Police", null, null, "special-purpose")]
    [InlineData("MO", "Nowhere Police Department", "Worth County", null, "unknown")]
    [InlineData("MO", "Crow Wing County Sheriff's Office", null, null, "unknown")]
    public void Agency_serves_a_jurisdiction_or_none_for_a_reason(string state, string name, string? county, string? serves, string? reason)
    {
        var match = Matcher.Match(state, name, null, county);
        Assert.Equal((serves, reason), (match.Serves, match.ServesReason));
    }

    [Fact]
    public void Population_served_has_the_year_of_the_FBI_list() =>
        Assert.Equal((119427, 2024), (Matcher.Match("TX", "League City Police Department", null, null).PopulationServed, Matcher.Match("TX", "League City Police Department", null, null).PopulationYear));

    private static JurisdictionFact CreateJurisdiction(string id, string name, string state, params string[] parents) =>
        new(id, name, JurisdictionLevelCodes.FromGeoid(id), state, null, null, parents, null, null, null, null, null, null);

    private static FbiAgency CreateFbiAgency(string ori, string name, string state, string kind, int population, params string[] counties) =>
        new(ori, name, state, counties, kind, false, population, null) { Year = 2024 };
}
