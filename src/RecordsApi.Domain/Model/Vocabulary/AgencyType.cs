namespace RecordsApi.Domain.Model;

/// <summary>The type of public body that an agency is.</summary>
public enum AgencyType
{
    /// <summary>A sheriff's office, or the county office that performs its duties.</summary>
    Sheriff,

    /// <summary>A municipal or county police department.</summary>
    Police,

    /// <summary>A department of corrections, or a jail that is not run by a sheriff.</summary>
    Corrections,

    /// <summary>An agency of a state or territory, for example a highway patrol or a National Guard.</summary>
    StateAgency,

    /// <summary>A police department of a school district, college or university.</summary>
    Campus,

    /// <summary>The office of a district, county or state's attorney.</summary>
    Prosecutor,

    /// <summary>The office of a constable or marshal.</summary>
    Constable,

    /// <summary>An agency of a tribal nation.</summary>
    Tribal,

    /// <summary>Any other body, for example a port, airport or park police department.</summary>
    Other,
}

/// <summary>Codes and meanings of <see cref="AgencyType"/>.</summary>
public static class AgencyTypes
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<AgencyType> Vocabulary { get; } = new(
        "agency-type",
        "The type of public body that an agency is.",
        new CodeAliases(
            ("sheriff", ["SO", "Sheriff's Office", "Sheriff's Department"]),
            ("police", ["PD", "Police Department"]),
            ("corrections", ["Jail", "Detention", "Department of Corrections"]),
            ("state-agency", ["State", "State Police", "Highway Patrol"]),
            ("campus", ["University", "College", "School District"]),
            ("prosecutor", ["DA", "District Attorney", "State's Attorney", "County Attorney"]),
            ("constable", ["Marshal"]),
            ("tribal", ["Tribe", "Tribal Police"])),
        (AgencyType.Sheriff, "sheriff", "A sheriff's office, or the county office that performs its duties."),
        (AgencyType.Police, "police", "A municipal or county police department."),
        (AgencyType.Corrections, "corrections",
            "A department of corrections, or a jail that is not run by a sheriff."),
        (AgencyType.StateAgency, "state-agency",
            "An agency of a state or territory, for example a highway patrol or a National Guard."),
        (AgencyType.Campus, "campus", "A police department of a school district, college or university."),
        (AgencyType.Prosecutor, "prosecutor", "The office of a district, county or state's attorney."),
        (AgencyType.Constable, "constable", "The office of a constable or marshal."),
        (AgencyType.Tribal, "tribal", "An agency of a tribal nation."),
        (AgencyType.Other, "other", "Any other body, for example a port, airport or park police department."));
}
