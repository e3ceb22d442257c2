namespace RecordsApi.Domain.Model;

/// <summary>Whether a publication counts towards histories.</summary>
public enum PublicationState
{
    /// <summary>Read, found sane and applied.</summary>
    Accepted,

    /// <summary>
    /// Kept but not applied: it cannot be read, or is implausible beside its neighbours. Its reason says which.
    /// </summary>
    Quarantined,

    /// <summary>The same as a publication that was already kept; it changes nothing.</summary>
    Duplicate,
}

/// <summary>Codes and meanings of <see cref="PublicationState"/>.</summary>
public static class PublicationStates
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<PublicationState> Vocabulary { get; } = new(
        "publication-state",
        "Whether a publication counts towards histories.",
        (PublicationState.Accepted, "accepted", "Read, found sane and applied."),
        (PublicationState.Quarantined, "quarantined",
            "Kept but not applied: it cannot be read, or is implausible beside its neighbours. Its reason says which."),
        (PublicationState.Duplicate, "duplicate",
            "The same as a publication that was already kept; it changes nothing."));
}
