using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Agencies.Resolving;

/// <summary>The jurisdictions of the register, indexed for resolving. They change less often than agencies.</summary>
public sealed class JurisdictionMatching
{
    /// <summary>Initializes a new instance of the <see cref="JurisdictionMatching"/> class.</summary>
    /// <param name="jurisdictions">The jurisdictions.</param>
    /// <param name="byId">The same by id.</param>
    public JurisdictionMatching(IReadOnlyList<JurisdictionFact> jurisdictions, IReadOnlyDictionary<string, JurisdictionFact> byId)
    {
        ById = byId;
        Matcher = new(jurisdictions);
        Names = new(jurisdictions);
    }

    internal IReadOnlyDictionary<string, JurisdictionFact> ById { get; }

    internal JurisdictionNameMatcher Matcher { get; }

    internal PlaceNameSet Names { get; }
}
