namespace RecordsApi.Domain.Agencies;

/// <summary>The ways in which an agency is matched to a jurisdiction or to an ORI.</summary>
public static class MatchMethod
{
    /// <summary>The state has one jurisdiction or FBI agency of this name.</summary>
    public const string NameAndState = "name-and-state";

    /// <summary>Several share the name, and the county chose; for an ORI, name and county agree.</summary>
    public const string NameAndCounty = "name-and-county";

    /// <summary>The name says which county: "Okaloosa County Sheriff's Office".</summary>
    public const string CountyInName = "county-in-name";

    /// <summary>A place in the name of an institution says where it sits: "Tallahassee State College".</summary>
    public const string PlaceInName = "place-in-name";

    /// <summary>The name is one slip of the pen away from exactly one of the state.</summary>
    public const string SimilarName = "near-name";

    /// <summary>The FBI lists an agency of this name, and says where it is.</summary>
    public const string FbiName = "fbi-name";

    /// <summary>The county printed beside the agency contains it.</summary>
    public const string PrintedCounty = "printed-county";

    /// <summary>The list says that it is the state's.</summary>
    public const string PrintedType = "printed-type";

    /// <summary>Not matched: nothing fits, or several fit alike.</summary>
    public const string None = "none";
}
