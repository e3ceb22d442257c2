using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Tests.Agencies;

public sealed class AgencyMatcherTests
{
    private static readonly JurisdictionFact[] Jurisdictions =
    [
        CreateJurisdiction("12", "Florida", "FL"), CreateJurisdiction("12086", "Miami-Dade County", "FL", "12"), CreateJurisdiction("12001", "Alachua County", "FL", "12"),
        CreateJurisdiction("12031", "Duval County", "FL", "12"), CreateJurisdiction("12009", "Brevard County", "FL", "12"), CreateJurisdiction("12091", "Okaloosa County", "FL", "12"),
        CreateJurisdiction("1230000", "Hialeah", "FL", "12086"), CreateJurisdiction("1230025", "Hialeah Gardens", "FL", "12086"), CreateJurisdiction("1200375", "Alachua", "FL", "12001"),
        CreateJurisdiction("1269555", "Sunny Isles Beach", "FL", "12086"), CreateJurisdiction("1233250", "Indialantic", "FL", "12009"),
        CreateJurisdiction("1270600", "Tallahassee", "FL", "12001"), CreateJurisdiction("1278250", "Westville", "FL", "12091"), CreateJurisdiction("1278251", "Westville", "FL", "12009"),
        CreateJurisdiction("42", "Pennsylvania", "PA"), CreateJurisdiction("42007", "Beaver County", "PA", "42"), CreateJurisdiction("42019", "Butler County", "PA", "42"), CreateJurisdiction("42071", "Lancaster County", "PA", "42"),
        CreateJurisdiction("4200712040", "Center Township", "PA", "42007"), CreateJurisdiction("4201912048", "Center Township", "PA", "42019"),
        CreateJurisdiction("4271000", "Greene", "PA", "42019"), CreateJurisdiction("4200731000", "Greene Township", "PA", "42007"),
        CreateJurisdiction("37", "North Carolina", "NC"), CreateJurisdiction("37167", "Stanly County", "NC", "37"), CreateJurisdiction("3700680", "Albemarle", "NC", "37167"),
    ];

    private static readonly FbiAgency[] FbiAgencies =
    [
        CreateFbiAgency("FL0130400", "Hialeah", "FL", "City", 238769, "12086"), CreateFbiAgency("FL0131600", "Hialeah Gardens", "FL", "City", 23422, "12086"),
        CreateFbiAgency("FL0010000", "Alachua", "FL", "County", 100000, "12001"), CreateFbiAgency("FL0010100", "Alachua", "FL", "City", 10000, "12001"),
        CreateFbiAgency("FL0160000", "Jacksonville Sheriff's Office", "FL", "County", 1008920, "12031"),
        CreateFbiAgency("FL0010600", "University of Florida", "FL", "University or College", 0, "12001"),
        CreateFbiAgency("FL0051800", "Melbourne International Airport", "FL", "Other", 0, "12009"),
        CreateFbiAgency("FL0091700", "Westville", "FL", "City", 300, "12091"),
        CreateFbiAgency("FL0133000", "Department of Law Enforcement", "FL", "Other State Agency", 0, "12086") with { IsUnit = true },
        CreateFbiAgency("FL0160500", "Department of Law Enforcement", "FL", "Other State Agency", 0, "12031") with { IsUnit = true },
        CreateFbiAgency("PA0040100", "Center Township", "PA", "City", 11000, "42007"), CreateFbiAgency("PA0100100", "Center Township", "PA", "City", 8000, "42019"),
        CreateFbiAgency("PA0363800", "Susquehanna Regional", "PA", "City", 15095, "42071"),
    ];

    private static readonly AgencyMatcher Matcher = new(Jurisdictions, FbiAgencies);

    [Theory]
    [InlineData("FL", "City of Hialeah Police Department", null, "#N/A", "1230000", "name-and-state")]
    [InlineData("FL", "Alachua Police Department", "County", "Alachua County", "1200375", "name-and-state")]
    [InlineData("FL", "Alachua County Sheriff's Office", null, null, "12001", "county-in-name")]
    [InlineData("FL", "Alachua County Sheriff's Office", "County", "Duval County", "12001", "county-in-name")]
    [InlineData("FL", "Miami Dade Corrections and Rehabilitation", "County", null, "12086", "name-and-state")]
    [InlineData("FL", "Jacksonville Sheriff's Office", "County", null, "12031", "fbi-name")]
    [InlineData("FL", "Okalosa County Sheriff's Office", "County", null, "12091", "near-name")]
    [InlineData("FL", "Indiatlantic Police Department", null, null, "1233250", "near-name")]
    [InlineData("FL", "Sunny Isles Police Department", null, null, "1269555", "near-name")]
    [InlineData("FL", "Westville Police Department", null, "Brevard County", "1278251", "name-and-county")]
    [InlineData("FL", "Westville Police Department", null, null, "1278250", "fbi-name")]
    [InlineData("FL", "Florida Department of Law Enforcement", "State Agency", "Duval County", "12", "name-and-state")]
    [InlineData("FL", "University of Florida Police Department", "Municipality", null, "12001", "fbi-name")]
    [InlineData("FL", "Tallahassee State College Police Department", null, null, "1270600", "place-in-name")]
    [InlineData("FL", "Nowhere College Police Department", null, "Duval County", "12031", "printed-county")]
    [InlineData("FL", "Melbourne International Airport Police Department", null, null, "12009", "fbi-name")]
    [InlineData("FL", "Office of the State Attorney Sixth Judicial Circuit", "State", "#NA", "12", "printed-type")]
    [InlineData("PA", "Center Township Police Department", null, "Beaver County", "4200712040", "name-and-county")]
    [InlineData("PA", "Greene Township Constable", null, "Butler County", "4200731000", "name-and-state")]
    [InlineData("PA", "Pennsylvania State Constable 4th District", null, "Butler County", "42019", "printed-county")]
    [InlineData("PA", "Susquehanna Regional Police Department", null, null, "42071", "fbi-name")]
    [InlineData("FL", "Nowhere Police Department", null, "Duval County", "12031", "printed-county")]
    [InlineData("NC", "Albemarle District Jail", null, "Stanly County", "37167", "printed-county")]
    public void Jurisdiction_is_matched_by_the_expected_rule(string state, string name, string? type, string? county, string id, string matchRule)
    {
        var match = Matcher.Match(state, name, type, county);
        Assert.Equal((id, matchRule), (match.JurisdictionId, match.JurisdictionMatchMethod));
    }

    [Theory]
    [InlineData("FL", "Crow Wing County Sheriff's Office", "Duval County")]
    [InlineData("PA", "Center Township Police Department", null)]
    [InlineData("NC", "Albemarle District Jail", "#N/A")]
    [InlineData("FL", "Hi Police Department", null)]
    public void Doubtful_jurisdiction_is_left_empty(string state, string name, string? county)
    {
        var match = Matcher.Match(state, name, null, county);
        Assert.Equal((null, MatchMethod.None), (match.JurisdictionId, match.JurisdictionMatchMethod));
    }

    [Theory]
    [InlineData("FL", "City of Hialeah Police Department", null, "FL0130400", 238769)]
    [InlineData("FL", "Alachua Police Department", null, "FL0010100", 10000)]
    [InlineData("FL", "Alachua County Sheriff's Office", null, "FL0010000", 100000)]
    [InlineData("PA", "Center Township Police Department", "Butler County", "PA0100100", 8000)]
    [InlineData("PA", "Susquehanna Regional Police Department", null, "PA0363800", 15095)]
    [InlineData("FL", "University of Florida Police Department", null, "FL0010600", null)]
    [InlineData("FL", "Florida Department of Law Enforcement", null, "FL0133000 FL0160500", null)]
    [InlineData("FL", "Alachua County Jail", null, "", null)]
    public void Ori_and_population_served_come_from_the_FBI_agencies(string state, string name, string? county, string oris, int? population)
    {
        var match = Matcher.Match(state, name, null, county);
        Assert.Equal((oris, population), (string.Join(' ', match.Oris), match.PopulationServed));
    }

    [Fact]
    public void Match_is_thread_safe()
    {
        var answers = Enumerable.Range(0, 200).AsParallel().Select(_ => Matcher.Match("FL", "Hialeah PD", null, null).JurisdictionId);
        Assert.All(answers, id => Assert.Equal("1230000", id));
    }

    private static JurisdictionFact CreateJurisdiction(string id, string name, string state, params string[] parents) =>
        new(id, name, JurisdictionLevelCodes.FromGeoid(id), state, null, null, parents, null, null, null, null, null, null);

    private static FbiAgency CreateFbiAgency(string ori, string name, string state, string kind, int population, params string[] counties) =>
        new(ori, name, state, counties, kind, false, population, null);
}
