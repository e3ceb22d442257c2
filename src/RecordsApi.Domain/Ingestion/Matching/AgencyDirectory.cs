using System.Globalization;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Records;

namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>
/// Maps printed names to agencies. Equivalent names ("City of Hialeah Police Department" and "Hialeah Police Department",
/// "Sheriff's Office" and "Sheriff's Department" of a county) are the same agency. Other names become aliases of an agency
/// when a row turns out to be one of its agreements under a new name. Two agencies can have one name, in different counties.
/// </summary>
internal sealed class AgencyDirectory(IReadOnlyList<(string State, string Name, string Id)> assignedNames)
{
    private readonly Dictionary<(string State, string Type, string CoreName), List<DerivedAgency>> byCoreName = [];
    private readonly Dictionary<string, DerivedAgency> bySlug = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DerivedAgency> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), ParsedAgencyName> parsedNames = [];
    private readonly Dictionary<(string, string), string> slugs = [];
    private readonly Dictionary<string, List<DerivedAgency>> namesakes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> slugsByAssignedId = new(StringComparer.Ordinal);
    private readonly HashSet<string> misassignedSlugs = new(StringComparer.Ordinal);
    private Dictionary<string, string>? assignedIds;

    /// <summary>All agencies, ordered by id.</summary>
    public IEnumerable<DerivedAgency> All => byId.Values;

    /// <summary>
    /// The slugs of names whose agency has the id of another one: the id is made from the name of the other, and the register had assigned it to both
    /// names while they were those of one agency.
    /// </summary>
    public IReadOnlySet<string> MisassignedSlugs => misassignedSlugs;

    /// <summary>Parses a printed name. Results are cached.</summary>
    public ParsedAgencyName ParseName(string state, string printedName)
    {
        if (!parsedNames.TryGetValue((state, printedName), out var name))
            parsedNames.Add((state, printedName), name = ParsedAgencyName.Parse(state, printedName));
        return name;
    }

    /// <summary>Finds the agency with a name, an equivalent name or an alias; null if there is none.</summary>
    public DerivedAgency? Find(string state, string printedName)
    {
        var slug = GetSlug(state, printedName);
        if (bySlug.TryGetValue(slug, out var agency))
            return agency;
        var name = ParseName(state, printedName);
        agency = byCoreName.GetValueOrDefault(GetCoreNameKey(name))
            ?.Find(a => AgencyNameComparer.Compare(a.Name, name) == NameSimilarityLevel.Same);
        if (agency is not null)
            bySlug.Add(slug, agency);
        return agency;
    }

    /// <summary>Returns the agencies with a name, an equivalent name or an alias: several if they are in different counties.</summary>
    public IReadOnlyList<DerivedAgency> FindAll(string state, string printedName) =>
        Find(state, printedName) is not { } first ? []
        : namesakes.TryGetValue(first.Id, out var others) ? [first, .. others]
        : [first];

    /// <summary>Adds an agency of another county than those that have the same name; its id contains the county.</summary>
    public DerivedAgency FindOrAddNamesake(string state, string printedName, string county)
    {
        var first = FindOrAdd(state, printedName);
        if (FindAll(state, printedName).FirstOrDefault(a => !PrintedCounty.AreDifferent(a.PrintedCounty, county)) is { } known)
            return known;
        var id = AgencySlug.Create(state, $"{ParseName(state, printedName).CleanName} {county}");
        if (byId.TryGetValue(id, out var taken))
            return taken;
        var agency = new DerivedAgency(id, state, ParseName(state, printedName));
        byId.Add(id, agency);
        if (!namesakes.TryGetValue(first.Id, out var others))
            namesakes.Add(first.Id, others = []);
        others.Add(agency);
        return agency;
    }

    /// <summary>Finds the agency with a name, or adds one.</summary>
    public DerivedAgency FindOrAdd(string state, string printedName) =>
        Find(state, printedName) ?? Add(AssignId(GetSlug(state, printedName)), state, printedName);

    /// <summary>Finds the agency with an id or a name, or adds one with this id. Used for manually entered agencies.</summary>
    public DerivedAgency FindOrAddById(string id, string state, string name) =>
        byId.GetValueOrDefault(id) ?? Find(state, name) ?? Add(id, state, name);

    private DerivedAgency Add(string id, string state, string printedName)
    {
        var (slug, name) = (GetSlug(state, printedName), ParseName(state, printedName));
        var agency = new DerivedAgency(id, state, name);
        bySlug.Add(slug, agency);
        byId.Add(id, agency);
        if (!byCoreName.TryGetValue(GetCoreNameKey(name), out var agencies))
            byCoreName.Add(GetCoreNameKey(name), agencies = []);
        agencies.Add(agency);
        return agency;
    }

    /// <summary>Returns the id that the register has already assigned to an agency with this slug; otherwise the slug.</summary>
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

        // Names that were one agency before can be two now; the second one cannot have the same id.
        var assignedId = assignedIds.GetValueOrDefault(slug, slug);
        IEnumerable<string> candidates = [assignedId, slug, .. Enumerable.Range(2, byId.Count + 1).Select(n => $"{slug}-{n.ToString(CultureInfo.InvariantCulture)}")];
        var chosen = candidates.First(id => !byId.ContainsKey(id));
        if (chosen == slug)
            return slug;
        if (chosen == assignedId)
            slugsByAssignedId.Add(chosen, slug);
        else if (slugsByAssignedId.TryGetValue(slug, out var other))
            misassignedSlugs.Add(other);
        return chosen;
    }

    /// <summary>Makes a name an alias of an agency, unless it is already mapped to an agency.</summary>
    public void AddAlias(DerivedAgency agency, string state, string printedName) =>
        bySlug.TryAdd(GetSlug(state, printedName), agency);

    private static (string State, string Type, string CoreName) GetCoreNameKey(ParsedAgencyName name) =>
        (name.State, name.Type, name.CoreName.ToLowerInvariant());

    /// <summary>Returns the slug of a name. Names with the same slug are the same agency.</summary>
    public string GetSlug(string state, string printedName)
    {
        if (!slugs.TryGetValue((state, printedName), out var slug))
            slugs.Add((state, printedName), slug = AgencySlug.Create(ParseName(state, printedName)));
        return slug;
    }
}
