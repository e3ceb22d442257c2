using RecordsApi.Data.Merging;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Importing;

/// <summary>Checks that an import does not end an implausible share of the agreements that are in force or applied for.</summary>
internal static class ManyEndsCheck
{
    /// <summary>The share of agreements above which an import has to be confirmed.</summary>
    public const double MaxShare = 0.1;

    /// <summary>The number of agreements below which the share does not matter.</summary>
    private const int MinEnds = 10;

    /// <summary>Compares the derived agreements with those of the register.</summary>
    /// <exception cref="ManyEndsException">Too many would end; the message says how many.</exception>
    public static void Check(ExistingState existing, RegisterFacts facts)
    {
        var current = existing.GetRows<Agreement>().Where(a => a.RecordState == "current").Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var before = existing.GetRows<StatusEvent>().Where(e => e.IsCurrent() && current.Contains(e.AgreementId))
            .GroupBy(e => e.AgreementId, StringComparer.Ordinal)
            .Where(events => IsOpen(events.InStatusOrder().Last().Phase)).Select(events => events.Key).ToList();
        var after = facts.AgreementSummaries.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var ended = before.Count(id => !after.TryGetValue(id, out var agreement) || !(agreement.MergedIntoId is not null || IsOpen(agreement.Phase)));
        if (ended >= MinEnds && ended > MaxShare * before.Count)
        {
            throw new ManyEndsException(
                $"The import would end {ended} of the {before.Count} agreements that are in force or applied for, more than {MaxShare * 100:0} percent. "
                + "Nothing was changed.");
        }
    }

    private static bool IsOpen(string phase) => Phases.IsInForce(phase) || phase == Phases.Vocabulary.GetCode(Phase.Forming);
}
