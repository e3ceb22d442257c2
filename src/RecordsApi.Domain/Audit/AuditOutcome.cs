using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Audit;

/// <summary>The outcome of a request that requires an API key.</summary>
public enum AuditOutcome
{
    /// <summary>The request succeeded and changed the register.</summary>
    Done,

    /// <summary>The request had no valid API key; nothing changed.</summary>
    Unauthorized,

    /// <summary>The API key lacks the required scope; nothing changed.</summary>
    Forbidden,

    /// <summary>The request was invalid and was rejected; nothing changed.</summary>
    Refused,
}

/// <summary>Codes and meanings of <see cref="AuditOutcome"/>.</summary>
public static class AuditOutcomes
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<AuditOutcome> Vocabulary { get; } = new(
        "audit-outcome",
        "The outcome of a request that requires an API key.",
        (AuditOutcome.Done, "done", "The request succeeded and changed the register."),
        (AuditOutcome.Unauthorized, "unauthorized", "The request had no valid API key; nothing changed."),
        (AuditOutcome.Forbidden, "forbidden", "The API key lacks the required scope; nothing changed."),
        (AuditOutcome.Refused, "refused", "The request was invalid and was rejected; nothing changed."));
}
