namespace RecordsApi.Register.Agencies;

/// <summary>The FBI's agencies by state and type, with their names taken apart.</summary>
internal sealed class FbiIndex
{
    private readonly ILookup<(string State, string Type), FbiEntry> _byType;
    private readonly ILookup<(string State, string Type, string Key), FbiEntry> _byKey;

    public FbiIndex(IEnumerable<FbiAgency> agencies)
    {
        var entries = agencies.Select(FbiEntry.Of).ToList();
        _byType = entries.ToLookup(entry => (entry.Agency.State, entry.Type));
        _byKey = entries.SelectMany(entry => entry.Keys.Select(key => (key, entry)))
            .ToLookup(pair => (pair.entry.Agency.State, pair.entry.Type, pair.key), pair => pair.entry);
    }

    /// <summary>Agencies of a type whose place has this name.</summary>
    public IReadOnlyList<FbiEntry> OfPlace(string state, string type, string name) =>
        [.. _byKey[(state, type, NameWords.Key(name))]];

    /// <summary>Agencies of a type in a county.</summary>
    public IReadOnlyList<FbiEntry> InCounty(string state, string type, string countyId) =>
        [.. _byType[(state, type)].Where(entry => entry.Agency.CountyIds.Contains(countyId))];

    /// <summary>
    /// Agencies with the same name but for the order and form of its words. A unit of a larger agency gives way to the
    /// agency itself.
    /// </summary>
    public IReadOnlyList<FbiEntry> OfName(AgencyName name)
    {
        var same = _byType[(name.State, name.Type)].Where(entry => IsSame(entry.Name, name)).ToList();
        return same.Exists(entry => !entry.Agency.IsUnit) ? same.FindAll(entry => !entry.Agency.IsUnit) : same;
    }

    private static bool IsSame(AgencyName listed, AgencyName name) =>
        listed.District == name.District
        && TokenSets.Compare(listed.Core.Split(' '), name.Core.Split(' ')) == NameLikeness.Same
        && (name.Type is not AgencyTypes.Other and not AgencyTypes.Corrections
            || TokenSets.Compare(listed.Body, name.Body) == NameLikeness.Same);
}

/// <summary>An agency of the FBI's list with its name taken apart and its type in the register's words.</summary>
internal sealed record FbiEntry(FbiAgency Agency, AgencyName Name, string Type, IReadOnlyList<string> Keys)
{
    public static FbiEntry Of(FbiAgency agency)
    {
        var name = AgencyName.Parse(agency.State, agency.Name);
        var type = agency.Kind switch
        {
            "City" => name.Type == AgencyTypes.Sheriff ? AgencyTypes.Sheriff : AgencyTypes.Police,
            "County" => name.Type == AgencyTypes.Police ? AgencyTypes.Police : AgencyTypes.Sheriff,
            "University or College" => AgencyTypes.Campus,
            "State Police" or "Other State Agency" or "Federal" => AgencyTypes.StateAgency,
            "Tribal" => AgencyTypes.Tribal,
            _ => name.Type,
        };
        // "Camden Village" and "Oconomowoc Town" are listed with their kind, which the lists of others leave out.
        var words = name.Core.Split(' ');
        string[] keys = words.Length > 1 && words[^1] is "city" or "town" or "village"
            ? [string.Concat(words), string.Concat(words[..^1])]
            : [string.Concat(words)];
        return new(agency, name with { Type = type }, type, keys);
    }

    /// <summary>The kind of place the FBI's name ends in ("town", "village"), or null.</summary>
    public string? PlaceKind => Keys.Count > 1 ? Name.Core[(Name.Core.LastIndexOf(' ') + 1)..] : Name.SaysTownship ? "township" : null;

    /// <summary>Whether both names are a township's, or both a region's, or neither.</summary>
    public bool IsLike(AgencyName name) =>
        Name.SaysTownship == name.SaysTownship && Name.Body.Contains("regional") == name.Body.Contains("regional");
}
