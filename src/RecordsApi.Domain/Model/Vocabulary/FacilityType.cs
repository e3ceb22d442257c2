namespace RecordsApi.Domain.Model;

/// <summary>How ICE classifies a facility, in the column "Type Detailed" of its lists.</summary>
public enum FacilityType
{
    /// <summary>Intergovernmental service agreement.</summary>
    Igsa,

    /// <summary>Dedicated intergovernmental service agreement.</summary>
    Digsa,

    /// <summary>Agreement of the US Marshals Service that ICE uses.</summary>
    UsmsIga,

    /// <summary>Contract detention facility.</summary>
    Cdf,

    /// <summary>Private facility contracted with the US Marshals Service.</summary>
    UsmsCdf,

    /// <summary>Service processing center.</summary>
    Spc,

    /// <summary>Federal Bureau of Prisons.</summary>
    Bop,

    /// <summary>Family facility.</summary>
    Family,

    /// <summary>Family staging facility.</summary>
    FamilyStaging,

    /// <summary>Juvenile facility.</summary>
    Juvenile,

    /// <summary>Staging facility.</summary>
    Staging,

    /// <summary>Holding facility.</summary>
    Hold,

    /// <summary>Hospital.</summary>
    Hospital,

    /// <summary>Office of Refugee Resettlement.</summary>
    Orr,

    /// <summary>Mexican Interior Repatriation Program.</summary>
    Mirp,

    /// <summary>Department of Defense.</summary>
    Dod,

    /// <summary>Migrant Operations Center.</summary>
    Moc,

    /// <summary>TAP-ICE.</summary>
    TapIce,

    /// <summary>Other.</summary>
    Other,
}

/// <summary>Codes and meanings of <see cref="FacilityType"/>; the definitions are those of ICE's list of 2017-11-06 where it has one.</summary>
public static class FacilityTypes
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<FacilityType> Vocabulary { get; } = new(
        "facility-type",
        "How ICE classifies a facility. Only igsa, digsa and usms-iga stand for an agreement with a state or local government.",
        (FacilityType.Igsa, "igsa", "Intergovernmental service agreement: a publicly owned facility, operated by a state or local government or a contractor."),
        (FacilityType.Digsa, "digsa", "Dedicated intergovernmental service agreement: the facility holds people for ICE only."),
        (FacilityType.UsmsIga, "usms-iga", "Intergovernmental agreement of the US Marshals Service, which ICE uses."),
        (FacilityType.Cdf, "cdf", "Contract detention facility: owned by a private company that has a contract with ICE."),
        (FacilityType.UsmsCdf, "usms-cdf", "Private facility that has a contract with the US Marshals Service."),
        (FacilityType.Spc, "spc", "Service processing center: owned by the federal government."),
        (FacilityType.Bop, "bop", "Operated or managed by the Federal Bureau of Prisons."),
        (FacilityType.Family, "family", "Families are held together."),
        (FacilityType.FamilyStaging, "family-staging", "Families are held for a short time."),
        (FacilityType.Juvenile, "juvenile", "Holds juveniles apart from adults."),
        (FacilityType.Staging, "staging", "Used to stage transports."),
        (FacilityType.Hold, "hold", "A holding facility."),
        (FacilityType.Hospital, "hospital", "A medical facility."),
        (FacilityType.Orr, "orr", "Facility for juveniles of the Office of Refugee Resettlement."),
        (FacilityType.Mirp, "mirp", "Mexican Interior Repatriation Program."),
        (FacilityType.Dod, "dod", "Printed as DOD; the lists do not define it."),
        (FacilityType.Moc, "moc", "Printed as MOC; the lists do not define it."),
        (FacilityType.TapIce, "tap-ice", "Printed as TAP-ICE; the lists do not define it."),
        (FacilityType.Other, "other", "Other facilities, such as hotels and places for transports."));
}
