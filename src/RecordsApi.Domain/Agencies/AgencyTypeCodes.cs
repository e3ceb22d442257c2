namespace RecordsApi.Domain.Agencies;

/// <summary>The types of agency that the register distinguishes.</summary>
public static class AgencyTypeCodes
{
    /// <summary>A county's sheriff.</summary>
    public const string Sheriff = "sheriff";

    /// <summary>Police, public safety department or marshal of a place or county.</summary>
    public const string Police = "police";

    /// <summary>A county's or region's jail, detention center or department of corrections.</summary>
    public const string Corrections = "corrections";

    /// <summary>An agency of the state, its department of corrections included.</summary>
    public const string StateAgency = "state-agency";

    /// <summary>Police of a university, college or school district.</summary>
    public const string Campus = "campus";

    /// <summary>A district, state's, county or commonwealth's attorney.</summary>
    public const string Prosecutor = "prosecutor";

    /// <summary>A constable, or a marshal of a ward: an office elected for a numbered district.</summary>
    public const string Constable = "constable";

    /// <summary>An agency of a tribe.</summary>
    public const string Tribal = "tribal";

    /// <summary>Anything else: airports, ports, county commissioners, task forces.</summary>
    public const string Other = "other";
}
