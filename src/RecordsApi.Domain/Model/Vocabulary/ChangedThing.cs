namespace RecordsApi.Domain.Model;

/// <summary>The type of record that an entry of the change log is about.</summary>
public enum ChangedThing
{
    /// <summary>One issue of a publisher's list.</summary>
    Publication,

    /// <summary>A public agency that is or was a party to agreements.</summary>
    Agency,

    /// <summary>An agreement between an agency and another authority, with its status history.</summary>
    Agreement,

    /// <summary>A meeting of a public body.</summary>
    Meeting,

    /// <summary>A decision of a public body or an official about an agreement.</summary>
    Decision,

    /// <summary>Evidence that an editor entered.</summary>
    Source,

    /// <summary>One issue of a list of detention facilities.</summary>
    FacilityPublication,

    /// <summary>A place where people are detained.</summary>
    Facility,
}

/// <summary>Codes and meanings of <see cref="ChangedThing"/>.</summary>
public static class ChangedThings
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<ChangedThing> Vocabulary { get; } = new(
        "changed-thing",
        "The type of record that an entry of the change log is about.",
        (ChangedThing.Publication, "publication", "One issue of a publisher's list."),
        (ChangedThing.Agency, "agency", "A public agency that is or was a party to agreements."),
        (ChangedThing.Agreement, "agreement", "An agreement between an agency and another authority, with its status history."),
        (ChangedThing.Meeting, "meeting", "A meeting of a public body."),
        (ChangedThing.Decision, "decision", "A decision of a public body or an official about an agreement."),
        (ChangedThing.Source, "source", "Evidence that an editor entered."),
        (ChangedThing.FacilityPublication, "facility-publication", "One issue of a list of detention facilities."),
        (ChangedThing.Facility, "facility", "A place where people are detained."));
}
