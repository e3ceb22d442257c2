namespace RecordsApi.Domain.Model;

/// <summary>How a fact is known.</summary>
public enum Basis
{
    /// <summary>Read from the document itself: the agreement, the minutes or another government record.</summary>
    Documented,

    /// <summary>Read from a list issued by its publisher.</summary>
    Listed,

    /// <summary>Stated by one of the parties; no document is available.</summary>
    Announced,

    /// <summary>Reported by the press or another third party.</summary>
    Reported,

    /// <summary>Inferred because rows stopped appearing in a list. No source states it.</summary>
    InferredFromAbsence,
}

/// <summary>Codes and meanings of <see cref="Basis"/>.</summary>
public static class Bases
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<Basis> Vocabulary { get; } = new(
        "basis",
        "How a fact is known.",
        (Basis.Documented, "documented",
            "Read from the document itself: the agreement, the minutes or another government record."),
        (Basis.Listed, "listed", "Read from a list issued by its publisher."),
        (Basis.Announced, "announced", "Stated by one of the parties; no document is available."),
        (Basis.Reported, "reported", "Reported by the press or another third party."),
        (Basis.InferredFromAbsence, "inferred-from-absence",
            "Inferred because rows stopped appearing in a list. No source states it."));
}
