namespace RecordsApi.Domain.Model;

/// <summary>Who or what ended an agreement before the end of its term.</summary>
public enum EndCause
{
    /// <summary>The local or state agency, or the government it belongs to.</summary>
    LocalParty,

    /// <summary>The other party; for 287(g) that is U.S. Immigration and Customs Enforcement.</summary>
    Counterparty,

    /// <summary>Both parties together.</summary>
    Mutual,

    /// <summary>A law that prohibits the agreement took effect, or a party ceased to exist.</summary>
    OperationOfLaw,

    /// <summary>A court ordered the end.</summary>
    CourtOrder,

    /// <summary>A governor, a president or another chief executive ordered the end.</summary>
    ExecutiveDirective,

    /// <summary>The program or model was discontinued.</summary>
    ProgramDiscontinued,

    /// <summary>It ended, and no source says who ended it.</summary>
    Unknown,
}

/// <summary>Codes and meanings of <see cref="EndCause"/>.</summary>
public static class EndCauses
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<EndCause> Vocabulary { get; } = new(
        "end-cause",
        "Who or what ended an agreement before the end of its term.",
        (EndCause.LocalParty, "local-party", "The local or state agency, or the government it belongs to."),
        (EndCause.Counterparty, "counterparty",
            "The other party; for 287(g) that is U.S. Immigration and Customs Enforcement."),
        (EndCause.Mutual, "mutual", "Both parties together."),
        (EndCause.OperationOfLaw, "operation-of-law",
            "A law that prohibits the agreement took effect, or a party ceased to exist."),
        (EndCause.CourtOrder, "court-order", "A court ordered the end."),
        (EndCause.ExecutiveDirective, "executive-directive",
            "A governor, a president or another chief executive ordered the end."),
        (EndCause.ProgramDiscontinued, "program-discontinued", "The program or model was discontinued."),
        (EndCause.Unknown, "unknown", "It ended, and no source says who ended it."));
}
