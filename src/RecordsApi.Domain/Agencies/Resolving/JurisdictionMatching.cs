using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Agencies.Resolving;

/// <summary>The jurisdictions of the register, indexed for resolving. They change less often than agencies.</summary>
public sealed class JurisdictionMatching
{
    /// <summary>Initializes a new instance of the <see cref="JurisdictionMatching"/> class.</summary>
    public JurisdictionMatching(IReadOnlyList<JurisdictionFact> jurisdictions)
    {
        ById = jurisdictions.ToDictionary(jurisdiction => jurisdiction.Id, StringComparer.Ordinal);
        Matcher = new(jurisdictions);
        Names = new(jurisdictions);
    }

    internal Dictionary<string, JurisdictionFact> ById { get; }

    internal JurisdictionNameMatcher Matcher { get; }

    internal PlaceNameSet Names { get; }
}
