namespace RecordsApi.Domain.Model;

/// <summary>Why a record was corrected. The earlier record stays, closed at the moment of correction.</summary>
public enum CorrectionKind
{
    /// <summary>It was entered with a slip; the source always said what stands now.</summary>
    Typo,

    /// <summary>It said something that was never true.</summary>
    WrongFact,

    /// <summary>It happened earlier and came to be known only now.</summary>
    LateFact,

    /// <summary>Two records turned out to be the same thing. The merged id leads to the one that stays.</summary>
    Merge,

    /// <summary>One record turned out to be two things.</summary>
    Split,

    /// <summary>The record should not have been made. It stays addressable and says so.</summary>
    Retraction,

    /// <summary>The source itself was changed or withdrawn by its publisher.</summary>
    SourceChanged,
}

/// <summary>Codes and meanings of <see cref="CorrectionKind"/>.</summary>
public static class CorrectionKinds
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<CorrectionKind> Vocabulary { get; } = new(
        "correction-kind",
        "Why a record was corrected. The earlier record stays, closed at the moment of correction.",
        (CorrectionKind.Typo, "typo", "It was entered with a slip; the source always said what stands now."),
        (CorrectionKind.WrongFact, "wrong-fact", "It said something that was never true."),
        (CorrectionKind.LateFact, "late-fact", "It happened earlier and came to be known only now."),
        (CorrectionKind.Merge, "merge",
            "Two records turned out to be the same thing. The merged id leads to the one that stays."),
        (CorrectionKind.Split, "split", "One record turned out to be two things."),
        (CorrectionKind.Retraction, "retraction",
            "The record should not have been made. It stays addressable and says so."),
        (CorrectionKind.SourceChanged, "source-changed",
            "The source itself was changed or withdrawn by its publisher."));
}
