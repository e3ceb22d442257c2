namespace RecordsApi.Domain.Model;

/// <summary>The state of a record itself, as opposed to what it describes.</summary>
public enum RecordState
{
    /// <summary>In use.</summary>
    Current,

    /// <summary>Merged into another record that describes the same thing. Its id permanently redirects there.</summary>
    Merged,

    /// <summary>Should not have been created; kept so that it can still be retrieved.</summary>
    Retracted,
}

/// <summary>Codes and meanings of <see cref="RecordState"/>.</summary>
public static class RecordStates
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<RecordState> Vocabulary { get; } = new(
        "record-state",
        "The state of a record itself, as opposed to what it describes.",
        (RecordState.Current, "current", "In use."),
        (RecordState.Merged, "merged", "Merged into another record that describes the same thing. Its id permanently redirects there."),
        (RecordState.Retracted, "retracted", "Should not have been created; kept so that it can still be retrieved."));
}
