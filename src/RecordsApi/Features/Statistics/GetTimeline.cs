using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Queries;
using RecordsApi.Features.Agreements;
using RecordsApi.Features.Statistics.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Statistics;

/// <summary>Counts agreements at the end of each period in a range of dates.</summary>
internal static class GetTimeline
{
    private const string NarrowingHint = "Use longer periods, a shorter date range or fewer groups.";

    /// <summary>Handles <c>GET /statistics/timeline</c>.</summary>
    public static async Task<Results<ListResult<TimelinePointV1>, ProblemResult>> HandleAsync(
        BoundQuery<GetTimelineQuery> query, RegisterContext db, UnpagedResponder answers, CancellationToken cancellationToken)
    {
        var request = query.Value;
        var to = request.ToDate ?? query.TemporalContext.AsOf;
        var from = request.FromDate ?? YearBefore(to);
        if (from > to)
            return QueryValidationEndpointFilter.CreateProblem([new("from", $"from must not be later than the last day known, {to:yyyy-MM-dd}, the default of `to`.")]);
        IReadOnlyList<CalendarPeriod> periods = [.. CalendarPeriods.Between(from, to, request.Every).Take(UnpagedResponder.MaxRecords + 1)];
        if (periods.Count > UnpagedResponder.MaxRecords)
            return UnpagedResponder.TooManyRecords("every", NarrowingHint);

        var grouping = new AgreementGrouping(request.By);
        var reader = await AgreementStateReader.CreateAsync(db, query.TemporalContext with { AsOf = to }, cancellationToken);
        var filter = request.Filters.Filter;
        var tally = await CountByPeriodAsync(reader, filter, query.Coverage, periods, grouping, cancellationToken);
        var groups = tally.Groups;
        if ((long)groups.Count * periods.Count > UnpagedResponder.MaxRecords)
            return UnpagedResponder.TooManyRecords("every", NarrowingHint);
        return await answers.RespondAsync(query, new UnpagedDefinition<TimelinePointV1>(
            $"Number of agreements at the end of each {request.Every} from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}{(request.ToDate is null ? " (the last day known)" : "")}{grouping.SentenceSuffix}",
            new Dictionary<string, object> { ["from"] = from, ["to"] = to, ["every"] = request.Every, ["by"] = grouping.By },
            [.. periods.SelectMany((period, i) => groups.Select(g => ToResponse(period, i, g.Key, g.Value, query.Coverage)))],
            [
                .. CreateNotes(query.Coverage with { IsDefaultDate = request.ToDate is null }, periods, tally, grouping),
                .. await reader.DescribeFilterAsync(filter, withCounts: true, cancellationToken),
            ])
        {
            LastDate = to,
            IsDefaultDate = request.ToDate is null,
            FoundNothing = groups.All(group => group.Value.Agreements.All(count => count == 0)),
        }, cancellationToken);
    }

    private static async Task<TimelineCounter> CountByPeriodAsync(
        AgreementStateReader reader, AgreementFilter filter, QueryCoverage coverage, IReadOnlyList<CalendarPeriod> periods, AgreementGrouping grouping, CancellationToken cancellationToken)
    {
        var (from, to) = (periods[0].From, periods[^1].To);
        var histories = await reader.ReadHistoriesAsync(filter, cancellationToken);
        var counter = new TimelineCounter(periods, grouping, coverage.Spans);
        if (grouping.By.Count == 0)
            counter.GetOrAddSeries(GroupKey.Ungrouped);
        foreach (var history in histories)
        {
            for (var i = 0; i < history.Count; i++)
            {
                var (span, matches) = history[i];
                if (!matches || span.ValidFrom > to || span.ValidThrough.DayNumber + 1 < from.DayNumber)
                    continue;
                var before = i > 0 ? history[i - 1].Span : null;
                var after = i + 1 < history.Count ? history[i + 1].Span : null;
                counter.Add(span, span.ValidFrom, after?.ValidFrom, before is not { IsInForce: true }, after is { IsInForce: false });
            }
        }

        return counter;
    }

    private static TimelinePointV1 ToResponse(CalendarPeriod period, int index, GroupKey key, TimelineSeries series, QueryCoverage coverage) => new(
        period.Name, period.From, period.To,
        key.State, key.Level, key.AgencyType, key.Program, key.Model, key.Status, key.Phase, key.County, key.HasDocumentValue,
        series.Agreements[index], series.InForce[index], series.Assumed[index], coverage.Spans.FindSpan(coverage.Lists)?.Contains(period.To) == true, series.Began[index], series.Ended[index]);

    private static IReadOnlyList<string> CreateNotes(QueryCoverage coverage, IReadOnlyList<CalendarPeriod> periods, TimelineCounter counter, AgreementGrouping grouping)
    {
        const string Intervals = "A status event whose date is an interval counts on the last day of the interval.";
        const string Passing = "An agreement that passes to another agency, or changes its status within a phase, can move from one group to another without being counted as began or ended.";
        IEnumerable<string> notes = [Intervals, .. CoverageNotes.Describe(coverage, periods[0].From, periods[^1].To, counter.AssumedAtEnd)];
        return grouping.By.Count == 0 ? [.. notes] : [.. notes, Passing, .. grouping.CreateNotes()];
    }

    private static DateOnly YearBefore(DateOnly day) => day.Year == 1 ? DateOnly.MinValue : day.AddYears(-1).AddDays(1);
}
