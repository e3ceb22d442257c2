using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Lifecycle;

/// <summary>
/// Computes the confidence of a fact from its sources, so that editors do not enter it. The first rule that applies counts:
/// <list type="number">
/// <item>low: the sources contradict each other, or the fact was inferred from absence, whatever the sources are;</item>
/// <item>high: the agreement, minutes or another government record shows it;</item>
/// <item>high: a publisher's list shows it, and at least one independent source of another kind;</item>
/// <item>medium: a publisher's list alone, or two or more independent reports or statements;</item>
/// <item>low: one report or statement, or no source at all.</item>
/// </list>
/// </summary>
public static class ConfidenceRule
{
    /// <summary>Returns the confidence of a fact.</summary>
    /// <param name="basis">How the fact is known.</param>
    /// <param name="sources">
    /// The kind of each independent source: a report that only repeats another does not count, and successive publications of
    /// one list are one source.
    /// </param>
    /// <param name="disputed">Whether sources contradict each other on the fact.</param>
    public static Confidence Compute(Basis basis, IReadOnlyCollection<SourceKind> sources, bool disputed)
    {
        if (disputed || basis == Basis.InferredFromAbsence)
            return Confidence.Low;
        if (sources.Any(IsRecord))
            return Confidence.High;

        var reports = sources.Count(kind => kind is SourceKind.NewsReport or SourceKind.Statement or SourceKind.Agenda or SourceKind.Notice);
        if (sources.Contains(SourceKind.PublishersList))
            return reports > 0 ? Confidence.High : Confidence.Medium;
        return reports > 1 ? Confidence.Medium : Confidence.Low;
    }

    private static bool IsRecord(SourceKind kind) =>
        kind is SourceKind.Agreement or SourceKind.Minutes or SourceKind.GovernmentRecord;
}
