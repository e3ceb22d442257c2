using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Agencies.Resolving;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Search;

namespace RecordsApi.Data.Search;

/// <summary>The jurisdictions of the register by name. They change with the program, not with the data.</summary>
public sealed class JurisdictionNames
{
    private readonly Dictionary<string, JurisdictionFact> byId;
    private readonly Lazy<JurisdictionMatching> matching;

    internal JurisdictionNames(IReadOnlyList<JurisdictionFact> jurisdictions)
    {
        byId = jurisdictions.ToDictionary(j => j.Id, StringComparer.Ordinal);
        matching = new(() => new(jurisdictions, byId));
        Directory = new([.. jurisdictions.Where(j => j.State is not null).Select(CreateRecord)]);
    }

    /// <summary>Finds them by name as imports do; made when it is first needed.</summary>
    internal JurisdictionMatching Matching => matching.Value;

    /// <summary>Their names.</summary>
    internal NameDirectory Directory { get; }

    /// <summary>Returns a jurisdiction; null if there is none with the id.</summary>
    public JurisdictionFact? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    /// <summary>A jurisdiction as a record with a name.</summary>
    internal NamedRecord CreateRecord(JurisdictionFact jurisdiction) =>
        new(NamedRecordKind.Jurisdiction, jurisdiction.Id, jurisdiction.Name, jurisdiction.State, FindLocation(jurisdiction), []) { Population = jurisdiction.Population ?? 0 };

    /// <summary>GEOIDs of the counties that a jurisdiction is or lies in.</summary>
    internal IReadOnlyList<string> FindCountyIds(string? id) => Find(id) is not { } jurisdiction ? []
        : jurisdiction.Level == JurisdictionLevelCodes.County ? [jurisdiction.Id]
        : [.. jurisdiction.ParentIds.Where(parent => Find(parent)?.Level == JurisdictionLevelCodes.County)];

    /// <summary>The name of the county around a jurisdiction, or of the state around a county; null if neither is known.</summary>
    internal string? FindLocation(JurisdictionFact jurisdiction) => jurisdiction.ParentIds.Select(Find).OfType<JurisdictionFact>()
        .Where(parent => parent.Level is JurisdictionLevelCodes.County or JurisdictionLevelCodes.State)
        .OrderBy(parent => parent.Level, StringComparer.Ordinal).FirstOrDefault()?.Name;
}

/// <summary>A facility and what it is called.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">USPS code of its state.</param>
/// <param name="Detloc">ICE's code of it; null if none is known.</param>
/// <param name="City">City as printed; null if none is.</param>
/// <param name="CountyId">GEOID of its county; null if it is not known.</param>
/// <param name="PrintedNames">Names under which it was printed.</param>
internal sealed record FacilityNames(string Id, string Name, string State, string? Detloc, string? City, string? CountyId, IReadOnlyList<string> PrintedNames);

/// <summary>What the records of a dataset version are called.</summary>
public sealed class RegisterNames
{
    private readonly NameDirectory parties;
    private readonly NameDirectory facilities;
    private readonly Dictionary<string, NamedRecord> agencyRecords;
    private readonly Lazy<RecordResolver> resolver;

    internal RegisterNames(
        JurisdictionNames jurisdictions, IReadOnlyList<KnownAgency> agencies, IReadOnlyList<(string Id, string AgencyId, string Model)> agreements,
        IReadOnlyList<FacilityNames> facilities)
    {
        Jurisdictions = jurisdictions;
        this.facilities = new([.. facilities.Select(CreateRecord)]);
        resolver = new(() => new(agencies, jurisdictions.Matching, SearchSimilar));
        agencyRecords = agencies.Select(CreateRecord).ToDictionary(record => record.Id, StringComparer.Ordinal);
        parties = new(
        [
            .. agencyRecords.Values,
            .. agreements.Where(agreement => agencyRecords.ContainsKey(agreement.AgencyId)).Select(agreement => agencyRecords[agreement.AgencyId] with
            {
                Kind = NamedRecordKind.Agreement,
                Id = agreement.Id,
                Name = $"{agencyRecords[agreement.AgencyId].Name}, {agreement.Model}",
                OtherNames = [],
                Initials = [],
            }),
        ]);
    }

    /// <summary>The jurisdictions.</summary>
    public JurisdictionNames Jurisdictions { get; }

    /// <summary>Finds the record that a name or an identifier means; made when it is first needed.</summary>
    public RecordResolver Resolver => resolver.Value;

    /// <summary>Makes what is otherwise made when it is first needed.</summary>
    public void Preload() => Resolver.Resolve(new("county police", null, null, null, null), null, 1);

    /// <summary>Returns the agency or the jurisdiction with an id; null if there is none.</summary>
    public NamedRecord? Find(string id) =>
        agencyRecords.GetValueOrDefault(id) ?? (Jurisdictions.Find(id) is { } jurisdiction ? Jurisdictions.CreateRecord(jurisdiction) : null);

    /// <summary>Returns the records whose names are most like a text, best first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">The most records to return.</param>
    /// <param name="minScore">The score that a record needs, from 0 to 1.</param>
    /// <param name="kinds">Kinds of records; null for all.</param>
    /// <param name="states">USPS codes of states; null for all.</param>
    public IReadOnlyList<NameMatch> Search(
        string text, int limit, double minScore, IReadOnlyCollection<NamedRecordKind>? kinds = null, IReadOnlyCollection<string>? states = null)
    {
        IEnumerable<NameMatch> found = [];
        if (kinds?.Any(kind => kind is NamedRecordKind.Agency or NamedRecordKind.Agreement) != false)
            found = parties.Search(text, limit, minScore, IsWanted);
        if (kinds?.Contains(NamedRecordKind.Facility) != false)
            found = found.Concat(facilities.Search(text, limit, minScore, IsWanted));
        if (kinds?.Contains(NamedRecordKind.Jurisdiction) != false)
            found = found.Concat(Jurisdictions.Directory.Search(text, limit, minScore, IsWanted));
        return [.. found.OrderByDescending(match => Math.Round(match.Score, 2)).ThenBy(match => match.Record.Kind).ThenByDescending(match => match.Score).Take(limit)];

        bool IsWanted(NamedRecord record) => kinds?.Contains(record.Kind) != false && (states is null || (record.State is not null && states.Contains(record.State)));
    }

    private IReadOnlyList<NameMatch> SearchSimilar(string text, NamedRecordKind kind, string? state) =>
        Search(text, RecordResolver.MaxSimilar, RecordResolver.MinLikeness, [kind], state is null ? null : [state]);

    private NamedRecord CreateRecord(KnownAgency agency) => new(
        NamedRecordKind.Agency, agency.Id, agency.Name, agency.State, FindLocation(agency), agency.PrintedNames)
    {
        Initials =
        [
            .. agency.PrintedNames.Prepend(agency.Name).SelectMany(name => AgencyShortForms.Derive(agency.State, name))
                .Select(initials => initials.ToUpperInvariant()).Distinct(StringComparer.Ordinal),
        ],
    };

    private NamedRecord CreateRecord(FacilityNames facility) => new(
        NamedRecordKind.Facility, facility.Id, facility.Name, facility.State, Jurisdictions.Find(facility.CountyId)?.Name ?? facility.City,
        [.. facility.PrintedNames.Where(name => name != facility.Name).Distinct(StringComparer.Ordinal)])
    {
        Initials = facility.Detloc is { } code ? [code] : [],
    };

    private string? FindLocation(KnownAgency agency) => Jurisdictions.Find(agency.JurisdictionId) switch
    {
        null => null,
        { Level: JurisdictionLevelCodes.County or JurisdictionLevelCodes.State } place => place.Name,
        var place => Jurisdictions.FindLocation(place),
    };
}
