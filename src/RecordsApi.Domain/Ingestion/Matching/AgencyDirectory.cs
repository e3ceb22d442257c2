using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>
/// Which agency a printed name means. Two names that say the same ("City of Hialeah Police Department" and "Hialeah
/// Police Department", "Sheriff's Office" and "Sheriff's Department" of one county) are one agency; others become one when a row proves to be the same agreement renamed.
/// </summary>
internal sealed class AgencyDirectory(IReadOnlyList<(string State, string Name, string Id)> assignedNames)
{
    private readonly Dictionary<(string State, string Type, string Core), List<DerivedAgency>> byCore = [];
    private readonly Dictionary<string, DerivedAgency> bySlug = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DerivedAgency> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), ParsedAgencyName> parsed = [];
    private readonly Dictionary<(string, string), string> slugs = [];
    private Dictionary<string, string>? assignedIds;

    /// <summary>All agencies, by id.</summary>
    public IEnumerable<DerivedAgency> All => byId.Values;

    /// <summary>A printed name, understood; each is read once.</summary>
    public ParsedAgencyName ParseName(string state, string printedName)
    {
        if (!parsed.TryGetValue((state, printedName), out var name))
            parsed.Add((state, printedName), name = ParsedAgencyName.Parse(state, printedName));
        return name;
    }

    /// <summary>The agency that a name means, null where the name is new.</summary>
    public DerivedAgency? Find(string state, string printedName)
    {
        var slug = GetSlug(state, printedName);
        if (bySlug.TryGetValue(slug, out var agency))
            return agency;
        var name = ParseName(state, printedName);
        agency = byCore.GetValueOrDefault(GetCoreKey(name))?.Find(a => AgencyNameComparer.Compare(a.Name, name) == NameSimilarityLevel.Same);
        if (agency is not null)
            bySlug.Add(slug, agency);
        return agency;
    }

    /// <summary>The agency that a name means, a new one where the name is new.</summary>
    public DerivedAgency FindOrAdd(string state, string printedName)
    {
        if (Find(state, printedName) is { } known)
            return known;
        return Add(AssignId(GetSlug(state, printedName)), state, printedName);
    }

    /// <summary>The agency that a person entered or named, under the id it has.</summary>
    public DerivedAgency GetOrAdd(string id, string state, string name)
    {
        if (byId.TryGetValue(id, out var known))
            return known;
        if (Find(state, name) is { } alike)
            return alike;
        return Add(id, state, name);
    }

    private DerivedAgency Add(string id, string state, string printedName)
    {
        var (slug, name) = (GetSlug(state, printedName), ParseName(state, printedName));
        var agency = new DerivedAgency(id, state, name);
        bySlug.Add(slug, agency);
        byId.Add(id, agency);
        if (!byCore.TryGetValue(GetCoreKey(name), out var alike))
            byCore.Add(GetCoreKey(name), alike = []);
        alike.Add(agency);
        return agency;
    }

    /// <summary>The id that an agency of this name has or, if it is new, gets.</summary>
    private string AssignId(string slug)
    {
        if (assignedNames.Count == 0)
            return slug;
        if (assignedIds is null)
        {
            assignedIds = [];
            foreach (var (_, _, id) in assignedNames)
                assignedIds.TryAdd(id, id);
            foreach (var (state, name, id) in assignedNames)
                assignedIds.TryAdd(GetSlug(state, name), id);
        }

        var given = assignedIds.GetValueOrDefault(slug, slug);
        return byId.ContainsKey(given) ? slug : given;
    }

    /// <summary>From now on the name means the agency; a name that already means one keeps its meaning.</summary>
    public void AddAlias(DerivedAgency agency, string state, string printedName) =>
        bySlug.TryAdd(GetSlug(state, printedName), agency);

    private static (string State, string Type, string Core) GetCoreKey(ParsedAgencyName name) =>
        (name.State, name.Type, name.CoreName.ToLowerInvariant());

    /// <summary>The slug of a name: what tells names of different agencies apart.</summary>
    public string GetSlug(string state, string printedName)
    {
        if (!slugs.TryGetValue((state, printedName), out var slug))
            slugs.Add((state, printedName), slug = AgencySlug.Create(state, ParseName(state, printedName).CleanName));
        return slug;
    }
}
