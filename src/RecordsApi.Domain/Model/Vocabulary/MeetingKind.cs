namespace RecordsApi.Domain.Model;

/// <summary>How a meeting was called.</summary>
public enum MeetingKind
{
    /// <summary>On the regular calendar of the body.</summary>
    Regular,

    /// <summary>Called for stated business outside the regular calendar.</summary>
    Special,

    /// <summary>Called at short notice under emergency rules.</summary>
    Emergency,

    /// <summary>For discussion; usually without decisions.</summary>
    Workshop,
}

/// <summary>Codes and meanings of <see cref="MeetingKind"/>.</summary>
public static class MeetingKinds
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<MeetingKind> Vocabulary { get; } = new(
        "meeting-kind",
        "How a meeting was called.",
        (MeetingKind.Regular, "regular", "On the regular calendar of the body."),
        (MeetingKind.Special, "special", "Called for stated business outside the regular calendar."),
        (MeetingKind.Emergency, "emergency", "Called at short notice under emergency rules."),
        (MeetingKind.Workshop, "workshop", "For discussion; usually without decisions."));
}
