using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Model;
using AgencyName = RecordsApi.Domain.Model.AgencyName;

namespace RecordsApi.Domain.Ingestion;

/// <summary>Builds the agencies of the register with their jurisdictions, ORIs and printed names.</summary>
internal sealed class AgencyFactsBuilder
{
    private readonly List<Agency> agencies = [];
    private readonly List<AgencyOri> oris = [];
    private readonly List<Agency> correctedAgencies = [];

    /// <summary>Initializes a new instance of the <see cref="AgencyFactsBuilder"/> class, matching every agency.</summary>
    /// <param name="matcher">Finds jurisdictions and ORIs.</param>
    /// <param name="directory">The agencies.</param>
    /// <param name="misprints">The agencies that were printed by mistake, each with the agency that was meant and since when (UTC).</param>
    /// <param name="getFirstRecordedAt">Returns the timestamp (UTC) from which an agency is known, by its id.</param>
    public AgencyFactsBuilder(
        AgencyMatcher matcher, AgencyDirectory directory, IReadOnlyDictionary<string, (string IntoId, DateTimeOffset At)> misprints,
        Func<string, DateTimeOffset> getFirstRecordedAt)
    {
        DerivedAgency[] records = [.. directory.All];
        var matches = OriOwnership.Settle([.. records.Select(r => matcher.Match(r.State, r.Name.CleanName, r.PrintedType, r.PrintedCounty))]);
        foreach (var (record, match) in records.Zip(matches))
        {
            Agency Create(DateTimeOffset recordedAt, RecordState state = RecordState.Current, string? mergedIntoId = null) => new()
            {
                Id = record.Id,
                Name = record.Name.CleanName,
                State = record.State,
                Type = match.Type ?? record.Name.Type,
                JurisdictionId = match.JurisdictionId,
                JurisdictionMatch = match.JurisdictionMatchMethod,
                Serves = match.Serves,
                ServesReason = match.ServesReason,
                OriMatch = match.OriMatchMethod,
                PopulationServed = match.PopulationServed,
                PopulationYear = match.PopulationYear,
                PopulationSourceId = match.PopulationServed is null ? null : RegisterSources.FbiEmployeesId,
                RecordState = RecordStates.Vocabulary.GetCode(state),
                MergedIntoId = mergedIntoId,
                RecordedAt = recordedAt,
            };
            if (misprints.TryGetValue(record.Id, out var misprint))
            {
                var printed = Create(getFirstRecordedAt(record.Id));
                printed.SupersededAt = misprint.At;
                correctedAgencies.Add(printed);
                agencies.Add(Create(misprint.At, RecordState.Merged, misprint.IntoId));
            }
            else
            {
                agencies.Add(Create(getFirstRecordedAt(record.Id)));
            }

            oris.AddRange(match.Oris.Order(StringComparer.Ordinal)
                .Select(ori => new AgencyOri { AgencyId = record.Id, Ori = ori, RecordedAt = getFirstRecordedAt(record.Id) }));
        }
    }

    /// <summary>The agencies, ordered by id.</summary>
    public IReadOnlyList<Agency> Agencies => agencies;

    /// <summary>The agencies that were printed by mistake, as they were known until they were corrected.</summary>
    public IReadOnlyList<Agency> CorrectedAgencies => correctedAgencies;

    /// <summary>The ORIs of the agencies.</summary>
    public IReadOnlyList<AgencyOri> Oris => oris;

    /// <summary>Returns the names under which agencies are printed, with the first and last date of each.</summary>
    public static IReadOnlyList<AgencyName> CollectNames(IEnumerable<Listing> listings) =>
    [
        .. listings.Where(l => l.AgencyPrinted is not null && l.AgencyId is not null)
            .GroupBy(l => (l.AgencyId, Name: l.AgencyPrinted!))
            .Select(group => new AgencyName
            {
                AgencyId = group.Key.AgencyId!,
                Name = group.Key.Name,
                FirstSeenOn = group.Min(l => l.FirstListedOn),
                LastSeenOn = group.Max(l => l.LastListedOn),
                RecordedAt = group.Min(l => l.RecordedAt),
            })
            .OrderBy(n => n.AgencyId, StringComparer.Ordinal).ThenBy(n => n.FirstSeenOn).ThenBy(n => n.Name, StringComparer.Ordinal),
    ];
}
