using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Search;

namespace RecordsApi.Domain.Agencies.Resolving;

/// <summary>
/// Finds the agencies and jurisdictions that somebody means, with the rules by which imports recognize them. Indexes are built once and only
/// read afterwards, so one instance can be used by several threads.
/// </summary>
public sealed class RecordResolver
{
    /// <summary>The most records whose words are alike.</summary>
    public const int MaxSimilar = 20;

    /// <summary>The likeness that they need, from 0 to 1.</summary>
    public const double MinLikeness = 0.4;

    private readonly Func<string, NamedRecordKind, string?, IReadOnlyList<NameMatch>> search;
    private readonly Dictionary<string, KnownAgency> agencies;
    private readonly ILookup<string, (KnownAgency Agency, ParsedAgencyName[] Names)> agenciesByState;
    private readonly ILookup<string, KnownAgency> agenciesByOri;
    private readonly ILookup<string, KnownAgency> agenciesByJurisdiction;
    private readonly IReadOnlyDictionary<string, JurisdictionFact> jurisdictions;
    private readonly JurisdictionNameMatcher places;
    private readonly PlaceNameSet placeNames;

    /// <summary>Initializes a new instance of the <see cref="RecordResolver"/> class.</summary>
    /// <param name="known">The agencies of the register.</param>
    /// <param name="facts">Its jurisdictions.</param>
    /// <param name="search">Finds records of a kind whose names are like a text, in a state if one is given.</param>
    internal RecordResolver(IReadOnlyList<KnownAgency> known, JurisdictionMatching facts, Func<string, NamedRecordKind, string?, IReadOnlyList<NameMatch>> search)
    {
        this.search = search;
        (places, placeNames, jurisdictions) = (facts.Matcher, facts.Names, facts.ById);
        agencies = known.ToDictionary(agency => agency.Id, StringComparer.Ordinal);
        agenciesByState = known.ToLookup(
            agency => agency.State,
            agency => (agency, agency.PrintedNames.Prepend(agency.Name).Select(name => ParsedAgencyName.Parse(agency.State, name)).ToArray()), StringComparer.Ordinal);
        agenciesByOri = known.SelectMany(agency => agency.Oris.Select(ori => (ori, agency))).ToLookup(pair => pair.ori, pair => pair.agency, StringComparer.OrdinalIgnoreCase);
        agenciesByJurisdiction = known.Where(agency => agency.JurisdictionId is not null).ToLookup(agency => agency.JurisdictionId!, StringComparer.Ordinal);
    }

    /// <summary>Returns the candidates, best first.</summary>
    /// <param name="query">What is known of the record.</param>
    /// <param name="kind">What it is: an agency or a jurisdiction; null if unknown.</param>
    /// <param name="limit">The most candidates to return.</param>
    public IReadOnlyList<ResolveCandidate> Resolve(ResolveQuery query, NamedRecordKind? kind, int limit) => ResolveAny([query], kind, limit);

    /// <summary>Returns the candidates of a record of which several things are said that exclude each other, best first: the best score of each counts.</summary>
    /// <param name="queries">What may be known of the record.</param>
    /// <param name="kind">What it is: an agency or a jurisdiction; null if unknown.</param>
    /// <param name="limit">The most candidates to return.</param>
    public IReadOnlyList<ResolveCandidate> ResolveAny(IReadOnlyList<ResolveQuery> queries, NamedRecordKind? kind, int limit)
    {
        ArgumentNullException.ThrowIfNull(queries);
        return ResolveScore.Rank(
            queries.SelectMany(query => Find(query, kind)).Where(candidate => candidate.Score > 0)
                .GroupBy(candidate => (candidate.Kind, candidate.Id)).Select(same => same.MaxBy(candidate => candidate.Score)!),
            limit);
    }

    private IEnumerable<ResolveCandidate> Find(ResolveQuery query, NamedRecordKind? kind)
    {
        IEnumerable<ResolveCandidate> found = [];
        if (kind is null or NamedRecordKind.Agency)
            found = found.Concat(ResolveAgencies(query));
        if (kind is null or NamedRecordKind.Jurisdiction)
            found = found.Concat(ResolveJurisdictions(query));
        return found;
    }

    private IEnumerable<ResolveCandidate> ResolveAgencies(ResolveQuery query)
    {
        var (named, similar) = FindNames(query, NamedRecordKind.Agency, CompareNames);
        var ids = named.Keys.Concat(similar.Keys)
            .Concat(query.Name is not null && agencies.ContainsKey(query.Name) ? [query.Name] : [])
            .Concat(query.Name is null ? [] : agenciesByOri[query.Name].Select(agency => agency.Id))
            .Concat(query.Ori is null ? [] : agenciesByOri[query.Ori].Select(agency => agency.Id))
            .Concat(query.Geoid is null ? [] : agenciesByJurisdiction[query.Geoid].Select(agency => agency.Id));
        foreach (var agency in ids.Distinct(StringComparer.Ordinal).Select(id => agencies[id]).Where(agency => query.State is null || agency.State == query.State))
        {
            var similarity = similar.GetValueOrDefault(agency.Id);
            List<ResolveReason> reasons =
            [
                .. ExplainText(query, agency.Id, agency.Oris, named.TryGetValue(agency.Id, out var reason) ? reason : null, similarity),
                .. ExplainAgency(query, agency), .. ExplainUnread(query),
            ];
            yield return new(NamedRecordKind.Agency, agency.Id, agency.Name, agency.State, ResolveScore.Add(reasons, similarity?.Score ?? 0), false, reasons);
        }
    }

    // Where no state is given, names are compared in the states of the records whose words are most alike. Words are not compared where the
    // state has a record of the name.
    private (Dictionary<string, ResolveReason> Named, Dictionary<string, NameMatch> Similar) FindNames(
        ResolveQuery query, NamedRecordKind kind, Func<string, string, IEnumerable<(string Id, ResolveReason Reason)>> compare)
    {
        if (query.Name is not { } name)
            return ([], []);
        var named = query.State is null ? [] : compare(query.State, name).ToDictionary(StringComparer.Ordinal);
        if (named.ContainsValue(ResolveReason.SameName))
            return (named, []);
        var similar = search(name, kind, query.State).ToDictionary(match => match.Record.Id, StringComparer.Ordinal);
        if (query.State is null)
            named = similar.Values.Select(match => match.Record.State!).Distinct(StringComparer.Ordinal).SelectMany(state => compare(state, name)).ToDictionary(StringComparer.Ordinal);
        return (named, similar);
    }

    private IEnumerable<(string Id, ResolveReason Reason)> CompareNames(string state, string text)
    {
        var name = ParsedAgencyName.Parse(state, text);
        foreach (var (agency, names) in agenciesByState[state])
        {
            var level = names.Max(other => AgencyNameComparer.Compare(other, name, placeNames));
            if (level != NameSimilarityLevel.Different)
            {
                yield return (agency.Id, level switch
                {
                    NameSimilarityLevel.Same => ResolveReason.SameName,
                    NameSimilarityLevel.Similar => ResolveReason.SimilarName,
                    _ => ResolveReason.DoubtfulName,
                });
            }
        }
    }

    // An identifier is sometimes given where a name is asked for.
    private static IEnumerable<ResolveReason> ExplainText(
        ResolveQuery query, string id, IReadOnlyList<string> oris, ResolveReason? compared, NameMatch? similar) =>
        query.Name == id ? [ResolveReason.SameId]
        : query.Name is not null && oris.Contains(query.Name, StringComparer.OrdinalIgnoreCase) ? query.Ori is null ? [ResolveReason.SameOri] : []
        : ExplainName(query, compared, similar);

    private static IEnumerable<ResolveReason> ExplainUnread(ResolveQuery query) => query.HasUnreadValue ? [ResolveReason.UnreadValue] : [];

    private static IEnumerable<ResolveReason> ExplainName(ResolveQuery query, ResolveReason? compared, NameMatch? similar)
    {
        if (query.Name is null)
            yield break;
        if (similar is { Score: >= 1 } && similar.Record.Initials.Contains(similar.MatchedName))
            yield return ResolveReason.Initials;
        else if (compared is { } reason)
            yield return reason;
        else
            yield return similar is null ? ResolveReason.OtherName : ResolveReason.SimilarWords;
    }

    private IEnumerable<ResolveReason> ExplainAgency(ResolveQuery query, KnownAgency agency)
    {
        if (query.Ori is not null && agency.Oris.Count > 0)
            yield return agency.Oris.Contains(query.Ori, StringComparer.OrdinalIgnoreCase) ? ResolveReason.SameOri : ResolveReason.OtherOri;
        if (query.Geoid is not null && agency.JurisdictionId is not null)
        {
            if (agency.JurisdictionId == query.Geoid)
                yield return ResolveReason.SameGeoid;
            else if (!agency.CountyIds.Contains(query.Geoid))
                yield return ResolveReason.OtherGeoid;
        }

        if (FindCountyId(query, agency.State) is { } county && agency.CountyIds.Count > 0)
            yield return agency.CountyIds.Contains(county) ? ResolveReason.SameCounty : ResolveReason.OtherCounty;
    }

    private IEnumerable<ResolveCandidate> ResolveJurisdictions(ResolveQuery query)
    {
        var (named, similar) = FindNames(query, NamedRecordKind.Jurisdiction, (state, name) => places.Find(state, name).Select(found => (found.Jurisdiction.Id, found.Reason)));
        foreach (var state in query.Name is null ? [] : places.FindStates(query.Name))
            named[state.Id] = ResolveReason.SameName;
        string?[] identifiers = [query.Name, query.Geoid];
        var ids = named.Keys.Concat(similar.Keys).Concat(identifiers.OfType<string>().Where(jurisdictions.ContainsKey));
        foreach (var place in ids.Distinct(StringComparer.Ordinal).Select(id => jurisdictions[id])
            .Where(place => (query.State is null || place.State == query.State) && query.Levels?.Contains(place.Level) != false))
        {
            var similarity = similar.GetValueOrDefault(place.Id);
            List<ResolveReason> reasons =
            [
                .. ExplainText(query, place.Id, [], named.TryGetValue(place.Id, out var reason) ? reason : null, similarity),
                .. ExplainJurisdiction(query, place), .. ExplainUnread(query),
            ];
            if (reasons.Count > 0)
                yield return new(NamedRecordKind.Jurisdiction, place.Id, place.Name, place.State, ResolveScore.Add(reasons, similarity?.Score ?? 0), false, reasons);
        }
    }

    private IEnumerable<ResolveReason> ExplainJurisdiction(ResolveQuery query, JurisdictionFact place)
    {
        if (query.Geoid is not null)
            yield return place.Id == query.Geoid ? ResolveReason.SameGeoid : ResolveReason.OtherGeoid;
        var around = place.ParentIds.Append(place.Id).Where(id => JurisdictionLevelCodes.FromGeoid(id) == JurisdictionLevelCodes.County).ToList();
        if (place.State is not null && FindCountyId(query, place.State) is { } county && around.Count > 0)
            yield return around.Contains(county) ? ResolveReason.SameCounty : ResolveReason.OtherCounty;
    }

    private string? FindCountyId(ResolveQuery query, string state) => query.County is null ? null : places.FindCounty(state, query.County)?.Id;
}
