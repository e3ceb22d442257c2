namespace RecordsApi.Domain.Geography;

/// <summary>Ids of the sources of geographic facts.</summary>
public static class GeographySources
{
    /// <summary>US Census Bureau, Population Estimates Program, vintage 2021, estimates for 1 July 2021.</summary>
    public const string Population = "census-pep-2021";

    /// <summary>US Census Bureau, Gazetteer of counties 2017: internal points.</summary>
    public const string CountyCoordinates = "census-gazetteer-2017";

    /// <summary>US Geological Survey, Geographic Names Information System: points of places.</summary>
    public const string PlaceCoordinates = "usgs-gnis";

    /// <summary>FBI, Crime Data Explorer, law enforcement employees: the counties of a city's police.</summary>
    public const string FbiEmployees = "fbi-le-employees-2025";

    /// <summary>Open Civic Data, division ids (CC0).</summary>
    public const string Divisions = "ocd";
}
