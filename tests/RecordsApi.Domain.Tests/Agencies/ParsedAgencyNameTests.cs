using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Tests.Agencies;

public sealed class ParsedAgencyNameTests
{
    [Theory]
    [InlineData("FL", "City of Hialeah Police Department", "Hialeah Police Department")]
    [InlineData("FL", "Town of Palm Beach Police Department", "Palm Beach Police Department")]
    [InlineData("FL", "Gulfport PD", "Gulfport Police Department")]
    [InlineData("FL", "Indian River Shores DPS", "Indian River Shores Department of Public Safety")]
    [InlineData("FL", "Pasco County BOCC", "Pasco County Board of County Commissioners")]
    [InlineData("FL", "Palm Beach Gardens Police Dept.", "Palm Beach Gardens Police Department")]
    [InlineData("FL", "Florida Fish & Wildlife Conservation Commission", "Florida Fish and Wildlife Conservation Commission")]
    [InlineData("FL", "New Port Richey Polce Department", "New Port Richey Police Department")]
    [InlineData("KY", "Grayson County Sheriff\u2019s Office", "Grayson County Sheriff's Office")]
    [InlineData("NE", "Sarpy County Department of Corrections\u00a0\u00a0", "Sarpy County Department of Corrections")]
    [InlineData("MO", "Christian County Sherrif's Office ", "Christian County Sheriff's Office")]
    [InlineData("MO", "Christian County Shriff's Office", "Christian County Sheriff's Office")]
    [InlineData("NJ", "Cape May County Sheriffs Office", "Cape May County Sheriff's Office")]
    [InlineData("NJ", "Monmouth County Sheriff's Office (Addendum)", "Monmouth County Sheriff's Office")]
    [InlineData("OK", "Texas County's Sheriff's Office", "Texas County Sheriff's Office")]
    [InlineData("TX", "Dimmit Couny Sheriff's Office", "Dimmit County Sheriff's Office")]
    [InlineData("TX", "Galveston County Constable's Office Pct.1", "Galveston County Constable's Office Precinct 1")]
    [InlineData("PA", "County of Franklin / Franklin County Jail", "Franklin County Jail")]
    [InlineData("PA", "Coolspring Township Constbales Office", "Coolspring Township Constable's Office")]
    [InlineData("PA", "Unity Township Constable, PA", "Unity Township Constable")]
    [InlineData("MT", "MT Dept of Justice", "Montana Department of Justice")]
    [InlineData("IL", "Country Club Hills Police Department", "Country Club Hills Police Department")]
    [InlineData("TX", "Paris Police Department", "Paris Police Department")]
    public void Clean_name_is_normalized_for_display(string state, string printed, string clean) =>
        Assert.Equal(clean, ParsedAgencyName.Parse(state, printed).CleanName);

    [Theory]
    [InlineData("FL", "City of St. Cloud Police Department", "saint cloud")]
    [InlineData("FL", "Miami-Dade Sheriff's Office", "miami dade")]
    [InlineData("FL", "Cooper City Police Department", "cooper city")]
    [InlineData("FL", "Boca Raton Police Services Department", "boca raton")]
    [InlineData("FL", "Okaloosa County Board of County Commissioners/ Department of Corrections", "okaloosa")]
    [InlineData("FL", "District Board of Trustees of Pensacola State College", "pensacola state college")]
    [InlineData("MI", "Metro Police Authority of Genesee County", "genesee")]
    [InlineData("NV", "Las Vegas Metropolitan Police Department", "las vegas")]
    [InlineData("PA", "Constable Unity Township", "unity")]
    [InlineData("PA", "Pennsylvania State Constable's Office So Middleton Twp", "south middleton")]
    [InlineData("PA", "Addison Borough Constable's Office", "addison")]
    [InlineData("TN", "Metropolitan Moore County Sheriff's Office", "moore")]
    [InlineData("TN", "Tennessee State Constable 4th District", "")]
    [InlineData("WY", "Wyoming Highway State Patrol", "highway patrol")]
    public void Core_contains_the_distinguishing_words(string state, string printed, string core) =>
        Assert.Equal(core, ParsedAgencyName.Parse(state, printed).CoreName);

    [Theory]
    [InlineData("FL", "Hialeah Police Department", "police")]
    [InlineData("FL", "Indian River Shores Department of Public Safety", "police")]
    [InlineData("FL", "Florida City Police Department", "police")]
    [InlineData("PA", "State College Police Department", "police")]
    [InlineData("MD", "College Park Police Department", "police")]
    [InlineData("TX", "Stockdale Marshal's Office", "police")]
    [InlineData("FL", "Jacksonville Sheriff's Office", "sheriff")]
    [InlineData("FL", "Okaloosa County Department of Corrections", "corrections")]
    [InlineData("KY", "Oldham County Detention Center", "corrections")]
    [InlineData("FL", "Florida Department of Corrections", "state-agency")]
    [InlineData("AK", "Department of Corrections", "state-agency")]
    [InlineData("MS", "Mississippi Attorney General's Office", "state-agency")]
    [InlineData("FL", "Criminal Investigation Division, Department of Financial Services", "state-agency")]
    [InlineData("VA", "Virginia Marine Resources Commission", "state-agency")]
    [InlineData("TX", "Texas National Guard", "state-agency")]
    [InlineData("FL", "University of Florida Police Department", "campus")]
    [InlineData("FL", "Santa Fe College Police Department", "campus")]
    [InlineData("TX", "Laredo Independent School District Police Department", "campus")]
    [InlineData("OK", "Okmulgee County District Attorney's Office", "prosecutor")]
    [InlineData("AZ", "Pinal County Attorney's Office", "prosecutor")]
    [InlineData("TX", "Walker County Constable Pct 3", "constable")]
    [InlineData("LA", "Ward 5 Marshal's Office", "constable")]
    [InlineData("OK", "Cherokee Nation Marshal Service", "tribal")]
    [InlineData("FL", "Lee County Port Authority Police", "other")]
    [InlineData("FL", "Gulf County Board of County Commissioners", "other")]
    public void Agency_type_is_inferred_from_the_name(string state, string printed, string type) =>
        Assert.Equal(type, ParsedAgencyName.Parse(state, printed).Type);

    [Theory]
    [InlineData("Bradley County Constable District 6", "6")]
    [InlineData("Lower Burrell Fourth Ward Constable", "4")]
    [InlineData("Office of the State Attorney Sixth Judical Circuit", "6")]
    [InlineData("Hialeah Police Department", null)]
    public void District_is_read_as_digits(string printed, string? district) =>
        Assert.Equal(district, ParsedAgencyName.Parse("TN", printed).District);

    [Fact]
    public void County_named_along_with_a_place_is_read_separately()
    {
        var name = ParsedAgencyName.Parse("PA", "Southampton Twp. Cumberland City, Constables Office");
        Assert.Equal(("southampton", "cumberland", true), (name.CoreName, name.CountyWords, name.MentionsTownship));
    }

    [Fact]
    public void City_and_county_are_recognized_in_the_name()
    {
        var city = ParsedAgencyName.Parse("FL", "City of Hialeah Police Department");
        var parish = ParsedAgencyName.Parse("LA", "Union Parish Sheriff's Office");
        Assert.Equal((true, false, false, true), (city.MentionsCity, city.MentionsCounty, parish.MentionsCity, parish.MentionsCounty));
    }
}
