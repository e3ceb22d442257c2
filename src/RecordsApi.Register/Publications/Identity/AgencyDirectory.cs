using RecordsApi.Register.Agencies;

namespace RecordsApi.Register.Publications.Identity;

/// <summary>
/// Which agency a printed name means. Two names that say the same ("City of Hialeah Police Department" and "Hialeah
/// Police Department", "Sheriff's Office" and "Sheriff's Department" of one county) are one agency; others become one when a row proves to be the same agreement renamed.
/// </summary>
internal sealed class AgencyDirectory
{
    private readonly Dictionary<(string State, string Type, string Core), List<AgencyRecord>> byCore = [];
    private readonly Dictionary<string, AgencyRecord> bySlug = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, AgencyRecord> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), AgencyName> parsed = [];
    private readonly Dictionary<(string, string), string> slugs = [];

    /// <summary>All agencies, by id.</summary>
    public IEnumerable<AgencyRecord> All => byId.Values;

    /// <summary>A printed name, understood; each is read once.</summary>
    public AgencyName Parse(string state, string printedName)
    {
        if (!parsed.TryGetValue((state, printedName), out var name))
            parsed.Add((state, printedName), name = AgencyName.Parse(state, printedName));
        return name;
    }

    /// <summary>The agency that a name means, null where the name is new.</summary>
    public AgencyRecord? Find(string state, string printedName)
    {
        var slug = SlugOf(state, printedName);
        if (bySlug.TryGetValue(slug, out var agency))
            return agency;
        var name = Parse(state, printedName);
        agency = byCore.GetValueOrDefault(CoreOf(name))?.Find(a => NameSimilarity.Compare(a.Name, name) == NameLikeness.Same);
        if (agency is not null)
            bySlug.Add(slug, agency);
        return agency;
    }

    /// <summary>The agency that a name means, a new one where the name is new.</summary>
    public AgencyRecord FindOrAdd(string state, string printedName)
    {
        if (Find(state, printedName) is { } known)
            return known;
        var (slug, name) = (SlugOf(state, printedName), Parse(state, printedName));
        var agency = new AgencyRecord(slug, state, name);
        bySlug.Add(slug, agency);
        byId.Add(slug, agency);
        if (!byCore.TryGetValue(CoreOf(name), out var alike))
            byCore.Add(CoreOf(name), alike = []);
        alike.Add(agency);
        return agency;
    }

    /// <summary>From now on the name means the agency; a name that already means one keeps its meaning.</summary>
    public void Alias(AgencyRecord agency, string state, string printedName) =>
        bySlug.TryAdd(SlugOf(state, printedName), agency);

    private static (string State, string Type, string Core) CoreOf(AgencyName name) =>
        (name.State, name.Type, name.Core.ToLowerInvariant());

    /// <summary>The slug of a name: what tells names of different agencies apart.</summary>
    public string SlugOf(string state, string printedName)
    {
        if (!slugs.TryGetValue((state, printedName), out var slug))
            slugs.Add((state, printedName), slug = AgencySlug.From(state, Parse(state, printedName).CleanName));
        return slug;
    }
}
