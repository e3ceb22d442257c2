namespace RecordsApi.Domain.Geography;

/// <summary>The Census Bureau's tables, each with the Census Bureau's own keys.</summary>
internal sealed class CensusTables
{
    private const string PlaceOrPartSummaryLevel = "157";
    private const string WholePlaceSummaryLevel = "162";
    private const string CountySubdivisionSummaryLevel = "061";

    /// <summary>State FIPS to USPS code and name.</summary>
    public Dictionary<string, (string Usps, string Name)> States { get; } = new(StringComparer.Ordinal);

    /// <summary>State FIPS to population.</summary>
    public Dictionary<string, int?> StatePopulation { get; } = new(StringComparer.Ordinal);

    /// <summary>County GEOID to name and population.</summary>
    public Dictionary<string, (string Name, int? Population)> Counties { get; } = new(StringComparer.Ordinal);

    /// <summary>County GEOID to its internal point.</summary>
    public Dictionary<string, (string Name, double? Lat, double? Lon)> CountyPoints { get; } = new(StringComparer.Ordinal);

    /// <summary>Place GEOID to its printed name, population and counties.</summary>
    public Dictionary<string, CensusPlace> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>County subdivisions, by county GEOID and printed name, because the table has no code for them.</summary>
    public Dictionary<(string County, string Name), CensusPlace> Subdivisions { get; } = [];

    public static CensusTables Read(string folder, CancellationToken ct)
    {
        var tables = new CensusTables();
        foreach (var row in DelimitedFileReader.ReadPipeDelimited(Path.Combine(folder, "census-states.txt"), 4, ct))
            tables.States[row[0]] = (row[1], row[2]);
        foreach (var row in DelimitedFileReader.ReadPipeDelimited(Path.Combine(folder, "census-gazetteer-counties-2017.txt"), 10, ct))
            tables.CountyPoints[row[1]] = (row[3], DelimitedFileReader.ParseDouble(row[8]), DelimitedFileReader.ParseDouble(row[9]));
        foreach (var row in DelimitedFileReader.ReadCsv(Path.Combine(folder, "census-counties-2021.csv"), ct))
        {
            if (row("COUNTY") == "000")
                tables.StatePopulation[row("STATE")] = DelimitedFileReader.ParseInt32(row("POPESTIMATE2021"));
            else
                tables.Counties[row("STATE") + row("COUNTY")] = (row("CTYNAME"), DelimitedFileReader.ParseInt32(row("POPESTIMATE2021")));
        }
        foreach (var row in DelimitedFileReader.ReadCsv(Path.Combine(folder, "census-places-2021.csv"), ct))
            tables.AddRow(row);
        return tables;
    }

    private void AddRow(Func<string, string> row)
    {
        var printed = new CensusPlace(
            row("NAME"), DelimitedFileReader.ParseInt32(row("POPESTIMATE2021")), DelimitedFileReader.ParseDouble(row("GNIS_LAT")), DelimitedFileReader.ParseDouble(row("GNIS_LON")));
        var county = row("STATE") + row("COUNTY");
        var place = row("STATE") + row("PLACE");
        switch (row("SUMLEV"))
        {
            case CountySubdivisionSummaryLevel:
                Subdivisions[(county, printed.Name)] = printed;
                break;
            case PlaceOrPartSummaryLevel:
                var known = Places.GetValueOrDefault(place);
                // A part counts only its own residents, so two parts without a total leave the population unknown.
                var merged = known is null ? printed : known with { Population = known.IsWhole ? known.Population : null };
                merged.Counties.Add(county);
                Places[place] = merged.WithPoint(printed);
                break;
            case WholePlaceSummaryLevel:
                var total = printed with { IsWhole = true };
                if (Places.TryGetValue(place, out var parts))
                    total.Counties.UnionWith(parts.Counties);
                Places[place] = parts is null ? total : total.WithPoint(parts);
                break;
        }
    }
}

/// <summary>A place or county subdivision as the Census Bureau prints it, with the counties it lies in.</summary>
internal sealed record CensusPlace(string Name, int? Population, double? Lat, double? Lon)
{
    public bool IsWhole { get; init; }

    public SortedSet<string> Counties { get; init; } = new(StringComparer.Ordinal);

    public CensusPlace WithPoint(CensusPlace other) =>
        Lat is not null && Lon is not null ? this : this with { Lat = other.Lat, Lon = other.Lon };
}
