using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Verification;

/// <summary>What must hold of any register, whatever it holds.</summary>
public static class RegisterInvariants
{
    /// <summary>Every breach, in plain English; none is right.</summary>
    public static IReadOnlyList<string> FindViolations(RegisterSnapshot register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var breaches = new List<string>();
        foreach (var agreement in register.Agreements.Values.Where(a => a.RecordState == "current").OrderBy(a => a.Id, StringComparer.Ordinal))
        {
            var standing = register.StatusEvents[agreement.Id].Where(e => e.SupersededAt is null).OrderBy(e => e.Latest).ThenBy(e => e.Sequence).ToList();
            if (standing.Count == 0)
                breaches.Add($"{agreement.Id} has no status event that stands.");
            else if (register.LatestStates.GetValueOrDefault(agreement.Id)?.Status is var shown && standing[^1].Status != shown)
                breaches.Add($"{agreement.Id} is shown as {shown ?? "without a status"}; its last event says {standing[^1].Status}.");
            if (StatusHistoryValidator.FindFirstViolation(standing.Select(e => e.Status)) is { } violation)
                breaches.Add($"{standing[violation.Index].Id}: {violation.Reason}");
            breaches.AddRange(standing.Where(e => !register.SourcedEventIds.Contains(e.Id)).Select(e => $"{e.Id} has no source."));
            breaches.AddRange(standing.Where(e => e.Earliest > e.Latest).Select(e => $"{e.Id}: {e.OccurredOn} ends before it begins."));
        }

        breaches.AddRange(register.DriftedCounts.Select(kind => $"{kind}: the count is not that of the agreements."));
        breaches.AddRange(register.DriftedAgreements.Select(id => $"{id}: what is kept of how it stands is not what its steps and turns say."));
        foreach (var list in register.Publications.Where(p => p.State == "accepted").GroupBy(p => p.List))
        {
            var positions = list.OrderBy(p => p.PublishedAt).Select(p => p.Position!.Value).ToList();
            if (positions.Zip(positions.Skip(1)).Any(pair => pair.First >= pair.Second))
                breaches.Add($"The accepted publications of the {list.Key} list do not stand one after the other.");
        }

        var twice = register.Listings
            .GroupBy(l => (l.List, l.PrintedRowKey))
            .SelectMany(same => same.OrderBy(l => l.FirstPosition).Zip(same.OrderBy(l => l.FirstPosition).Skip(1)))
            .Where(pair => pair.Second.FirstPosition <= pair.First.LastPosition);
        breaches.AddRange(twice.Select(pair => $"{pair.First.Id} and {pair.Second.Id} are listings of one row that overlap."));
        return breaches;
    }
}
