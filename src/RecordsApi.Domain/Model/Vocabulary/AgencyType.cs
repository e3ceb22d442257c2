namespace RecordsApi.Domain.Model;

/// <summary>What sort of public body an agency is.</summary>
public enum AgencyType
{
    /// <summary>A sheriff's office, or the county office that stands in for one.</summary>
    Sheriff,

    /// <summary>A municipal or county police department.</summary>
    Police,

    /// <summary>A department of corrections or a jail that is run apart from a sheriff.</summary>
    Corrections,

    /// <summary>An agency of a state or territory, for instance a highway patrol or a National Guard.</summary>
    StateAgency,

    /// <summary>A police department of a school district, college or university.</summary>
    Campus,

    /// <summary>The office of a district, county or state's attorney.</summary>
    Prosecutor,

    /// <summary>The office of a constable or marshal.</summary>
    Constable,

    /// <summary>An agency of a tribal nation.</summary>
    Tribal,

    /// <summary>Any other body, for instance a port, airport or park police.</summary>
    Other,
}

/// <summary>Codes and meanings of <see cref="AgencyType"/>.</summary>
public static class AgencyTypes
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<AgencyType> Vocabulary { get; } = new(
        "agency-type",
        "What sort of public body an agency is.",
        (AgencyType.Sheriff, "sheriff", "A sheriff's office, or the county office that stands in for one."),
        (AgencyType.Police, "police", "A municipal or county police department."),
        (AgencyType.Corrections, "corrections",
            "A department of corrections or a jail that is run apart from a sheriff."),
        (AgencyType.StateAgency, "state-agency",
            "An agency of a state or territory, for instance a highway patrol or a National Guard."),
        (AgencyType.Campus, "campus", "A police department of a school district, college or university."),
        (AgencyType.Prosecutor, "prosecutor", "The office of a district, county or state's attorney."),
        (AgencyType.Constable, "constable", "The office of a constable or marshal."),
        (AgencyType.Tribal, "tribal", "An agency of a tribal nation."),
        (AgencyType.Other, "other", "Any other body, for instance a port, airport or park police."));
}
