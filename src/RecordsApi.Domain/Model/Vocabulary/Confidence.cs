namespace RecordsApi.Domain.Model;

/// <summary>How well the sources carry a fact. Computed from the sources by a published rule, never typed in.</summary>
public enum Confidence
{
    /// <summary>
    /// The agreement, minutes or another government record shows it, or a publisher's list and an independent source of
    /// another kind agree.
    /// </summary>
    High,

    /// <summary>A publisher's list alone shows it, or at least two independent reports or statements do.</summary>
    Medium,

    /// <summary>
    /// One report or statement is all there is, or it was inferred from absence, or the sources contradict each other.
    /// </summary>
    Low,
}

/// <summary>Codes and meanings of <see cref="Confidence"/>.</summary>
public static class Confidences
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<Confidence> Vocabulary { get; } = new(
        "confidence",
        "How well the sources carry a fact. Computed from the sources by a published rule, never typed in.",
        (Confidence.High, "high",
            "The agreement, minutes or another government record shows it, or a publisher's list and an independent source of another kind agree."),
        (Confidence.Medium, "medium",
            "A publisher's list alone shows it, or at least two independent reports or statements do."),
        (Confidence.Low, "low",
            "One report or statement is all there is, or it was inferred from absence, or the sources contradict each other."));
}
