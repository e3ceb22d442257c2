using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Statistics.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Statistics;

/// <summary>Measures the days between two statuses of the same agreement.</summary>
internal static class GetDurations
{
    /// <summary>Handles <c>GET /statistics/durations</c>.</summary>
    public static async Task<Results<ListResult<DurationV1>, ProblemResult>> HandleAsync(
        BoundQuery<GetDurationsQuery> query, RegisterContext db, UnpagedResponder answers, CancellationToken cancellationToken)
    {
        var (from, to) = (query.Value.FromStatus, query.Value.ToStatus);
        var reader = await AgreementStateReader.CreateAsync(db, query.TemporalContext, cancellationToken);
        var filter = query.Value.Filters.Filter;
        var agreements = await reader.MeasureDurationsAsync(filter, from, to, cancellationToken);
        var grouping = new AgreementGrouping(query.Value.By);
        var groups = agreements
            .Where(a => a.Duration is not null)
            .SelectMany(a => grouping.GetKeys(a.Agreement).Select(key => (Key: key, a.Duration)))
            .ToLookup(pair => pair.Key, pair => pair.Duration!.Value);
        if (groups.Count > UnpagedResponder.MaxRecords)
            return UnpagedResponder.TooManyRecords("by", "Group by fewer properties.");
        return await answers.RespondAsync(query, new UnpagedDefinition<DurationV1>(
            $"Days from {from} to {to}{grouping.SentenceSuffix}",
            new Dictionary<string, object> { ["from"] = from, ["to"] = to, ["by"] = grouping.By },
            [.. grouping.OrderKeys(groups.Select(g => g.Key)).Select(key => ToResponse(key, [.. groups[key]]))],
            [
                .. DurationMeasuring.DescribeSigned(from, to), .. DurationMeasuring.DescribeCoverage(query, agreements.Select(a => a.Agreement)),
                .. await reader.DescribeFilterAsync(filter, withCounts: true, cancellationToken), .. grouping.CreateNotes(),
            ]), cancellationToken);
    }

    private static DurationV1 ToResponse(GroupKey key, IReadOnlyList<StatusDuration> durations)
    {
        var days = new QuantileSummary([.. durations.Select(p => p.Days).OfType<int>()]);
        return new(
            key.State, key.Level, key.AgencyType, key.Program, key.Model, key.Status, key.Phase, key.County, key.HasDocumentValue,
            days.Count, days.Minimum, days.Quantile(0.25), days.Quantile(0.5), days.Quantile(0.75), days.Maximum,
            durations.Count(p => p.Outcome == StatusDurationOutcome.NotReached),
            durations.Count(p => p.Outcome == StatusDurationOutcome.Reversed),
            durations.Count(p => p.Outcome == StatusDurationOutcome.Imprecise));
    }
}
