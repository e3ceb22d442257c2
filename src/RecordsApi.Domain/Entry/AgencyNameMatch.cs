using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Entry;

/// <summary>How the agency of an entered record was found.</summary>
public enum AgencyNameMatch
{
    /// <summary>By its id.</summary>
    Id,

    /// <summary>By its name, or one under which lists printed it.</summary>
    Name,

    /// <summary>By another way of writing one of its names.</summary>
    EquivalentName,

    /// <summary>None was found: the agency is new.</summary>
    New,
}

/// <summary>Codes and meanings of <see cref="AgencyNameMatch"/>.</summary>
public static class AgencyNameMatches
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<AgencyNameMatch> Vocabulary { get; } = new(
        "agency-name-match",
        "How the agency of an entered agreement was found.",
        (AgencyNameMatch.Id, "id", "By its id."),
        (AgencyNameMatch.Name, "name", "By its name, or one under which lists printed it."),
        (AgencyNameMatch.EquivalentName, "equivalent-name", "By another way of writing one of its names, such as PD for Police Department."),
        (AgencyNameMatch.New, "new", "None was found: the agency is new."));
}
