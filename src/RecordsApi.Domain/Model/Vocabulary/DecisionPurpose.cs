namespace RecordsApi.Domain.Model;

/// <summary>What a decision was meant to do to an agreement.</summary>
public enum DecisionPurpose
{
    /// <summary>Allow the agreement to be applied for or signed.</summary>
    Authorise,

    /// <summary>Refuse the agreement.</summary>
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
        "What a decision was meant to do to an agreement.",
        (DecisionPurpose.Authorise, "authorise", "Allow the agreement to be applied for or signed."),
        (DecisionPurpose.Reject, "reject", "Refuse the agreement."),
        (DecisionPurpose.Ratify, "ratify", "Confirm an agreement that was already signed."),
        (DecisionPurpose.Amend, "amend", "Change the terms of an agreement."),
        (DecisionPurpose.Suspend, "suspend", "Pause an agreement."),
        (DecisionPurpose.End, "end", "End an agreement, or give notice of its end."));
}
