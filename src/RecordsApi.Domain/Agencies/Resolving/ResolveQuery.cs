namespace RecordsApi.Domain.Agencies.Resolving;

/// <summary>What somebody knows of a record that is to be found in the register.</summary>
/// <param name="Name">Its name, however it is written, or its id or ORI; null if unknown.</param>
/// <param name="State">USPS code of its state; null if unknown.</param>
/// <param name="County">Name of its county, with or without "County"; null if unknown.</param>
/// <param name="Ori">Its ORI; null if unknown.</param>
/// <param name="Geoid">GEOID of the jurisdiction, or of the one in which the agency is located; null if unknown.</param>
public sealed record ResolveQuery(string? Name, string? State, string? County, string? Ori, string? Geoid)
{
    /// <summary>Levels that a jurisdiction may have; null for all.</summary>
    public IReadOnlyCollection<string>? Levels { get; init; }

    /// <summary>Whether more is said of the record in a way that cannot be read, so that no candidate is beyond doubt.</summary>
    public bool HasUnreadValue { get; init; }
}
