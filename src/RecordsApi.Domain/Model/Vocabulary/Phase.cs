namespace RecordsApi.Domain.Model;

/// <summary>The phase of an agreement. Every status belongs to one phase.</summary>
public enum Phase
{
    /// <summary>Planned, discussed or decided on, but not signed by all required parties.</summary>
    Forming,

    /// <summary>
    /// Signed by all required parties, and not known to have ended. Includes suspended agreements and agreements under
    /// notice of termination.
    /// </summary>
    InForce,

    /// <summary>Ended. Ended agreements remain in the register.</summary>
    Ended,

    /// <summary>The evidence does not show whether the agreement is in force.</summary>
    Uncertain,
}

/// <summary>Codes and meanings of <see cref="Phase"/>.</summary>
public static class Phases
{
    /// <summary>Code of <see cref="Phase.InForce"/>, for queries that are translated to SQL.</summary>
    public const string InForceCode = "in-force";

    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<Phase> Vocabulary { get; } = new(
        "phase",
        "The phase of an agreement. Every status belongs to one phase.",
        new CodeAliases(("in-force", ["In Effect"])),
        (Phase.Forming, "forming", "Planned, discussed or decided on, but not signed by all required parties."),
        (Phase.InForce, InForceCode,
            "Signed by all required parties, and not known to have ended. Includes suspended agreements and agreements under notice of termination."),
        (Phase.Ended, "ended", "Ended. Ended agreements remain in the register."),
        (Phase.Uncertain, "uncertain",
            "The evidence does not show whether the agreement is in force."));

    /// <summary>Returns whether a phase code is the code of <see cref="Phase.InForce"/>; false for null.</summary>
    public static bool IsInForce(string? phase) => phase == InForceCode;
}
