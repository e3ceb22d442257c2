namespace RecordsApi.Domain.Model;

/// <summary>The form of a decision by a body or an official.</summary>
public enum DecisionKind
{
    /// <summary>A body voted on a motion.</summary>
    Vote,

    /// <summary>An official decided within the powers of the office, for example by signing.</summary>
    ExecutiveAct,

    /// <summary>A body later confirmed what an official had already done.</summary>
    Ratification,

    /// <summary>An official rejected what a body had passed.</summary>
    Veto,

    /// <summary>A body overrode a veto.</summary>
    Override,

    /// <summary>A higher authority ordered it, for example a governor, an attorney general or a state law.</summary>
    Directive,

    /// <summary>A court ordered it.</summary>
    CourtOrder,
}

/// <summary>Codes and meanings of <see cref="DecisionKind"/>.</summary>
public static class DecisionKinds
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<DecisionKind> Vocabulary { get; } = new(
        "decision-kind",
        "The form of a decision by a body or an official.",
        (DecisionKind.Vote, "vote", "A body voted on a motion."),
        (DecisionKind.ExecutiveAct, "executive-act",
            "An official decided within the powers of the office, for example by signing."),
        (DecisionKind.Ratification, "ratification", "A body later confirmed what an official had already done."),
        (DecisionKind.Veto, "veto", "An official rejected what a body had passed."),
        (DecisionKind.Override, "override", "A body overrode a veto."),
        (DecisionKind.Directive, "directive",
            "A higher authority ordered it, for example a governor, an attorney general or a state law."),
        (DecisionKind.CourtOrder, "court-order", "A court ordered it."));
}
