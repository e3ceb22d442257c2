namespace RecordsApi.Domain.Model;

/// <summary>How an agreement differs between two states of the register.</summary>
public enum DifferenceKind
{
    /// <summary>It matches only in the later state.</summary>
    Added,

    /// <summary>It matches only in the earlier state.</summary>
    Left,

    /// <summary>It matches in both, with another agency or another name of the agency.</summary>
    Renamed,

    /// <summary>It matches in both, with another status, date, document or place.</summary>
    Changed,
}

/// <summary>Codes and meanings of <see cref="DifferenceKind"/>.</summary>
public static class DifferenceKinds
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<DifferenceKind> Vocabulary { get; } = new(
        "difference-kind",
        "How an agreement differs between two states of the register.",
        (DifferenceKind.Added, "added", "It matches the filters only in the later state."),
        (DifferenceKind.Left, "left", "It matches the filters only in the earlier state."),
        (DifferenceKind.Renamed, "renamed", "It matches in both, with another agency or another name of the agency."),
        (DifferenceKind.Changed, "changed", "It matches in both, with another status, date, document, place or confidence."));
}

/// <summary>Why an agreement differs between two states of the register.</summary>
public enum DifferenceCause
{
    /// <summary>Something happened between the two dates.</summary>
    News,

    /// <summary>The register learned something about the same date between the two timestamps.</summary>
    Correction,
}

/// <summary>Codes and meanings of <see cref="DifferenceCause"/>.</summary>
public static class DifferenceCauses
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<DifferenceCause> Vocabulary { get; } = new(
        "difference-cause",
        "Why an agreement differs between two states of the register.",
        (DifferenceCause.News, "news", "Something happened between the two dates, according to the same knowledge."),
        (DifferenceCause.Correction, "correction", "The register learned between the two timestamps something about the same date."));
}
