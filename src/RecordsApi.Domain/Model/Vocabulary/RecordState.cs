namespace RecordsApi.Domain.Model;

/// <summary>Where a record itself stands, apart from what it tells of.</summary>
public enum RecordState
{
    /// <summary>In use.</summary>
    Current,

    /// <summary>The same thing as another record, which its id leads to for ever.</summary>
    Merged,

    /// <summary>Should not have been made; kept so that it can still be looked up.</summary>
    Retracted,
}

/// <summary>Codes and meanings of <see cref="RecordState"/>.</summary>
public static class RecordStates
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<RecordState> Vocabulary { get; } = new(
        "record-state",
        "Where a record itself stands, apart from what it tells of.",
        (RecordState.Current, "current", "In use."),
        (RecordState.Merged, "merged", "The same thing as another record, which its id leads to for ever."),
        (RecordState.Retracted, "retracted", "Should not have been made; kept so that it can still be looked up."));
}
