namespace RecordsApi.Domain.Model;

/// <summary>Why an agency serves no jurisdiction as a whole.</summary>
public enum ServesReason
{
    /// <summary>It polices a campus or schools.</summary>
    Campus,

    /// <summary>It is an office for a part of a jurisdiction: a precinct, ward, district or circuit.</summary>
    District,

    /// <summary>It serves several jurisdictions, or an area that is none.</summary>
    Region,

    /// <summary>It serves a purpose, such as an airport, a port or a task force.</summary>
    SpecialPurpose,

    /// <summary>It serves a tribal nation, whose territory is no jurisdiction of the register.</summary>
    Tribe,

    /// <summary>No rule determines which jurisdiction it serves.</summary>
    Unknown,
}

/// <summary>Codes and meanings of <see cref="ServesReason"/>.</summary>
public static class ServesReasons
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<ServesReason> Vocabulary { get; } = new(
        "serves-reason",
        "Why an agency serves no jurisdiction as a whole.",
        (ServesReason.Campus, "campus", "It polices a campus or schools."),
        (ServesReason.District, "district", "It is an office for a part of a jurisdiction: a precinct, ward, district or circuit."),
        (ServesReason.Region, "region", "It serves several jurisdictions, or an area that is none."),
        (ServesReason.SpecialPurpose, "special-purpose", "It serves a purpose, such as an airport, a port or a task force."),
        (ServesReason.Tribe, "tribe", "It serves a tribal nation, whose territory is no jurisdiction of the register."),
        (ServesReason.Unknown, "unknown", "No rule determines which jurisdiction it serves."));
}
