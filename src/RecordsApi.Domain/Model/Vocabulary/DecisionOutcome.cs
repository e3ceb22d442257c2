namespace RecordsApi.Domain.Model;

/// <summary>The result of a decision. It does not say whether an agreement was signed afterwards.</summary>
public enum DecisionOutcome
{
    /// <summary>Adopted by vote, or carried out by the official who decided.</summary>
    Passed,

    /// <summary>Voted down or declined.</summary>
    Failed,

    /// <summary>Failed because of a tie vote.</summary>
    TiedFailed,

    /// <summary>Postponed, to a stated date or indefinitely.</summary>
    Deferred,

    /// <summary>Withdrawn by its sponsor before a decision.</summary>
    Withdrawn,

    /// <summary>Discussed, but nothing was moved or decided.</summary>
    NoAction,
}

/// <summary>Codes and meanings of <see cref="DecisionOutcome"/>.</summary>
public static class DecisionOutcomes
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<DecisionOutcome> Vocabulary { get; } = new(
        "decision-outcome",
        "The result of a decision. It does not say whether an agreement was signed afterwards.",
        new CodeAliases(
            ("passed", ["Approved", "Adopted"]),
            ("failed", ["Rejected", "Denied"]),
            ("deferred", ["Tabled", "Postponed", "Continued"])),
        (DecisionOutcome.Passed, "passed", "Adopted by vote, or carried out by the official who decided."),
        (DecisionOutcome.Failed, "failed", "Voted down or declined."),
        (DecisionOutcome.TiedFailed, "tied-failed", "Failed because of a tie vote."),
        (DecisionOutcome.Deferred, "deferred", "Postponed, to a stated date or indefinitely."),
        (DecisionOutcome.Withdrawn, "withdrawn", "Withdrawn by its sponsor before a decision."),
        (DecisionOutcome.NoAction, "no-action", "Discussed, but nothing was moved or decided."));
}
