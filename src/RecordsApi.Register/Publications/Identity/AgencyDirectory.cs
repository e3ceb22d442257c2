using RecordsApi.Register.Agencies;

namespace RecordsApi.Register.Publications.Identity;

/// <summary>
/// Which agency a printed name means. Two names that say the same ("City of Hialeah Police Department" and "Hialeah
/// Police Department", "Sheriff's Office" and "Sheriff's Department" of one county) are one agency; others become one when a row proves to be the same agreement renamed.
/// </summary>
internal sealed class AgencyDirectory(IReadOnlyList<(string State, string Name, string Id)> known)
{
    private readonly Dictionary<(string State, string Type, string Core), List<AgencyRecord>> byCore = [];
    private readonly Dictionary<string, AgencyRecord> bySlug = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, AgencyRecord> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), AgencyName> parsed = [];
    private readonly Dictionary<(string, string), string> slugs = [];
    private Dictionary<string, string>? knownIds;

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
        return Add(IdOf(SlugOf(state, printedName)), state, printedName);
    }

    /// <summary>The agency that a person entered or named, under the id it has.</summary>
    public AgencyRecord Enter(string id, string state, string name)
    {
        if (byId.TryGetValue(id, out var known))
            return known;
        if (Find(state, name) is { } alike)
            return alike;
        return Add(id, state, name);
    }

    private AgencyRecord Add(string id, string state, string printedName)
    {
        var (slug, name) = (SlugOf(state, printedName), Parse(state, printedName));
        var agency = new AgencyRecord(id, state, name);
        bySlug.Add(slug, agency);
        byId.Add(id, agency);
        if (!byCore.TryGetValue(CoreOf(name), out var alike))
            byCore.Add(CoreOf(name), alike = []);
        alike.Add(agency);
        return agency;
    }

    /// <summary>The id that an agency of this name has or, if it is new, gets.</summary>
    private string IdOf(string slug)
    {
        if (known.Count == 0)
            return slug;
        if (knownIds is null)
        {
            knownIds = [];
            foreach (var (_, _, id) in known)
                knownIds.TryAdd(id, id);
            foreach (var (state, name, id) in known)
                knownIds.TryAdd(SlugOf(state, name), id);
        }

        var given = knownIds.GetValueOrDefault(slug, slug);
        return byId.ContainsKey(given) ? slug : given;
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
