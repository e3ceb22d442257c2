using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Time;

/// <summary>
/// Whether something is known to be so on the day asked about, given how precisely its date is known.
/// </summary>
public enum Certainty
{
    /// <summary>So on every reading of the date.</summary>
    Certain,

    /// <summary>So on some readings of the date and not on others.</summary>
    Possible,

    /// <summary>So on no reading of the date.</summary>
    Excluded,
}

/// <summary>Codes and meanings of <see cref="Certainty"/>.</summary>
public static class Certainties
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<Certainty> Vocabulary { get; } = new(
        "certainty",
        "Whether something is known to be so on the day asked about, given how precisely its date is known.",
        (Certainty.Certain, "certain", "So on every reading of the date."),
        (Certainty.Possible, "possible", "So on some readings of the date and not on others."),
        (Certainty.Excluded, "excluded", "So on no reading of the date."));
}
