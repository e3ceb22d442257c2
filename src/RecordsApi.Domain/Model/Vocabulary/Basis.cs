namespace RecordsApi.Domain.Model;

/// <summary>How the register knows of a fact.</summary>
public enum Basis
{
    /// <summary>Read from the document itself: the agreement, the minutes or another government record.</summary>
    Documented,

    /// <summary>Read from a list that its publisher puts out.</summary>
    Listed,

    /// <summary>Stated by one of the parties, without the document.</summary>
    Announced,

    /// <summary>Told by the press or another third party.</summary>
    Reported,

    /// <summary>Concluded from rows that stopped appearing in a list. Nobody stated it.</summary>
    InferredFromAbsence,
}

/// <summary>Codes and meanings of <see cref="Basis"/>.</summary>
public static class Bases
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<Basis> Vocabulary { get; } = new(
        "basis",
        "How the register knows of a fact.",
        (Basis.Documented, "documented",
            "Read from the document itself: the agreement, the minutes or another government record."),
        (Basis.Listed, "listed", "Read from a list that its publisher puts out."),
        (Basis.Announced, "announced", "Stated by one of the parties, without the document."),
        (Basis.Reported, "reported", "Told by the press or another third party."),
        (Basis.InferredFromAbsence, "inferred-from-absence",
            "Concluded from rows that stopped appearing in a list. Nobody stated it."));
}
