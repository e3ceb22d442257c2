namespace RecordsApi.Domain.Model;

/// <summary>What kind of record an entry of the change log is about.</summary>
public enum ChangedThing
{
    /// <summary>One list as its publisher put it out on one occasion.</summary>
    Publication,

    /// <summary>A public agency that is or was party to agreements.</summary>
    Agency,

    /// <summary>An agreement between an agency and another authority, with the steps of its life.</summary>
    Agreement,

    /// <summary>A sitting of a body.</summary>
    Meeting,

    /// <summary>What a body or an official decided on an agreement.</summary>
    Decision,

    /// <summary>Evidence that a person entered.</summary>
    Source,
}

/// <summary>Codes and meanings of <see cref="ChangedThing"/>.</summary>
public static class ChangedThings
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<ChangedThing> Vocabulary { get; } = new(
        "changed-thing",
        "What kind of record an entry of the change log is about.",
        (ChangedThing.Publication, "publication", "One list as its publisher put it out on one occasion."),
        (ChangedThing.Agency, "agency", "A public agency that is or was party to agreements."),
        (ChangedThing.Agreement, "agreement", "An agreement between an agency and another authority, with the steps of its life."),
        (ChangedThing.Meeting, "meeting", "A sitting of a body."),
        (ChangedThing.Decision, "decision", "What a body or an official decided on an agreement."),
        (ChangedThing.Source, "source", "Evidence that a person entered."));
}
