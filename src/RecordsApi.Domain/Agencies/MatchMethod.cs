namespace RecordsApi.Domain.Agencies;

/// <summary>Codes of the methods by which an agency is matched to a jurisdiction or to an ORI.</summary>
public static class MatchMethod
{
    /// <summary>The state has exactly one jurisdiction or FBI agency with this name.</summary>
    public const string NameAndState = "name-and-state";

    /// <summary>Several share the name and the county decided; for an ORI, name and county agree.</summary>
    public const string NameAndCounty = "name-and-county";

    /// <summary>The name says which county: "Okaloosa County Sheriff's Office".</summary>
    public const string CountyInName = "county-in-name";

    /// <summary>A place in the name of an institution gives its location: "Tallahassee State College".</summary>
    public const string PlaceInName = "place-in-name";

    /// <summary>The name is a misspelling of exactly one name of the state.</summary>
    public const string SimilarName = "near-name";

    /// <summary>The FBI lists an agency of this name and gives its location.</summary>
    public const string FbiName = "fbi-name";

    /// <summary>The county printed in the agency's row contains it.</summary>
    public const string PrintedCounty = "printed-county";

    /// <summary>The list states that it is an agency of the state.</summary>
    public const string PrintedType = "printed-type";

    /// <summary>Not matched: nothing matches, or several match equally.</summary>
    public const string None = "none";
}
