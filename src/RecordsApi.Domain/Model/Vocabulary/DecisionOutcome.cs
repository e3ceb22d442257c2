namespace RecordsApi.Domain.Model;

/// <summary>What came of a decision. It says nothing of whether an agreement was signed afterwards.</summary>
public enum DecisionOutcome
{
    /// <summary>Carried, or done by the official who decided.</summary>
    Passed,

    /// <summary>Voted down or refused.</summary>
    Failed,

    /// <summary>The votes were equal, and a tie fails.</summary>
    TiedFailed,

    /// <summary>Put off to a later day, named or not.</summary>
    Deferred,

    /// <summary>Taken back by whoever brought it, before a decision.</summary>
    Withdrawn,

    /// <summary>Came up, and nothing was moved or decided.</summary>
    NoAction,
}

/// <summary>Codes and meanings of <see cref="DecisionOutcome"/>.</summary>
public static class DecisionOutcomes
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<DecisionOutcome> Vocabulary { get; } = new(
        "decision-outcome",
        "What came of a decision. It says nothing of whether an agreement was signed afterwards.",
        (DecisionOutcome.Passed, "passed", "Carried, or done by the official who decided."),
        (DecisionOutcome.Failed, "failed", "Voted down or refused."),
        (DecisionOutcome.TiedFailed, "tied-failed", "The votes were equal, and a tie fails."),
        (DecisionOutcome.Deferred, "deferred", "Put off to a later day, named or not."),
        (DecisionOutcome.Withdrawn, "withdrawn", "Taken back by whoever brought it, before a decision."),
        (DecisionOutcome.NoAction, "no-action", "Came up, and nothing was moved or decided."));
}
