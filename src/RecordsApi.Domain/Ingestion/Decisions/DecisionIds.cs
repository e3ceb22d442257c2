using System.Globalization;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;

namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>Assigns ids to decisions. A decision keeps its id when a ruling, or a later list, says that one of its names means another record.</summary>
internal sealed class DecisionIds(
    IReadOnlyDictionary<DecisionKey, string> assignedIds, AgencyDirectory agencies, DecisionNames names, IReadOnlyList<ReportedDecision> reported)
{
    private readonly Dictionary<string, int> counters = [];
    private readonly HashSet<string> usedIds = [.. assignedIds.Values];
    private readonly HashSet<string> keptIds = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string, string, DateOnly, string, string, string)> reportedKeys =
        [.. reported.Select(r => GetReportedKey(r.Fact))];

    /// <summary>Returns the id of a decision.</summary>
    /// <param name="fact">The decision.</param>
    /// <param name="agencyId">The agency that it concerns.</param>
    /// <param name="decidedOn">Its date (EDTF).</param>
    public string Assign(DecisionFact fact, string agencyId, string decidedOn)
    {
        if (assignedIds.TryGetValue(GetKey(fact, agencyId), out var assignedId))
            return assignedId;
        foreach (var other in names.FindOtherReadings(fact).Where(other => !reportedKeys.Contains(GetReportedKey(other))))
        {
            var otherAgencyId = agencies.Find(other.State, other.Agency)?.Id ?? agencies.GetSlug(other.State, other.Agency);
            if (assignedIds.TryGetValue(GetKey(other, otherAgencyId), out var keptId) && keptIds.Add(keptId))
                return keptId;
        }

        var prefix = $"{AgencySlug.Create(fact.State, fact.Jurisdiction)}-{fact.DecidedOn:O}-{fact.Kind}";
        string id;
        do
        {
            var number = counters[prefix] = counters.GetValueOrDefault(prefix) + 1;
            id = $"{prefix}-{number.ToString(CultureInfo.InvariantCulture)}";
        }
        while (usedIds.Contains(id));
        return id;

        DecisionKey GetKey(DecisionFact f, string ofAgencyId) => new(f.State, ofAgencyId, f.Body, decidedOn, f.Kind, f.Outcome, f.Purpose);
    }

    private static (string, string, string, DateOnly, string, string, string) GetReportedKey(DecisionFact f) =>
        (f.State, f.Agency, f.Body, f.DecidedOn, f.Kind, f.Outcome, f.Purpose);
}
