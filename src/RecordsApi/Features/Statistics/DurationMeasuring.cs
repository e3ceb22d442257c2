using RecordsApi.Data.AgreementStates;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Statistics;

/// <summary>Measures durations between statuses, for the statistics of them and for the list of their cases.</summary>
internal static class DurationMeasuring
{
    private const string SignedStatusNote = "If an agreement has no status event 'signed', its status event 'active' is used, because it is dated by the last signature.";

    /// <summary>The agreements that match a filter, each with its duration; null if it never had the first status.</summary>
    public static async Task<IReadOnlyList<(AgreementSpan Agreement, StatusDuration? Duration)>> MeasureDurationsAsync(
        this AgreementStateReader reader, AgreementFilter filter, string from, string to, CancellationToken cancellationToken)
    {
        var agreements = await reader.ReadSpansAsync(filter, cancellationToken);
        var histories = await reader.ReadStatusEventsAsync(agreements, StatusDuration.GetMeasuredStatuses(from, to), cancellationToken);
        return [.. histories.Select(history => (history.Agreement, StatusDuration.Measure([.. history.Events.Select(ToDated)], from, to)))];
    }

    /// <summary>A note on the status that stands for signatures, if it is asked for.</summary>
    public static IEnumerable<string> DescribeSigned(string from, string to) => from == "signed" || to == "signed" ? [SignedStatusNote] : [];

    /// <summary>The notes on what the lists cover.</summary>
    public static IEnumerable<string> DescribeCoverage(BoundQuery query, IEnumerable<AgreementSpan> agreements)
    {
        var (asOf, coverage) = (query.TemporalContext.AsOf, query.Coverage);
        return CoverageNotes.Describe(coverage, asOf, asOf, agreements.Count(a => asOf > a.FindLastObservedDay(coverage.Spans)));
    }

    private static DatedStatus ToDated(DatedStatusEvent found) => new(found.Status, found.Earliest, found.Latest, found.Id, found.OccurredOn);
}
