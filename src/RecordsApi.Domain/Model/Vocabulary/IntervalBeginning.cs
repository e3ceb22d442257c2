namespace RecordsApi.Domain.Model;

/// <summary>How an interval in force begins, compared with the earlier ones of the same agency.</summary>
public enum IntervalBeginning
{
    /// <summary>The agency had no agreement in force before.</summary>
    First,

    /// <summary>An agreement under the same model was in force before, and had ended or disappeared.</summary>
    Returned,

    /// <summary>An agreement under another model is in force, and stays in force.</summary>
    Added,

    /// <summary>An agreement under another model was in force, and ended before or within a month.</summary>
    Switched,
}

/// <summary>Codes and meanings of <see cref="IntervalBeginning"/>.</summary>
public static class IntervalBeginnings
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<IntervalBeginning> Vocabulary { get; } = new(
        "interval-beginning",
        "How an interval in force begins, compared with the earlier ones of the same agency.",
        (IntervalBeginning.First, "first", "The agency had no agreement in force before."),
        (IntervalBeginning.Returned, "returned", "An agreement under the same model was in force before, and had ended or disappeared from its list."),
        (IntervalBeginning.Added, "added", "An agreement under another model is in force, and stays in force for more than a month."),
        (IntervalBeginning.Switched, "switched", "An agreement under another model was in force, and ended before this one began or within a month (31 days) after that."));
}
