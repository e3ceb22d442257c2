using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Time;

/// <summary>Whether something is known to be true on the requested date, given the precision of its own date and the last observation.</summary>
public enum Certainty
{
    /// <summary>True for every possible date.</summary>
    Certain,

    /// <summary>True for some possible dates and not for others.</summary>
    Possible,

    /// <summary>True for no possible date.</summary>
    Excluded,

    /// <summary>
    /// Still believed, but not observed since: the requested date is after the last publication of the list that carries it.
    /// </summary>
    Assumed,
}

/// <summary>Codes and meanings of <see cref="Certainty"/>.</summary>
public static class Certainties
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<Certainty> Vocabulary { get; } = new(
        "certainty",
        "Whether something is known to be true on the requested date, given the precision of its own date and the last observation.",
        (Certainty.Certain, "certain", "True for every possible date."),
        (Certainty.Possible, "possible", "True for some possible dates and not for others."),
        (Certainty.Excluded, "excluded", "True for no possible date."),
        (Certainty.Assumed, "assumed",
            "Still believed, but not observed since: the requested date is after the last publication of the list that carries it."));
}
