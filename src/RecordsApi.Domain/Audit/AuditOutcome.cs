using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Audit;

/// <summary>What came of a request that needs a key.</summary>
public enum AuditOutcome
{
    /// <summary>It was done, and the register changed by it.</summary>
    Done,

    /// <summary>It came without a good key; nothing changed.</summary>
    Unauthorised,

    /// <summary>Its key does not carry the scope; nothing changed.</summary>
    Forbidden,

    /// <summary>It was refused for what it asked; nothing changed.</summary>
    Refused,
}

/// <summary>Codes and meanings of <see cref="AuditOutcome"/>.</summary>
public static class AuditOutcomes
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<AuditOutcome> Vocabulary { get; } = new(
        "audit-outcome",
        "What came of a request that needs a key.",
        (AuditOutcome.Done, "done", "It was done, and the register changed by it."),
        (AuditOutcome.Unauthorised, "unauthorised", "It came without a good key; nothing changed."),
        (AuditOutcome.Forbidden, "forbidden", "Its key does not carry the scope; nothing changed."),
        (AuditOutcome.Refused, "refused", "It was refused for what it asked; nothing changed."));
}
