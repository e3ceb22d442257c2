namespace RecordsApi.Domain.Model;

/// <summary>Why a record names no county.</summary>
public enum NoCountyReason
{
    /// <summary>The agency serves a whole state or territory.</summary>
    Statewide,

    /// <summary>No source says in which county the agency or its place lies.</summary>
    Unknown,
}

/// <summary>Codes and meanings of <see cref="NoCountyReason"/>.</summary>
public static class NoCountyReasons
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<NoCountyReason> Vocabulary { get; } = new(
        "no-county-reason",
        "Why a record names no county.",
        (NoCountyReason.Statewide, "statewide", "The agency serves a whole state or territory."),
        (NoCountyReason.Unknown, "unknown", "No source says in which county the agency or its place lies."));

    /// <summary>Returns the code for an agency; null if it lies in a county.</summary>
    /// <param name="agencyType">Code of the type of the agency; null if there is none.</param>
    /// <param name="countyIds">GEOIDs of its counties.</param>
    public static string? CodeFor(string? agencyType, IReadOnlyCollection<string> countyIds)
    {
        ArgumentNullException.ThrowIfNull(countyIds);
        if (countyIds.Count > 0)
            return null;
        var isStateAgency = agencyType == AgencyTypes.Vocabulary.GetCode(AgencyType.StateAgency);
        return Vocabulary.GetCode(isStateAgency ? NoCountyReason.Statewide : NoCountyReason.Unknown);
    }
}
