using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Tests.Agencies;

public sealed class FbiAgencyReaderTests
{
    private const string Rows =
        """
        ori,data_year,pub_agency_name,state_abbr,county_name,agency_type_name,population,officer_ct,civilian_ct,total_pe_ct,pe_ct_per_1000
        TX0570100,2025,Carrollton,TX,"COLLIN, DALLAS",City,130000,150,50,200,1.5
        VA0790000,2025,Richmond,VA,RICHMOND,County,8923,20,5,25,2.8
        VA1220000,2025,Richmond,VA,RICHMOND CITY,City,226604,700,50,750,3.3
        NB0280000,2025,Douglas,NB,DOUGLAS,County,100,1,1,2,NULL
        FL0133000,2025,Department of Law Enforcement:,FL,NOT SPECIFIED,Other State Agency,0,28,42,70,NULL
        """;

    private static readonly JurisdictionFact[] Counties =
    [
        CreateCounty("48085", "Collin County", "TX"), CreateCounty("48113", "Dallas County", "TX"), CreateCounty("31055", "Douglas County", "NE"),
        CreateCounty("51159", "Richmond County", "VA"), CreateCounty("51760", "Richmond city", "VA"),
    ];

    private static readonly Lazy<Dictionary<string, FbiAgency>> Agencies = new(() =>
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Rows);
        var agencies = FbiAgencyReader.Read(path, Counties, CancellationToken.None);
        File.Delete(path);
        return agencies.ToDictionary(agency => agency.Ori);
    });

    [Fact]
    public void Agency_in_several_counties_has_all_of_them() =>
        Assert.Equal(["48085", "48113"], Agencies.Value["TX0570100"].CountyIds);

    [Fact]
    public void County_and_independent_city_of_the_same_name_are_distinguished()
    {
        Assert.Equal(["51159"], Agencies.Value["VA0790000"].CountyIds);
        Assert.Equal(["51760"], Agencies.Value["VA1220000"].CountyIds);
    }

    [Fact]
    public void FBI_state_code_is_translated_to_the_USPS_code() =>
        Assert.Equal(("NE", "31055"), (Agencies.Value["NB0280000"].State, Agencies.Value["NB0280000"].CountyIds.Single()));

    [Fact]
    public void Unit_of_a_larger_agency_is_flagged_and_an_unspecified_county_left_empty()
    {
        var unit = Agencies.Value["FL0133000"];
        Assert.Equal(("Department of Law Enforcement", true, 0), (unit.Name, unit.IsUnit, unit.CountyIds.Count));
    }

    [Fact]
    public void Written_CSV_is_read_back_except_for_officers()
    {
        var text = new StringWriter();
        FbiAgenciesCsv.Write(text, Agencies.Value.Values);
        var read = FbiAgenciesCsv.Read(new StringReader(text.ToString()), CancellationToken.None);
        Assert.Equal(Agencies.Value.Values.Select(Print), read.Select(Print));
    }

    private static string Print(FbiAgency agency) =>
        agency with { CountyIds = [], Officers = null } + string.Join(' ', agency.CountyIds);

    private static JurisdictionFact CreateCounty(string id, string name, string state) =>
        new(id, name, JurisdictionLevelCodes.County, state, null, null, [id[..2]], null, null, null, null, null, null);
}
