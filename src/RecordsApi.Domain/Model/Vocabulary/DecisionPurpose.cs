namespace RecordsApi.Domain.Model;

/// <summary>The intended effect of a decision on an agreement.</summary>
public enum DecisionPurpose
{
    /// <summary>Authorize applying for or signing the agreement.</summary>
    Authorize,

    /// <summary>Reject the agreement.</summary>
    Reject,

    /// <summary>Confirm an agreement that was already signed.</summary>
    Ratify,

    /// <summary>Change the terms of an agreement.</summary>
    Amend,

    /// <summary>Pause an agreement.</summary>
    Suspend,

    /// <summary>End an agreement, or give notice of its end.</summary>
    End,
}

/// <summary>Codes and meanings of <see cref="DecisionPurpose"/>.</summary>
public static class DecisionPurposes
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<DecisionPurpose> Vocabulary { get; } = new(
        "decision-purpose",
        "The intended effect of a decision on an agreement.",
        new CodeAliases(("authorize", ["authorise"])),
        (DecisionPurpose.Authorize, "authorize", "Authorize applying for or signing the agreement."),
        (DecisionPurpose.Reject, "reject", "Reject the agreement."),
        (DecisionPurpose.Ratify, "ratify", "Confirm an agreement that was already signed."),
        (DecisionPurpose.Amend, "amend", "Change the terms of an agreement."),
        (DecisionPurpose.Suspend, "suspend", "Pause an agreement."),
        (DecisionPurpose.End, "end", "End an agreement, or give notice of its end."));
}
