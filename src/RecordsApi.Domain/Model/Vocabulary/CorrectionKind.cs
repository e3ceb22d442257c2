namespace RecordsApi.Domain.Model;

/// <summary>
/// Why a record was corrected. The earlier version is kept and is marked as superseded at the time of the
/// correction.
/// </summary>
public enum CorrectionKind
{
    /// <summary>The record was entered incorrectly; the source always said what the record says now.</summary>
    Typo,

    /// <summary>The record stated something that was never true.</summary>
    WrongFact,

    /// <summary>The fact is older and became known only now.</summary>
    LateFact,

    /// <summary>Two records described the same thing. The merged id redirects to the remaining record.</summary>
    Merge,

    /// <summary>One record described two things.</summary>
    Split,

    /// <summary>The record should not have been created. It remains available and is marked as retracted.</summary>
    Retraction,

    /// <summary>The publisher changed or withdrew the source.</summary>
    SourceChanged,
}

/// <summary>Codes and meanings of <see cref="CorrectionKind"/>.</summary>
public static class CorrectionKinds
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<CorrectionKind> Vocabulary { get; } = new(
        "correction-kind",
        "Why a record was corrected. The earlier version is kept and is marked as superseded at the time of the correction.",
        (CorrectionKind.Typo, "typo", "The record was entered incorrectly; the source always said what the record says now."),
        (CorrectionKind.WrongFact, "wrong-fact", "The record stated something that was never true."),
        (CorrectionKind.LateFact, "late-fact", "The fact is older and became known only now."),
        (CorrectionKind.Merge, "merge",
            "Two records described the same thing. The merged id redirects to the remaining record."),
        (CorrectionKind.Split, "split", "One record described two things."),
        (CorrectionKind.Retraction, "retraction",
            "The record should not have been created. It remains available and is marked as retracted."),
        (CorrectionKind.SourceChanged, "source-changed",
            "The publisher changed or withdrew the source."));
}
