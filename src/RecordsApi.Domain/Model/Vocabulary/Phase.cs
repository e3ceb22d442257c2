namespace RecordsApi.Domain.Model;

/// <summary>The part of its life an agreement is in. Every status belongs to one phase.</summary>
public enum Phase
{
    /// <summary>Sought, discussed or decided on, but not signed by everyone who has to sign.</summary>
    Forming,

    /// <summary>
    /// Signed by everyone who has to sign, and not known to have ended. Suspended agreements and those under notice
    /// count.
    /// </summary>
    InForce,

    /// <summary>Over. What ended stays in the register.</summary>
    Ended,

    /// <summary>There is a record, but the evidence does not tell whether the agreement is in force.</summary>
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
        "The part of its life an agreement is in. Every status belongs to one phase.",
        (Phase.Forming, "forming", "Sought, discussed or decided on, but not signed by everyone who has to sign."),
        (Phase.InForce, InForceCode,
            "Signed by everyone who has to sign, and not known to have ended. Suspended agreements and those under notice count."),
        (Phase.Ended, "ended", "Over. What ended stays in the register."),
        (Phase.Uncertain, "uncertain",
            "There is a record, but the evidence does not tell whether the agreement is in force."));

    /// <summary>Returns whether a phase code is the code of <see cref="Phase.InForce"/>; false for null.</summary>
    public static bool IsInForce(string? phase) => phase == InForceCode;
}
