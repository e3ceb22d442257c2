namespace RecordsApi.Domain.Model;

/// <summary>How well a fact is supported by its sources. Computed by a published rule, never entered.</summary>
public enum Confidence
{
    /// <summary>
    /// Shown by the agreement, minutes or another government record, or by a publisher's list and an independent source
    /// of another kind that agree.
    /// </summary>
    High,

    /// <summary>Shown by a publisher's list alone, or by at least two independent reports or statements.</summary>
    Medium,

    /// <summary>
    /// Supported by one report or statement only, or inferred from absence, or the sources contradict each other.
    /// </summary>
    Low,
}

/// <summary>Codes and meanings of <see cref="Confidence"/>.</summary>
public static class Confidences
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<Confidence> Vocabulary { get; } = new(
        "confidence",
        "How well a fact is supported by its sources. Computed by a published rule, never entered.",
        (Confidence.High, "high",
            "Shown by the agreement, minutes or another government record, or by a publisher's list and an independent source of another kind that agree."),
        (Confidence.Medium, "medium",
            "Shown by a publisher's list alone, or by at least two independent reports or statements."),
        (Confidence.Low, "low",
            "Supported by one report or statement only, or inferred from absence, or the sources contradict each other."));
}
