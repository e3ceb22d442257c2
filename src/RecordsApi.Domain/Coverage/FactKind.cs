using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Coverage;

/// <summary>What the register observes of a program, each from evidence of its own.</summary>
public enum FactKind
{
    /// <summary>Signed agreements, as a list of them shows.</summary>
    Agreements,

    /// <summary>Applications, as a list of them shows.</summary>
    Applications,

    /// <summary>Decisions of local bodies and officials, as single documents and reports show.</summary>
    Decisions,

    /// <summary>Facilities where people are held under an agreement, as lists of facilities show.</summary>
    Facilities,
}

/// <summary>Codes and meanings of <see cref="FactKind"/>.</summary>
public static class FactKinds
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<FactKind> Vocabulary { get; } = new(
        "fact-kind",
        "What the register observes of a program, each from evidence of its own.",
        (FactKind.Agreements, "agreements", "Signed agreements, as a list of them shows."),
        (FactKind.Applications, "applications", "Applications that are not signed yet, as a list of them shows."),
        (FactKind.Decisions, "decisions", "Decisions of local bodies and officials, as single documents and reports show. No list of them exists."),
        (FactKind.Facilities, "facilities", "Facilities where people are held, and under which type of agreement, as lists of facilities show. They do not show the agreements."));
}
