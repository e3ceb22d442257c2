using RecordsApi.Data.Queries;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Reads agreements for statistics, from the same read model and by the same filters as lists.</summary>
public static class AgreementSpanQueries
{
    private const int MaxPreloadedStates = 100_000;

    /// <summary>Reads the spans and the status events ahead, which are kept for a dataset version, unless there are more of them than an idle service should hold.</summary>
    public static async Task PreloadSpansAsync(this AgreementStateReader reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var sql = new SqlText().Append($"SELECT COUNT(*) FROM (SELECT 1 FROM \"AgreementStates\" LIMIT {MaxPreloadedStates + 1}) s");
        if ((await reader.Statements.QueryAsync(sql, row => row.GetInt64(0), cancellationToken))[0] > MaxPreloadedStates)
            return;
        await reader.Spans.ReadAllAsync(cancellationToken);
        await reader.Spans.ReadStatusEventsAsync(cancellationToken);
    }

    /// <summary>The agreements that match a filter at the two times.</summary>
    public static async Task<IReadOnlyList<AgreementSpan>> ReadSpansAsync(
        this AgreementStateReader reader, AgreementFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        var all = await reader.Spans.ReadAllAsync(cancellationToken);

        // Spans know all that such a filter asks for; what another one matches is found by a statement.
        if (filter.CanUseSpans)
        {
            var matcher = await reader.CreateMatcherAsync(filter, cancellationToken);
            return [.. all.FindInStates(filter.States).Select(reader.Spans.FindAtTimes).Where(found => found is { } span && matcher.Matches(span, reader.AsOf)).Select(found => found!.Value.Span)];
        }

        return [.. (await reader.ReadIdsAsync(filter, cancellationToken)).Select(id => reader.Spans.FindAtTimes(all[id])!.Value.Span)];
    }

    /// <summary>
    /// The histories of at least the agreements that match a filter at any time, as known at the timestamp: each from one change to the next, by
    /// date, and whether it matches in each span. A span in which the first decision or vote was taken is two, if the filter asks for it.
    /// </summary>
    public static async Task<IEnumerable<IReadOnlyList<(AgreementSpan Span, bool Matches)>>> ReadHistoriesAsync(
        this AgreementStateReader reader, AgreementFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        var all = await reader.Spans.ReadAllAsync(cancellationToken);
        var withoutDecisions = filter with { Decided = null, Votes = ValueFilter.None };
        var histories = withoutDecisions.CanUseSpans
            ? ToHistories(reader, all.FindInStates(filter.States), await reader.CreateMatcherAsync(withoutDecisions, cancellationToken))
            : await ReadMatchingHistoriesAsync(reader, all, filter, cancellationToken);
        if (filter == withoutDecisions)
            return histories;
        var firstDays = await FirstDays.ReadAsync(reader, filter, cancellationToken);
        return histories.Select(history => SplitAtDecisions(history, filter, firstDays));
    }

    /// <summary>The first date on which each of some agreements was in force, of all that ever were, as known at the timestamp.</summary>
    public static async Task<Dictionary<string, DateOnly>> ReadFirstDaysInForceAsync(
        this AgreementStateReader reader, IEnumerable<AgreementSpan> agreements, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var all = await reader.Spans.ReadAllAsync(cancellationToken);
        return agreements.SelectMany(agreement => all[agreement.AgreementId].Where(found => reader.Spans.IsKnown(found) && found.Span.IsInForce).Take(1))
            .ToDictionary(first => first.Span.AgreementId, first => first.Span.ValidFrom, StringComparer.Ordinal);
    }

    /// <summary>The status events with some statuses, by the date of the query, of each of some agreements in order.</summary>
    public static async Task<IReadOnlyList<(AgreementSpan Agreement, IReadOnlyList<DatedStatusEvent> Events)>> ReadStatusEventsAsync(
        this AgreementStateReader reader, IReadOnlyList<AgreementSpan> agreements, IReadOnlyList<string> statuses, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(agreements);
        var all = await reader.Spans.ReadStatusEventsAsync(cancellationToken);
        return [.. agreements.Select(agreement => (agreement, Find(agreement.AgreementId)))];

        IReadOnlyList<DatedStatusEvent> Find(string id) =>
            [.. all[id].Where(found => statuses.Contains(found.Event.Status) && reader.Spans.IsAtTimes(found)).Select(found => found.Event)];
    }

    // What the filter matches is found by a statement; the histories of those are among all spans.
    private static async Task<IEnumerable<IReadOnlyList<(AgreementSpan Span, bool Matches)>>> ReadMatchingHistoriesAsync(
        AgreementStateReader reader, KeptSpans all, AgreementFilter filter, CancellationToken cancellationToken)
    {
        var sql = await reader.Sql.SelectMatchingAsync("s.\"AgreementId\", s.\"ValidFrom\"", filter, cancellationToken);
        var matching = (await reader.Statements.QueryAsync(sql, row => (Id: row.GetString(0), From: row.GetDate(1)), cancellationToken))
            .ToLookup(row => row.Id, row => row.From, StringComparer.Ordinal);
        return matching.Select(days => ToHistory(reader, all[days.Key], found => days.Contains(found.Span.ValidFrom)));
    }

    private static IEnumerable<IReadOnlyList<(AgreementSpan Span, bool Matches)>> ToHistories(
        AgreementStateReader reader, IEnumerable<RecordedSpan[]> histories, AgreementSpanMatcher matcher) =>
        histories.Select(spans => ToHistory(reader, spans, found => matcher.Matches(found, found.ValidFrom)));

    // Without any match, what the agreement was before and afterwards is not needed either.
    private static IReadOnlyList<(AgreementSpan Span, bool Matches)> ToHistory(AgreementStateReader reader, RecordedSpan[] spans, Func<RecordedSpan, bool> matches)
    {
        var known = Array.FindAll(spans, reader.Spans.IsKnown);
        return Array.Exists(known, found => matches(found)) ? [.. known.Select(found => (found.Span, matches(found)))] : [];
    }

    private static IReadOnlyList<(AgreementSpan Span, bool Matches)> SplitAtDecisions(
        IReadOnlyList<(AgreementSpan Span, bool Matches)> history, AgreementFilter filter, FirstDays first)
    {
        if (history.Count == 0)
            return history;
        var id = history[0].Span.AgreementId;
        var (decidedOn, votedOn) = (filter.Decided is null ? null : first.FindDecision(id), filter.Votes.IsEmpty ? null : first.FindVote(id));
        return [.. history.SelectMany(s => SplitAt(decidedOn, s.Span).SelectMany(part => SplitAt(votedOn, part))
            .Select(part => (part, s.Matches && first.MatchesDecisions(filter, part, part.ValidFrom))))];
    }

    private static IEnumerable<AgreementSpan> SplitAt(DateOnly? day, AgreementSpan span) => day > span.ValidFrom && day <= span.ValidThrough
        ? [span with { ValidThrough = day.Value.AddDays(-1) }, span with { ValidFrom = day.Value }]
        : [span];
}
