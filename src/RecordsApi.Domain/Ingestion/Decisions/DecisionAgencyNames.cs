using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Agencies.Resolving;
using RecordsApi.Domain.Ingestion.Matching;

namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>The names of agencies in decisions files, compared with the known ones by the rules for names in lists.</summary>
internal sealed class DecisionAgencyNames
{
    private readonly AgencyDirectory directory = new([]);
    private readonly Dictionary<string, List<KnownName>> namesById = new(StringComparer.Ordinal);
    private readonly Dictionary<(string State, string Name), string> readings = [];
    private readonly List<NearDecisionName> near = [];
    private readonly Rulings rulings;
    private readonly PlaceNameSet places;

    /// <summary>Compares the names.</summary>
    /// <param name="rows">The rows, ordered by when their source was published.</param>
    /// <param name="knownNames">The known names.</param>
    /// <param name="rulings">The rulings on names.</param>
    /// <param name="places">The names of places.</param>
    public DecisionAgencyNames(IReadOnlyList<DecisionFact> rows, IEnumerable<KnownName> knownNames, Rulings rulings, PlaceNameSet places)
    {
        (this.rulings, this.places) = (rulings, places);
        var states = rows.Select(r => r.State).ToHashSet(StringComparer.Ordinal);
        foreach (var name in knownNames.Where(n => states.Contains(n.State)).GroupBy(n => (n.State, n.Name)).Select(same => same.MinBy(n => n.Since)!)
            .OrderBy(n => n.Since).ThenBy(n => n.State, StringComparer.Ordinal).ThenBy(n => n.Name, StringComparer.Ordinal))
        {
            Add(name);
        }

        // Two rows can have the same misspelling: the first one makes it known. A name that a list prints later is read as it was before.
        foreach (var row in rows.DistinctBy(r => (r.State, r.Agency)).Where(r => !(FindKnownSince(r) <= ReportedDecision.GetRecordedAt(r))))
            Compare(row);
    }

    /// <summary>The names that are near known ones.</summary>
    public IReadOnlyList<NearDecisionName> Near => near;

    /// <summary>Returns the name that the agency of a row is read as.</summary>
    public string Read(DecisionFact row) => readings.GetValueOrDefault((row.State, row.Agency), row.Agency);

    private void Add(KnownName name)
    {
        var id = directory.FindOrAdd(name.State, name.Name).Id;
        if (!namesById.TryGetValue(id, out var names))
            namesById.Add(id, names = []);
        names.Add(name);
    }

    /// <summary>Returns the timestamp (UTC) from which the name of a row, or an equivalent one, is known; null if it is not known.</summary>
    private DateTimeOffset? FindKnownSince(DecisionFact row) =>
        directory.Find(row.State, row.Agency) is { } agency ? namesById[agency.Id].Min(name => name.Since) : null;

    /// <summary>Compares a name with those that were known before it was.</summary>
    private void Compare(DecisionFact row)
    {
        var (at, knownSince) = (ReportedDecision.GetRecordedAt(row), FindKnownSince(row));
        var candidates = Rank(row, name => knownSince is null || name.Since < knownSince);
        var open = candidates.Where(name => FindRuling(row, name) is null).ToList();
        var reading = candidates.Select(name => FindRuling(row, name)).FirstOrDefault(ruled => ruled?.Verdict == "same")?.Name ?? FindLikely(row, at);
        foreach (var ruled in candidates.Select(name => FindRuling(row, name)).OfType<(string Name, string Verdict)>())
            near.Add(new(row, row.Agency, ruled.Name, IsBody: false, $"A decisions file names '{row.Agency}', which is like '{ruled.Name}'."));
        if (reading is null)
        {
            // A name that is known by now is no misspelling.
            foreach (var name in open.Where(_ => knownSince is null).Take(NearAgencies.MaxCount))
            {
                near.Add(new(row, row.Agency, name, IsBody: false,
                    $"A decisions file names '{row.Agency}', which may be '{name}'. It counts as another agency until reviewed."));
            }

            Add(new(row.State, row.Agency, at));
            return;
        }

        readings.Add((row.State, row.Agency), reading);
        if (FindRuling(row, reading) is null)
        {
            near.Add(new(row, row.Agency, reading, IsBody: false,
                $"A decisions file names '{row.Agency}', which was read as '{reading}'. It counts as the same agency until reviewed."));
        }
    }

    /// <summary>Returns the known name of which another one is likely a misspelling; null if there is none or no single nearest one.</summary>
    private string? FindLikely(DecisionFact row, DateTimeOffset at)
    {
        var known = RankAll(row, name => name.Since <= at).Where(c => FindRuling(row, c.Name) is null).ToList();
        return known is [{ Level: NameSimilarityLevel.Similar } first, .. var others] && !others.Exists(c => (c.Level, c.Distance) == (first.Level, first.Distance))
            ? first.Name : null;
    }

    private List<string> Rank(DecisionFact row, Predicate<KnownName> isKnown) => [.. RankAll(row, isKnown).Select(c => c.Name)];

    private IReadOnlyList<(string Id, string Name, NameSimilarityLevel Level, int Distance)> RankAll(DecisionFact row, Predicate<KnownName> isKnown) =>
        NearAgencies.Rank(
            directory.ParseName(row.State, row.Agency),
            directory.All.Where(a => a.State == row.State).SelectMany(a => namesById[a.Id].Where(name => isKnown(name)).Select(name => (a.Id, name.Name))), places);

    /// <summary>Returns the verdict on a name and any name of an agency, with the name that was ruled on.</summary>
    private (string Name, string Verdict)? FindRuling(DecisionFact row, string name) =>
        namesById[directory.Find(row.State, name)!.Id].Select(known => (known.Name, rulings.FindForRename(row.State, known.Name, row.Agency)?.Verdict))
            .Where(ruled => ruled.Verdict is not null).Select(ruled => ((string, string)?)(ruled.Name, ruled.Verdict!)).FirstOrDefault();
}
