namespace RecordsApi.Domain.Tests.Geography;

/// <summary>A small folder with the publishers' file layout, deleted when disposed.</summary>
internal sealed class SampleGeographyFolder : IDisposable
{
    private readonly Dictionary<string, string> files = new()
    {
        ["ocd-us-census-places.csv"] =
            """
            id,name,census_geoid
            ocd-division/country:us/state:fl/county:miami-dade,Miami-Dade County,place-12086
            ocd-division/country:us/state:fl/place:hialeah,Hialeah city,place-1230000
            ocd-division/country:us/state:va/place:richmond,Richmond city,place-5167000
            ocd-division/country:us/state:va/county:richmond,Richmond County,place-51159
            ocd-division/country:us/state:nv/place:carson_city,Carson City,place-3209700
            ocd-division/country:us/state:tn/place:nashville,Nashville-Davidson metropolitan government (balance),place-4752006
            ocd-division/country:us/state:tn/county:anderson,Anderson County,place-47001
            ocd-division/country:us/state:tn/county:bedford,Bedford County,place-47003
            ocd-division/country:us/state:tn/place:two_boroughs,Two Boroughs city,place-4706666
            ocd-division/country:us/state:nh/place:candia,Candia town,place-3301508980
            ocd-division/country:us/state:pa/county:beaver/place:center,Center township,place-4200712040
            ocd-division/country:us/state:pa/county:beaver,Beaver County,place-42007
            ocd-division/country:us/state:sd/county:oglala_lakota,Oglala Lakota County,place-46113
            """,
        ["ocd-us-states.csv"] =
            """
            id,name
            ocd-division/country:us,United States
            ocd-division/country:us/district:dc,District of Columbia
            ocd-division/country:us/state:fl,Florida
            ocd-division/country:us/state:nh,New Hampshire
            ocd-division/country:us/state:nv,Nevada
            ocd-division/country:us/state:pa,Pennsylvania
            ocd-division/country:us/state:sd,South Dakota
            ocd-division/country:us/state:tn,Tennessee
            ocd-division/country:us/state:va,Virginia
            """,
        ["ocd-us-territories.csv"] =
            """
            id,name,sameAs,validFrom,validThrough
            ocd-division/country:us/territory:gu,Guam,,,
            ocd-division/country:us/territory:pi,Philippine Islands,,1898-12-10,1946-07-04
            """,
        ["ocd-us-aliases.csv"] =
            """
            id,sameAs,sameAsNote
            ocd-division/country:us/state:va/county:richmond_city,ocd-division/country:us/state:va/place:richmond,not a county
            ocd-division/country:us/state:tn/place:two_boroughs/county:anderson,ocd-division/country:us/state:tn/county:anderson,treated like any other county
            ocd-division/country:us/state:tn/place:two_boroughs/county:bedford,ocd-division/country:us/state:tn/county:bedford,treated like any other county
            """,
        ["census-states.txt"] = "11|DC|District of Columbia|1\n12|FL|Florida|1\n32|NV|Nevada|1\n33|NH|New Hampshire|1\n42|PA|Pennsylvania|1\n46|SD|South Dakota|1\n47|TN|Tennessee|1\n51|VA|Virginia|1\n66|GU|Guam|1\n74|UM|U.S. Minor Outlying Islands|1\n",
        ["census-gazetteer-counties-2017.txt"] = "FL|12086|1|Miami-Dade County|1|1|1|1|25.61058|-80.499137\nNV|32510|1|Carson City|1|1|1|1|39.15|-119.74\n",
        ["census-counties-2021.csv"] =
            """
            SUMLEV,STATE,COUNTY,STNAME,CTYNAME,POPESTIMATE2021
            040,12,000,Florida,Florida,21781128
            050,12,086,Florida,Miami-Dade County,2662777
            050,32,510,Nevada,Carson City,58993
            050,46,102,South Dakota,Oglala Lakota County,13586
            050,51,159,Virginia,Richmond County,8923
            050,51,760,Virginia,Richmond city,226604
            """,
        ["census-places-2021.csv"] =
            """
            SUMLEV,STATE,COUNTY,PLACE,NAME,STNAME,POPESTIMATE2021,GNIS_LAT,GNIS_LON
            157,12,086,30000,Hialeah city,Florida,220490,25.86,-80.28
            157,12,086,09999,Two Counties town,Florida,10,,
            157,12,011,09999,Two Counties town,Florida,20,,
            162,12,000,09999,Two Counties town,Florida,30,26.1,-80.2
            157,12,086,08888,No Total town,Florida,10,,
            157,12,011,08888,No Total town,Florida,20,,
            157,12,086,07777,No Point town,Florida,10,,
            162,47,000,06666,Two Boroughs city,Tennessee,700,,
            157,12,071,21150,Estero village,Florida,37522,26.4,-81.8
            157,32,510,09700,Carson City,Nevada,58993,39.16,-119.77
            157,51,760,67000,Richmond city,Virginia,226604,37.5,-77.4
            061,33,015,00000,Candia town,New Hampshire,4000,,
            """,
    };

    public SampleGeographyFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "geography-" + Guid.NewGuid().ToString("N"));

    /// <summary>Writes the files, optionally one of them with different text.</summary>
    public SampleGeographyFolder WriteFiles(string? file = null, string? text = null)
    {
        foreach (var (name, content) in files)
            File.WriteAllText(System.IO.Path.Combine(Path, name), name == file ? text : content);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
