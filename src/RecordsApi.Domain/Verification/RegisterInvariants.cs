using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Verification;

/// <summary>Invariants of every register.</summary>
public static class RegisterInvariants
{
    /// <summary>Returns a sentence for each violation; a consistent register has none.</summary>
    public static IReadOnlyList<string> FindViolations(RegisterSnapshot register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var violations = new List<string>();
        foreach (var agreement in register.Agreements.Values.Where(a => a.RecordState == "current").OrderBy(a => a.Id, StringComparer.Ordinal))
        {
            var events = register.StatusEvents[agreement.Id].Where(e => e.IsCurrent()).InStatusOrder().ToList();
            if (events.Count == 0)
                violations.Add($"{agreement.Id} has no current status event.");
            else if (register.LatestStates.GetValueOrDefault(agreement.Id)?.Status is var shown && events[^1].Status != shown)
                violations.Add($"{agreement.Id} is shown as {shown ?? "without a status"}; the status of its last event is {events[^1].Status}.");
            if (StatusHistoryValidator.FindFirstViolation(events.Select(e => e.Status)) is { } violation)
                violations.Add($"{events[violation.Index].Id}: {violation.Reason}");
            violations.AddRange(events.Where(e => !register.SourcedEventIds.Contains(e.Id)).Select(e => $"{e.Id} has no source."));
            violations.AddRange(events.Where(e => e.Earliest > e.Latest).Select(e => $"{e.Id}: {e.OccurredOn} ends before it begins."));
        }

        violations.AddRange(register.DriftedCounts.Select(kind => $"{kind}: the count differs from the agreements."));
        violations.AddRange(register.DriftedAgreements.Select(id => $"{id}: the read model differs from its status events and tenures."));
        foreach (var list in register.Publications.Where(p => p.Position is not null).GroupBy(p => p.List))
        {
            var positions = list.OrderBy(p => p.PublishedAt).Select(p => p.Position!.Value).ToList();
            if (positions.Zip(positions.Skip(1)).Any(pair => pair.First >= pair.Second))
                violations.Add($"The accepted publications of the {list.Key} list are not in ascending order of position.");
        }

        var overlapping = register.Listings
            .GroupBy(l => (l.List, l.PrintedRowKey))
            .SelectMany(same => same.OrderBy(l => l.FirstPosition).Zip(same.OrderBy(l => l.FirstPosition).Skip(1)))
            .Where(pair => pair.Second.FirstPosition <= pair.First.LastPosition);
        violations.AddRange(overlapping.Select(pair => $"{pair.First.Id} and {pair.Second.Id} are overlapping listings of one row."));
        return violations;
    }
}
