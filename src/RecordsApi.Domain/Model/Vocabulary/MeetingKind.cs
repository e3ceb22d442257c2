namespace RecordsApi.Domain.Model;

/// <summary>How a meeting was called.</summary>
public enum MeetingKind
{
    /// <summary>On the body's ordinary calendar.</summary>
    Regular,

    /// <summary>Called for stated business outside the ordinary calendar.</summary>
    Special,

    /// <summary>Called at short notice under emergency rules.</summary>
    Emergency,

    /// <summary>For discussion; as a rule nothing is decided.</summary>
    Workshop,
}

/// <summary>Codes and meanings of <see cref="MeetingKind"/>.</summary>
public static class MeetingKinds
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<MeetingKind> Vocabulary { get; } = new(
        "meeting-kind",
        "How a meeting was called.",
        (MeetingKind.Regular, "regular", "On the body's ordinary calendar."),
        (MeetingKind.Special, "special", "Called for stated business outside the ordinary calendar."),
        (MeetingKind.Emergency, "emergency", "Called at short notice under emergency rules."),
        (MeetingKind.Workshop, "workshop", "For discussion; as a rule nothing is decided."));
}
