using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;
using AgencyName = RecordsApi.Domain.Model.AgencyName;

namespace RecordsApi.Domain.Ingestion;

/// <summary>Agencies with their places, ORIs and names.</summary>
internal sealed class AgencyFactsBuilder
{
    private readonly List<Agency> agencies = [];
    private readonly List<AgencyOri> oris = [];

    /// <summary>Matches every agency of the directory.</summary>
    /// <param name="matcher">Finds places and ORIs.</param>
    /// <param name="directory">The agencies.</param>
    /// <param name="getFirstRecordedAt">Moment (UTC) from which each could be known, by id.</param>
    public AgencyFactsBuilder(AgencyMatcher matcher, AgencyDirectory directory, Func<string, DateTimeOffset> getFirstRecordedAt)
    {
        foreach (var record in directory.All)
        {
            var match = matcher.Match(record.State, record.Name.CleanName, record.PrintedType, record.PrintedCounty);
            agencies.Add(new Agency
            {
                Id = record.Id,
                Name = record.Name.CleanName,
                State = record.State,
                Type = match.Type ?? record.Name.Type,
                JurisdictionId = match.JurisdictionId,
                JurisdictionMatch = match.JurisdictionMatchMethod,
                OriMatch = match.OriMatchMethod,
                PopulationServed = match.PopulationServed,
                PopulationSourceId = match.PopulationServed is null ? null : RegisterSources.FbiEmployeesId,
                RecordedAt = getFirstRecordedAt(record.Id),
            });
            oris.AddRange(match.Oris.Order(StringComparer.Ordinal).Select(ori => new AgencyOri { AgencyId = record.Id, Ori = ori, RecordedAt = getFirstRecordedAt(record.Id) }));
        }
    }

    /// <summary>Agencies, by id.</summary>
    public IReadOnlyList<Agency> Agencies => agencies;

    /// <summary>Their ORIs.</summary>
    public IReadOnlyList<AgencyOri> Oris => oris;

    /// <summary>The names under which listings print agencies, with the days.</summary>
    public static IReadOnlyList<AgencyName> CollectNames(IEnumerable<Listing> listings) =>
    [
        .. listings.Where(l => l.AgencyPrinted is not null && l.AgencyId is not null)
            .GroupBy(l => (l.AgencyId, Name: l.AgencyPrinted!))
            .Select(same => new AgencyName
            {
                AgencyId = same.Key.AgencyId!,
                Name = same.Key.Name,
                FirstSeenOn = same.Min(l => l.FirstListedOn),
                LastSeenOn = same.Max(l => l.LastListedOn),
                RecordedAt = same.Min(l => l.RecordedAt),
            })
            .OrderBy(n => n.AgencyId, StringComparer.Ordinal).ThenBy(n => n.FirstSeenOn).ThenBy(n => n.Name, StringComparer.Ordinal),
    ];
}
