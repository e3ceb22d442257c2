namespace RecordsApi.Domain.Model;

/// <summary>Whether a publication is used to derive status histories.</summary>
public enum PublicationState
{
    /// <summary>Read, checked and used.</summary>
    Accepted,

    /// <summary>
    /// Stored but not used, because it cannot be read or is implausible compared with the publications before and after
    /// it. Its reason says why.
    /// </summary>
    Quarantined,

    /// <summary>
    /// The list published before, byte for byte, under a new name: evidence that nothing changed until its date. It has no rows
    /// of its own.
    /// </summary>
    Unchanged,
}

/// <summary>Codes and meanings of <see cref="PublicationState"/>.</summary>
public static class PublicationStates
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<PublicationState> Vocabulary { get; } = new(
        "publication-state",
        "Whether a publication is used to derive status histories.",
        (PublicationState.Accepted, "accepted", "Read, checked and used."),
        (PublicationState.Quarantined, "quarantined",
            "Stored but not used, because it cannot be read or is implausible compared with the publications before and after it. Its reason says why."),
        (PublicationState.Unchanged, "unchanged",
            "The list published before, byte for byte, under a new name: evidence that nothing changed until its date. It has no rows of its own."));
}
